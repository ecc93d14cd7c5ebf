import { describe, expect, test } from 'vitest';
import { readRules } from '../../../../data/intake/check/check-rule.ts';
import { decideItems } from '../../../../data/intake/draft/decide.ts';
import { PROGRAM } from '../../../../data/intake/draft/draft.ts';
import { DraftFaults } from '../../../../data/intake/draft/fault.ts';
import { publishDraft } from '../../../../data/intake/draft/publish.ts';
import { Review } from '../../../../data/intake/draft/review.ts';
import { importSheet, readSheet } from '../../../../data/intake/draft/sheet-import.ts';
import { workbookOf } from '../../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../../data/intake/grid/read-workbook.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { writing } from '../../../../data/ledger/revision.ts';
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

function decide(
  ledger: Ledger,
  number: number,
  place: string,
  decision: 'ACCEPT' | 'REJECT' | 'VALUE',
  value?: string,
) {
  const draft = world.draftOf(ledger, number);
  const item = [...new Review(ledger, draft).items()].find((each) => each.item.place === place);
  const decided = { decision, ...(value === undefined ? {} : { value }) };
  const { version } = draft;
  writing(ledger, () => decideItems(ledger, PROGRAM, { draft: number, version, items: [item?.id ?? ''], ...decided }));
}

/** 690.2 over 676.0 is 2.1 per cent. */
const WRONG_RATE = '外贸进出口,亿元,690.20,5.1,676.0\n';
const OWN = '必须 工业产值 ≤ 外贸进出口';
const TOO_MUCH = '外贸进出口,亿元,690.20,2.1,676.0\n工业产值,亿元,700.5,3.6,676.2\n';

function sheetWorld(): Ledger {
  const ledger = world.draftWorld();
  const output = { name: '工业产值', nameEn: 'x', unit: '亿元', timing: 'FLOW', direction: 'HIGHER', topic: 'x' };
  world.published(ledger, { indicator: { ...output, code: 'OUTPUT', position: 3 } });
  return ledger;
}

describe('nothing is published over', () => {
  test.each([
    ['accepted', 'D3', 'ACCEPT', undefined],
    ['corrected', 'D3', 'VALUE', '2.1'],
    ['explained at the other cell', 'C3', 'ACCEPT', undefined],
  ] as const)('what is to be explained before one of its cells is %s', (_, place, decision, value) => {
    const ledger = sheetWorld();
    const number = imported(ledger, WRONG_RATE, '');
    expect(publishing(ledger, number)).toEqual(['UNEXPLAINED D3']);
    decide(ledger, number, place, decision, value);
    expect(publishing(ledger, number)).toEqual([]);
  });

  test.each([
    ['the part is corrected', 'C4', 'VALUE', '600.5'],
    ['the whole is corrected', 'C3', 'VALUE', '790.2'],
    ['one of them is left out', 'C4', 'REJECT', undefined],
  ] as const)('what must be right before %s; to accept it is not enough', (_, place, decision, value) => {
    const ledger = sheetWorld();
    const number = imported(ledger, TOO_MUCH, OWN);
    expect(publishing(ledger, number)).toEqual(['OBJECTION C4']);
    decide(ledger, number, 'C4', 'ACCEPT');
    expect(publishing(ledger, number)).toEqual(['OBJECTION C4']);
    decide(ledger, number, place, decision, value);
    expect(publishing(ledger, number)).toEqual([]);
  });
});
