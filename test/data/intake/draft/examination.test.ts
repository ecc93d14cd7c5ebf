import { describe, expect, test } from 'vitest';
import { showDraft } from '../../../../api/terminal/draft-show.ts';
import { readRules } from '../../../../data/intake/check/check-rule.ts';
import { decideItems } from '../../../../data/intake/draft/decide.ts';
import { PROGRAM } from '../../../../data/intake/draft/draft.ts';
import { DraftFaults } from '../../../../data/intake/draft/fault.ts';
import { publishDraft } from '../../../../data/intake/draft/publish.ts';
import { Review } from '../../../../data/intake/draft/review.ts';
import { overviewOf } from '../../../../data/intake/draft/show/overview.ts';
import { importSheet, readSheet } from '../../../../data/intake/draft/workbook/import.ts';
import { workbookOf } from '../../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../../data/intake/grid/read-workbook.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { verify } from '../../../../data/ledger/log/verify.ts';
import { today, writing } from '../../../../data/ledger/revision.ts';
import * as world from './draft-world.ts';

const HEADER = '龙华区2024年1-7月主要指标\n指标名称,计量单位,累计,同比增长(%),上年同期\n';

function imported(ledger: Ledger, rows: string, own: string): number {
  const bytes = Buffer.from(`${HEADER}${rows}`);
  const workbook = workbookOf(readWorkbook(bytes, '月报.csv'));
  const told = { publishedOn: '2024-08-20', release: 'INTERNAL' } as const;
  const given = { workbook, bytes, told, answers: {}, checks: readRules(own).rules };
  return writing(ledger, () => importSheet(ledger, PROGRAM, { ...given, ...readSheet(ledger, given) }));
}

/** The codes of what stands against publishing, each with the cell; empty where it was published. */
function publishing(ledger: Ledger, number: number): string[] {
  const places = new Map(
    [...new Review(ledger, world.draftOf(ledger, number)).items()].map(({ id, item }) => [id, item.place ?? '']),
  );
  try {
    writing(ledger, () => publishDraft(ledger, PROGRAM, number));
    return [];
  } catch (fault) {
    if (!(fault instanceof DraftFaults)) throw fault;
    return fault.faults.map(({ code, about: [id = ''] }) => `${code} ${places.get(id)}`);
  }
}

interface Decided {
  decision: 'ACCEPT' | 'REJECT' | 'VALUE';
  value?: string;
  reason?: string;
}

function decide(ledger: Ledger, number: number, place: string, decided: Decided): void {
  const draft = world.draftOf(ledger, number);
  const item = [...new Review(ledger, draft).items()].find((each) => each.item.place === place);
  const { version } = draft;
  writing(ledger, () => decideItems(ledger, PROGRAM, { draft: number, version, items: [item?.id ?? ''], ...decided }));
}

/** The objections to a draft as it was decided so far. */
function objected(ledger: Ledger, number: number): string[] {
  const draft = world.draftOf(ledger, number);
  return overviewOf(ledger, draft).objections.map(
    ({ code, force, cells, said }) => `${code} ${force} ${cells.map(({ cell }) => cell).join(' ')} ${said.expected}`,
  );
}

/** 690.2 over 676.0 is 2.1 per cent. */
const WRONG_RATE = '外贸进出口,亿元,690.20,5.1,676.0\n';
const OWN = '必须 工业产值 ≤ 外贸进出口';
const TOO_MUCH = '外贸进出口,亿元,690.20,2.1,676.0\n工业产值,亿元,700.5,3.6,676.2\n';
const BECAUSE = '基数按上年年报调整';

function sheetWorld(): Ledger {
  const ledger = world.draftWorld();
  const output = { name: '工业产值', nameEn: 'x', unit: '亿元', timing: 'FLOW', direction: 'HIGHER', topic: 'x' };
  world.published(ledger, { indicator: { ...output, code: 'OUTPUT', position: 3 } });
  return ledger;
}

