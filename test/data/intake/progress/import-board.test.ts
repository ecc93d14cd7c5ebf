import { beforeEach, describe, expect, test } from 'vitest';
import { carryOut, type Proposal } from '../../../../data/intake/act.ts';
import { type Course, ImportCancelled } from '../../../../data/intake/progress/course.ts';
import { ImportBoard, type NamedImport } from '../../../../data/intake/progress/import-board.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { append } from '../../../../data/ledger/log/append.ts';
import { addToken, type NewToken } from '../../../../data/ledger/person/token-change.ts';
import { writing } from '../../../../data/ledger/revision.ts';
import type { ImportStep } from '../../../../data/rules/gate-words.ts';
import { DISTRICT, draftWorld } from '../draft/draft-world.ts';

const TABLE = '龙华区2024年1-7月主要指标\n指标名称,计量单位,累计\n进出口总额,亿元,690.2\n地区生产总值,亿元,300\n';
const ROWS = 'district,indicator,measure,period,role,value,unit\n440309,GDP,LEVEL,2024-01/2024-09,ACTUAL,90,亿元\n';
const OWN: NamedImport = { by: { person: null, token: 1 }, request: 'import-1' };

/** A board that notes each step, and on which the import is cancelled where one of them begins, or at its end. */
class WatchedBoard extends ImportBoard {
  readonly steps: unknown[] = [];
  readonly #at: ImportStep | 'CLOSE' | undefined;

  constructor(at?: ImportStep | 'CLOSE') {
    super();
    this.#at = at;
  }

  override courseOf(named: NamedImport): Course {
    const course = super.courseOf(named);
    const at = (step: ImportStep | 'CLOSE') => {
      if (step === this.#at) this.cancel(named);
      this.steps.push([step, this.find(named)?.done]);
    };
    return Object.defineProperties(Object.create(course) as Course, {
      begin: {
        value: (step: ImportStep, of?: number) => {
          at(step);
          course.begin(step, of);
        },
      },
      close: {
        value: () => {
          at('CLOSE');
          course.close();
        },
      },
    });
  }
}

let ledger: Ledger;

beforeEach(() => {
  ledger = draftWorld();
  writing(ledger, () => {
    const asked: NewToken = { name: '联合', role: 'KEEPER', districts: [DISTRICT.code], person: null, expires: null };
    append(ledger, { kind: 'TOKEN', lines: [addToken(ledger, asked, new Date()).line] });
  });
});

/** The import of a file that was uploaded. */
async function proposal(text: string): Promise<Proposal<'import'>> {
  const { by } = OWN;
  const { digest } = await carryOut(ledger, { act: 'upload', given: { bytes: Buffer.from(text) }, by });
  const given = { name: 'a.csv', answers: [], isAnew: false, publishedOn: '2024-08-20', release: 'INTERNAL' } as const;
  return { act: 'import', given: { ...given, digest }, ...OWN };
}

function stateOfLedger(): unknown {
  return ['entries', 'files', 'drafts', 'requests'].map((table) => ledger.value(`SELECT count(*) FROM ${table}`));
}

describe('the import of a file', () => {
  test.each([
    [
      'a table',
      TABLE,
      [
        ['READING', 0],
        ['RECOGNISING', 0],
        ['KEEPING', 2],
        ['CLOSE', 3],
      ],
    ],
    [
      'one figure a row',
      ROWS,
      [
        ['KEEPING', 0],
        ['CLOSE', 2],
      ],
    ],
  ])('of %s tells each of its steps, and that it is done', async (_, text, steps) => {
    const board = new WatchedBoard();
    const asked = await proposal(text);
    board.wait(OWN);
    expect(board.find(OWN)).toEqual({ state: 'WAITING', done: 0, of: null });
    await carryOut(ledger, asked, board);
    expect(board.steps).toEqual(steps);
    expect(board.find(OWN)).toEqual({ state: 'DONE', done: steps.at(-1)?.[1], of: steps.at(-1)?.[1] });
    expect(board.cancel(OWN)?.state).toBe('DONE');
  });

  test.each([
    ['while its cells are read', TABLE, 'READING'],
    ['while its tables are recognised', TABLE, 'RECOGNISING'],
    ['while its draft is kept', TABLE, 'KEEPING'],
    ['while its rows are kept', ROWS, 'KEEPING'],
    ['just before it would be written for good', TABLE, 'CLOSE'],
  ] as const)('that is cancelled %s leaves the ledger as it was', async (_, text, step) => {
    const board = new WatchedBoard(step);
    const asked = await proposal(text);
    const before = stateOfLedger();
    board.wait(OWN);
    await expect(carryOut(ledger, asked, board)).rejects.toBeInstanceOf(ImportCancelled);
    expect([board.find(OWN)?.state, stateOfLedger()]).toEqual(['CANCELLED', before]);
  });

  test('that was cancelled is carried out when it comes again', async () => {
    const board = new WatchedBoard('KEEPING');
    const asked = await proposal(ROWS);
    board.wait(OWN);
    await expect(carryOut(ledger, asked, board)).rejects.toBeInstanceOf(ImportCancelled);
    const again = new ImportBoard(board.memory);
    again.wait(OWN);
    expect(await carryOut(ledger, asked, again)).toEqual({ draft: 1 });
    expect(board.find(OWN)?.state).toBe('DONE');
  });

  test('that is refused says so', async () => {
    const board = new ImportBoard();
    const asked = await proposal('一,二\n三,四\n');
    board.wait(OWN);
    await expect(carryOut(ledger, asked, board)).rejects.toMatchObject({ code: 'NO_FIGURES' });
    expect(board.find(OWN)?.state).toBe('REFUSED');
  });
});

test('an import is known to whoever asked for it alone, and one that runs is never forgotten for others', () => {
  const board = new ImportBoard();
  board.wait(OWN);
  for (let count = 0; count < 300; count++) {
    const other = { by: { person: 7 }, request: `other-${count}` };
    board.wait(other);
    board.end(other, 'DONE');
  }
  expect(board.find(OWN)?.state).toBe('WAITING');
  for (const by of [{ person: 1 }, { person: null }]) expect(board.find({ ...OWN, by })).toBeUndefined();
  expect(board.cancel({ ...OWN, by: { person: 1 } })).toBeUndefined();
  expect(board.find({ by: { person: 7 }, request: 'other-0' })).toBeUndefined();
  expect(board.find({ by: { person: 7 }, request: 'other-299' })?.state).toBe('DONE');
});

test('the same request that comes again does not begin anew while the first one runs', () => {
  const board = new ImportBoard();
  board.wait(OWN);
  board.courseOf(OWN).begin('KEEPING', 9);
  const mark = board.mark;
  board.wait(OWN);
  expect([board.find(OWN), board.mark]).toEqual([{ state: 'KEEPING', done: 0, of: 9 }, mark]);
  board.courseOf(OWN).count(2);
  expect([board.find(OWN)?.done, board.mark === mark]).toEqual([2, false]);
});
