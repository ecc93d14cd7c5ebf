import { expect, test } from 'vitest';
import { atOnce } from '../../../../data/intake/draft/at-once.ts';
import { proposeCorrection } from '../../../../data/intake/draft/correct.ts';
import { decideItems } from '../../../../data/intake/draft/decide.ts';
import { openedDraft, PROGRAM } from '../../../../data/intake/draft/draft.ts';
import { importLong } from '../../../../data/intake/draft/long/import.ts';
import { publishDraft } from '../../../../data/intake/draft/publish.ts';
import { Review } from '../../../../data/intake/draft/review.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { publishWritten } from '../../../../data/ledger/log/publish.ts';
import { verify } from '../../../../data/ledger/log/verify.ts';
import { writing } from '../../../../data/ledger/revision.ts';
import * as world from './draft-world.ts';

const HEADERS = 'document,code,district,indicator,measure,period,value,unit,cell,file,shown,figure';
const NEW = ',,440309,GDP,LEVEL,2024-S1,101,亿元,,,';

/** A row of an export, with the name under which the ledger had the figure. */
const EXPORTED = `OLD,OLD/B2,440309,GDP,LEVEL,2024-S1,99,亿元,B2,${world.FILE},99,1.1.0123abcd`;

/** Rows of the long form that take more than one part of a file. */
function longRows(): string[] {
  return Array.from({ length: 2400 }, (_, row) => {
    const month = `${1900 + Math.floor(row / 24)}-${String((Math.floor(row / 2) % 12) + 1).padStart(2, '0')}`;
    return `,,440309,${row % 2 === 0 ? '进出口总额' : 'GDP'},LEVEL,${month},${row}.5,亿元,,,`;
  });
}

/** Gives a reason at the first figure that is written. */
function giveWord(ledger: Ledger, number: number, reason: string): void {
  const draft = openedDraft(ledger, number);
  const first = [...new Review(ledger, draft).items()].find(
    ({ finding, line }) => 'figure' in line && (finding === 'NEW' || finding === 'DIFFERS'),
  );
  const decided = { draft: number, version: draft.version, decision: 'ACCEPT', reason } as const;
  if (first) writing(ledger, () => decideItems(ledger, PROGRAM, { ...decided, items: [first.id] }));
}

interface Given {
  before?: ((ledger: Ledger) => void) | undefined;
  /** Why figures that are too many to be held against each other are right. */
  reason?: string | undefined;
}

function opened(
  rows: readonly string[],
  { before, reason = '已用另外的表核对' }: Given = {},
): { ledger: Ledger; number: number } {
  const ledger = world.draftWorld();
  before?.(ledger);
  const text = Buffer.from([HEADERS, ...rows].join('\n'));
  const told = { name: '6月.csv', publishedOn: '2024-09-01', release: 'PUBLIC' } as const;
  const number = writing(ledger, () => importLong(ledger, PROGRAM, { ...told, pieces: () => [text] }));
  if (reason !== undefined) giveWord(ledger, number, reason);
  return { ledger, number };
}

/** Publishes a draft while it is read, however few figures it has. Answers the id of its revision. */
function publishedAtOnce({ ledger, number }: { ledger: Ledger; number: number }): string | undefined {
  return writing(ledger, () =>
    atOnce(ledger, openedDraft(ledger, number), {
      write: ({ lines }) => publishWritten(ledger, { note: '6月.csv', draft: number }, { lines }).id,
      atMost: 0,
    }),
  );
}

test.each([
  ['one new figure', [NEW]],
  [
    'a figure that takes the place of one in the ledger, and one that repeats another',
    [
      `OLD,OLD/B2,440309,GDP,LEVEL,2024-S1,99,亿元,B2,${world.FILE},99`,
      ',,440309,GDP,LEVEL,2024-Q3,7,亿元,,,',
      ',,440309,GDP,LEVEL,2024-Q3,7,亿元,,,',
    ],
  ],
  ['figures of which the ledger says one already', [',,440309,GDP,LEVEL,2024-S1,100,亿元,,,', NEW.replace('S1', 'Q1')]],
  ['figures that fill several parts of a file', longRows()],
])('a draft of %s is the same revision whether it is compared before or while it is written', (_, rows) => {
  const [one, other] = [opened(rows), opened(rows)];
  const id = publishedAtOnce(one);
  expect(id).toBe(writing(other.ledger, () => publishDraft(other.ledger, PROGRAM, other.number))?.id);
  const stated = 'SELECT revision, line, retired, code, value, printed FROM figures ORDER BY revision, line';
  expect(one.ledger.prepared(stated).all()).toEqual(other.ledger.prepared(stated).all());
  expect(verify(one.ledger)).toEqual([]);
});

function correct(ledger: Ledger): void {
  const figure = String(ledger.value("SELECT '1.' || f.line || '.' || substr(r.id, 1, 8) FROM figures f, revisions r"));
  const draft = writing(ledger, () => proposeCorrection(ledger, PROGRAM, { figure, value: '98', ground: '函' }));
  writing(ledger, () => publishDraft(ledger, PROGRAM, draft));
}

test.each([
  ['with two values of one key', [NEW, NEW.replace('101', '102')], undefined],
  ['of which the ledger says all', [',,440309,GDP,LEVEL,2024-S1,100,亿元,,,'], undefined],
  ['with an open question', [NEW, NEW.replace('GDP', '不知道')], undefined],
  ['with an open question about a figure that was exported', [NEW, EXPORTED.replace('GDP', '不知道')], undefined],
  ['with an open question about its place', [NEW, EXPORTED.replace('440309', '某区')], undefined],
  ['with an open question about its value', [NEW, EXPORTED.replace(',99,亿元', ',九十九,亿元')], undefined],
  ['with a figure that was corrected before', [',,440309,GDP,LEVEL,2024-S1,100,亿元,,,'], correct],
] as const)('a draft %s is left to be compared as a whole, and nothing of it is written', (_, rows, before) => {
  const draft = opened(rows, { before });
  const { ledger } = draft;
  const [revisions, files] = ['SELECT max(number) FROM revisions', 'SELECT count(*) FROM files'];
  const had = [ledger.value(revisions), ledger.value(files)];
  expect(publishedAtOnce(draft)).toBeUndefined();
  expect([ledger.value(revisions), ledger.value(files)]).toEqual(had);
});

test('a draft of too many rows to be held against each other is not published before somebody tells why they are right', () => {
  expect(publishedAtOnce(opened([NEW], { reason: '' }))).toBeUndefined();
  expect(publishedAtOnce(opened([NEW]))).toBeDefined();
});
