import { describe, expect, test } from 'vitest';
import { decideItems } from '../../../../../data/intake/draft/decide.ts';
import { PROGRAM } from '../../../../../data/intake/draft/draft.ts';
import { itemLines, placeInLine } from '../../../../../data/intake/draft/item-file.ts';
import { importLong } from '../../../../../data/intake/draft/long/import.ts';
import { Review } from '../../../../../data/intake/draft/review.ts';
import { Overview, overviewOf } from '../../../../../data/intake/draft/show/overview.ts';
import { importSheet, readSheet } from '../../../../../data/intake/draft/workbook/import.ts';
import { workbookOf } from '../../../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../../../data/intake/grid/read-workbook.ts';
import type { Ledger } from '../../../../../data/ledger/ledger.ts';
import { writing } from '../../../../../data/ledger/revision.ts';
import * as world from '../draft-world.ts';

/** The number of drafts that the pane lists after 更多 was pressed twice. */
const LISTED = 60;

test('a list of drafts that is shown again works none of them out anew', () => {
  const ledger = world.draftWorld();
  const drafts = Array.from({ length: LISTED }, (_, at) => {
    const bytes = Buffer.from(`district,indicator,measure,period,value,unit\n440309,GDP,LEVEL,2024-01,${at + 1},亿元`);
    const told = { name: `${at}.csv`, publishedOn: '2024-09-01', release: 'PUBLIC' } as const;
    const number = writing(ledger, () => importLong(ledger, PROGRAM, { ...told, pieces: () => [bytes] }));
    return world.draftOf(ledger, number);
  });
  const shown = drafts.map((draft) => overviewOf(ledger, draft));
  expect(drafts.filter((draft, at) => overviewOf(ledger, draft) !== shown[at])).toEqual([]);
});

describe('a draft about which somebody decides', () => {
  /** A sheet that raises a figure tenfold, gives another twice, and differs from the ledger. */
  const ROWS = [
    '龙华区2024年1-7月主要指标',
    '指标名称,计量单位,累计,同比增长(%),上年同期',
    '地区生产总值,亿元,90000,3.1,876.0',
    '固定资产投资,亿元,690.20,2.1,676.0',
    '固定资产投资,亿元,691.20,2.1,676.0',
  ].join('\n');

  function imported(ledger: Ledger): number {
    const bytes = Buffer.from(ROWS);
    const told = { publishedOn: '2024-08-20', release: 'INTERNAL' } as const;
    const given = { workbook: workbookOf(readWorkbook(bytes, '月报.csv')), bytes, told, answers: {} };
    return writing(ledger, () => importSheet(ledger, PROGRAM, { ...given, ...readSheet(ledger, given) }));
  }

  function decide(ledger: Ledger, number: number, item: string, decision: 'ACCEPT' | 'REJECT' | 'UNDECIDE'): void {
    const { version } = world.draftOf(ledger, number);
    writing(ledger, () =>
      decideItems(ledger, PROGRAM, { draft: number, version, items: [item], decision, reason: '核实' }),
    );
  }

  /** All that an overview tells of each item and of the draft. */
  function told(overview: Overview): unknown {
    const { counts, doubts, faults, size, preview } = overview;
    const places = Array.from({ length: size }, (_, at) => at + 1);
    const items = places.map((place) => [
      overview.findingAt(place),
      overview.isDoubtful(place),
      overview.isDecided(place),
      overview.isWarned(place),
    ]);
    return { counts, doubts, faults: faults.map(({ code, about }) => [code, about]), preview, items };
  }

  test('is told of as if it were worked out anew, whoever accepts, rejects and takes back what', () => {
    const ledger = world.draftWorld();
    const number = imported(ledger);
    const ids = [...new Review(ledger, world.draftOf(ledger, number)).items()].map(({ id }) => id);
    expect(overviewOf(ledger, world.draftOf(ledger, number)).doubts).toBeGreaterThan(1);
    for (const decision of ['ACCEPT', 'UNDECIDE', 'REJECT', 'ACCEPT', 'UNDECIDE'] as const)
      for (const id of ids) {
        decide(ledger, number, id, decision);
        const draft = world.draftOf(ledger, number);
        expect(told(overviewOf(ledger, draft)), `${id} ${decision}`).toEqual(told(new Overview(ledger, draft)));
      }
  });

  test('is not compared again for what is accepted or accepted no more, but for what is rejected', () => {
    const ledger = world.draftWorld();
    const number = imported(ledger);
    const preview = () => overviewOf(ledger, world.draftOf(ledger, number)).preview;
    const doubtful = [...new Review(ledger, world.draftOf(ledger, number)).items()].find(
      ({ item, finding }) => finding === 'NEW' && item.line && 'figure' in item.line,
    );
    const before = preview();
    decide(ledger, number, doubtful?.id ?? '', 'ACCEPT');
    expect(preview()).toBe(before);
    decide(ledger, number, doubtful?.id ?? '', 'UNDECIDE');
    expect(preview()).toBe(before);
    decide(ledger, number, doubtful?.id ?? '', 'REJECT');
    expect(preview()).not.toBe(before);
  });

  test('has its cells found in the lines of its items without reading the rest', () => {
    const ledger = world.draftWorld();
    const lines = [...itemLines(ledger, world.draftOf(ledger, imported(ledger)).items)];
    expect(lines.map(({ text }) => placeInLine(text))).toEqual(lines.map(({ text }) => JSON.parse(text).place));
  });
});