describe('nothing is published over', () => {
  test.each<[string, string, Decided, string[]]>([
    ['accepting it says why', 'D3', { decision: 'ACCEPT', reason: BECAUSE }, []],
    ['another of its cells is explained', 'C3', { decision: 'ACCEPT', reason: BECAUSE }, []],
    ['the rate is right', 'D3', { decision: 'VALUE', value: '2.1' }, []],
    ['the amount is right', 'C3', { decision: 'VALUE', value: '710.5' }, []],
    ['the rate is left out', 'D3', { decision: 'REJECT' }, []],
    ['it is only accepted', 'D3', { decision: 'ACCEPT' }, ['UNEXPLAINED D3']],
    ['blanks are no reason', 'D3', { decision: 'ACCEPT', reason: '  ' }, ['UNEXPLAINED D3']],
    ['another value is as wrong', 'D3', { decision: 'VALUE', value: '6.1' }, ['UNEXPLAINED D3']],
    ['another value is explained', 'D3', { decision: 'VALUE', value: '6.1', reason: BECAUSE }, []],
  ])('what is to be explained before somebody does: %s', (_, place, decided, open) => {
    const ledger = sheetWorld();
    const number = imported(ledger, WRONG_RATE, '');
    expect(publishing(ledger, number)).toEqual(['UNEXPLAINED D3']);
    decide(ledger, number, place, decided);
    expect(publishing(ledger, number)).toEqual(open);
  });

  test('a reason holds for the values that were seen, and not for one that is put in later', () => {
    const ledger = sheetWorld();
    const number = imported(ledger, WRONG_RATE, '');
    decide(ledger, number, 'D3', { decision: 'ACCEPT', reason: BECAUSE });
    decide(ledger, number, 'C3', { decision: 'VALUE', value: '890' });
    expect(objected(ledger, number)).toEqual(['GROWTH ASK D3 C3 E3 31.66']);
    expect(publishing(ledger, number)).toEqual(['UNEXPLAINED D3']);
    decide(ledger, number, 'C3', { decision: 'VALUE', value: '890', reason: BECAUSE });
    expect(publishing(ledger, number)).toEqual([]);
  });

  test.each<[string, string, Decided, string[]]>([
    ['the part is corrected', 'C4', { decision: 'VALUE', value: '600.5' }, []],
    ['the whole is corrected', 'C3', { decision: 'VALUE', value: '790.2' }, []],
    ['one of them is left out', 'C4', { decision: 'REJECT' }, []],
    ['accepting it is not enough', 'C4', { decision: 'ACCEPT', reason: BECAUSE }, ['OBJECTION C4']],
    ['nor is another value that is wrong', 'C4', { decision: 'VALUE', value: '690.3' }, ['OBJECTION C4']],
  ])('what must be right before it is: %s', (_, place, decided, open) => {
    const ledger = sheetWorld();
    const rows = TOO_MUCH.replaceAll(/,\d\.\d,/g, ',—,');
    const number = imported(ledger, rows, OWN);
    expect(publishing(ledger, number)).toEqual(['OBJECTION C4']);
    decide(ledger, number, place, decided);
    expect(publishing(ledger, number)).toEqual(open);
  });
});

test('a value that somebody puts in is held against the others, as those of the file are', () => {
  const ledger = sheetWorld();
  const number = imported(ledger, '外贸进出口,亿元,690.20,2.1,676.0\n工业产值,亿元,600.5,—,576.2\n', OWN);
  expect(objected(ledger, number)).toEqual([]);
  decide(ledger, number, 'C4', { decision: 'VALUE', value: '700.5' });
  expect(objected(ledger, number)).toEqual(['PART MUST C4 C3 690.2']);
  expect(publishing(ledger, number)).toEqual(['OBJECTION C4']);
});

test('the log and the draft keep who explained an objection, and how', () => {
  const ledger = sheetWorld();
  const number = imported(ledger, WRONG_RATE, '');
  decide(ledger, number, 'D3', { decision: 'ACCEPT', reason: ` ${BECAUSE} ` });
  const told: string[] = [];
  const terminal = { language: 'ZH', out: (text: string) => told.push(text) } as const;
  showDraft(ledger, number, { terminal: terminal as never, all: false });
  expect(told.join('')).toContain(`核实说明 1 条：\n  第 3 项：${BECAUSE}（程序，${today()}）\n`);
  expect(ledger.value('SELECT reason FROM decisions')).toBe(BECAUSE);
  expect(verify(ledger)).toEqual([]);
  expect(() => decide(ledger, number, 'D3', { decision: 'ACCEPT', reason: '长'.repeat(501) })).toThrow('LONG_REASON');
});
