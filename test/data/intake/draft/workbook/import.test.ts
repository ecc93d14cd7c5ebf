import { describe, expect, test } from 'vitest';
import { placeOf, rowText } from '../../../../../data/answer/citation.ts';
import { decideItems } from '../../../../../data/intake/draft/decide.ts';
import { PROGRAM } from '../../../../../data/intake/draft/draft.ts';
import { DraftFault, DraftFaults } from '../../../../../data/intake/draft/fault.ts';
import { headOf, itemsOf } from '../../../../../data/intake/draft/item-file.ts';
import { publishDraft } from '../../../../../data/intake/draft/publish.ts';
import { Review } from '../../../../../data/intake/draft/review.ts';
import { ShownDraft } from '../../../../../data/intake/draft/show/shown.ts';
import { proposeWithdrawal } from '../../../../../data/intake/draft/withdraw.ts';
import { importSheet, readSheet } from '../../../../../data/intake/draft/workbook/import.ts';
import { workbookOf } from '../../../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../../../data/intake/grid/read-workbook.ts';
import type { Answers } from '../../../../../data/intake/layout/answer.ts';
import type { Ledger } from '../../../../../data/ledger/ledger.ts';
import { fileBytes } from '../../../../../data/ledger/log/file.ts';
import { releaseDue } from '../../../../../data/ledger/log/release-due.ts';
import { verify } from '../../../../../data/ledger/log/verify.ts';
import { today, writing } from '../../../../../data/ledger/revision.ts';
import { listFiguresOfDocument } from '../../../ledger/document-figures.ts';
import * as world from '../draft-world.ts';

/** A monthly sheet of a district's bureau. */
function sheet(month: string, ...rows: string[]): Buffer {
  const lines = [`龙华区2024年1-${month}月主要指标`, '指标名称,计量单位,累计,同比增长(%),上年同期', ...rows];
  return Buffer.from(`${lines.join('\n')}\n`);
}

const JULY = ['外贸进出口,亿元,690.20,2.1,676.0', '规上总产值,亿元,6120.48,—,5688.2'];
const AUGUST = ['外贸进出口,亿元,800.2,3.1,776.0', '规上总产值,亿元,7120.4,3.0,6688.2'];
const MEANT: Answers = { names: [{ kind: 'INDICATOR', printed: '规上总产值', means: 'OUTPUT' }] };

function sheetWorld(): Ledger {
  const ledger = world.draftWorld();
  const output = { name: '工业产值', nameEn: 'x', unit: '亿元', timing: 'FLOW', direction: 'HIGHER', topic: 'x' };
  world.published(ledger, { indicator: { ...output, code: 'OUTPUT', position: 3 } });
  return ledger;
}

function imported(
  ledger: Ledger,
  bytes: Buffer,
  { answers = {}, name = '月报.csv' }: { answers?: Answers; name?: string } = {},
) {
  const workbook = workbookOf(readWorkbook(bytes, name));
  const told = { publishedOn: '2024-08-20', publisher: '龙华区统计局', release: 'INTERNAL' } as const;
  const given = { workbook, bytes, told, answers };
  return writing(ledger, () => importSheet(ledger, PROGRAM, { ...given, ...readSheet(ledger, given) }));
}

function listed(ledger: Ledger): string[] {
  return ledger.catalogue.documents.list().map(({ code }) => code);
}

/** The codes of what stands against publishing; empty where it was published. */
function codesAgainst(publishing: () => unknown): string[] {
  try {
    publishing();
    return [];
  } catch (fault) {
    if (!(fault instanceof DraftFaults)) throw fault;
    return [...new Set(fault.faults.map(({ code }) => code))];
  }
}

/** Accepts all items of a draft, and says why. */
function explain(ledger: Ledger, draft: number, reason: string): void {
  const { version } = world.draftOf(ledger, draft);
  const items = [...new Review(ledger, world.draftOf(ledger, draft)).items()].map(({ id }) => id);
  writing(ledger, () => decideItems(ledger, PROGRAM, { draft, version, items, decision: 'ACCEPT', reason }));
}

function publish(ledger: Ledger, number: number) {
  return writing(ledger, () => publishDraft(ledger, PROGRAM, number));
}

const HOUR = '2024-09-01T01:30:00.000Z';
const DOCUMENT = "SELECT code FROM documents WHERE kind = 'STATISTICS_TABLE' AND code <> 'OLD' ORDER BY id DESC";

test('a cell of places that is none is asked about, and the others are read', () => {
  const ledger = sheetWorld();
  const bytes = Buffer.from('龙华区2024年1-7月主要指标\n指标名称,计量单位,累计,位次\n外贸进出口,亿元,690.20,2.5\n');
  const number = imported(ledger, bytes);
  const items = [...itemsOf(ledger, world.draftOf(ledger, number).items)];
  const asked = items.flatMap(({ place, questions = [] }) => questions.map(({ code, value }) => [place, code, value]));
  expect(asked).toEqual([['D3', 'VALUE', '2.5']]);
});

describe('a sheet of a bureau', () => {
  test('goes from file to published figures with one answer, and next month needs none', () => {
    const ledger = sheetWorld();
    const number = imported(ledger, sheet('7', ...JULY));
    expect(world.findingsOf(ledger, number)).toEqual(['NEW', 'NEW', 'NEW', 'OPEN']);
    expect(() => publish(ledger, number)).toThrow(DraftFaults);
    // The same file with an answer is read again into the same draft.
    expect(imported(ledger, sheet('7', ...JULY), { answers: MEANT })).toBe(number);
    expect(world.findingsOf(ledger, number)).toEqual(['NEW', 'NEW', 'NEW', 'NEW']);
    publish(ledger, number);
    const july = String(ledger.value(DOCUMENT));
    expect(world.currentValues(ledger)).toEqual({
      'OLD/B2': '100',
      [`${july}/C3`]: '690.2',
      [`${july}/D3`]: '2.1',
      [`${july}/C4`]: '6120.48',
    });
    const next = imported(ledger, sheet('8', ...AUGUST));
    expect(world.findingsOf(ledger, next)).toEqual(['NEW', 'NEW', 'NEW', 'NEW', 'NEW']);
    publish(ledger, next);
    expect(Object.keys(world.currentValues(ledger))).toHaveLength(8);
    expect(verify(ledger)).toEqual([]);
  });

  test('each figure cites its cell with its headers, and the bytes of the file are kept', () => {
    const ledger = sheetWorld();
    const bytes = sheet('7', ...JULY);
    const number = imported(ledger, bytes, { answers: MEANT });
    const [document, first] = itemsOf(ledger, world.draftOf(ledger, number).items);
    const { file, code } = Object(Object(document?.line).document) as Record<string, unknown>;
    expect(code).toBe(`STAT-440309-2024-01_2024-07-${String(file).slice(0, 8).toUpperCase()}`);
    expect(document?.line).toMatchObject({
      document: { district: '440309', publisher: '龙华区统计局', release: 'INTERNAL' },
    });
    expect(first?.line).toMatchObject({
      figure: {
        ...{
          document: code,
          code: `${code}/C3`,
          cell: 'C3',
          shown: '690.20',
          printed: '690.20亿元',
          release: 'INTERNAL',
        },
        ...{
          district: '440309',
          indicator: 'TRADE',
          period: '2024-01/2024-07',
          value: '690.2',
          decimals: 2,
          unit: '亿元',
        },
        headers: ['累计', '外贸进出口'],
      },
    });
    expect(fileBytes(ledger, String(file))).toEqual(bytes);
  });

  test('a citation shows the row of the sheet under its headers, with the figure itself at the end', () => {
    const ledger = sheetWorld();
    publish(ledger, imported(ledger, sheet('7', ...JULY), { answers: MEANT }));
    const document = Number(ledger.value("SELECT id FROM documents WHERE code LIKE 'STAT-%'"));
    const figures = listFiguresOfDocument(ledger, document, { revision: ledger.latest, asOf: '2030-01-01' });
    const shown = figures.map((figure) => [figure.cell, rowText(ledger, figure)]);
    // The unit of the amounts is not that of the rate beside them.
    expect(Object.fromEntries(shown)).toEqual({
      C3: '同比增长(%) › 外贸进出口：2.1；累计 › 外贸进出口：690.20',
      D3: '累计 › 外贸进出口：690.20；同比增长(%) › 外贸进出口：2.1',
      C4: '累计 › 规上总产值：6120.48',
    });
    const [first] = figures;
    if (!first) throw new Error('The sheet has no figures.');
    expect(placeOf(first, 'ZH')).toMatch(/》.*单元格C3$/);
    expect(placeOf(first, 'EN')).toMatch(/, cell C3$/);
  });

  test("last year's numbers beside this year's and marks are kept apart, and are no figures", () => {
    const ledger = sheetWorld();
    const number = imported(ledger, sheet('7', ...JULY), { answers: MEANT });
    const { notFigures } = headOf(ledger, world.draftOf(ledger, number).items);
    expect(notFigures?.map(({ place, why }) => [place, why])).toEqual(
      expect.arrayContaining([
        ['E3', 'BASE'],
        ['E4', 'BASE'],
        ['D4', 'NONE'],
      ]),
    );
  });

  test('a header that changed stops it, and nothing is read', () => {
    const ledger = sheetWorld();
    publish(ledger, imported(ledger, sheet('7', ...JULY), { answers: MEANT }));
    const changed = Buffer.from(
      sheet('8', ...AUGUST)
        .toString()
        .replace('累计', '本年累计'),
    );
    expect(() => imported(ledger, changed)).toThrow(DraftFault);
    expect(() => imported(ledger, changed)).toThrow('HEADER_CHANGED');
    expect(ledger.value('SELECT count(*) FROM drafts')).toBe(2);
  });

  test('the same table in another file changes nothing, and a revised number is a later vintage', () => {
    const ledger = sheetWorld();
    publish(ledger, imported(ledger, sheet('7', ...JULY), { answers: MEANT }));
    const before = ledger.latest;
    const again = imported(ledger, sheet('7', ...JULY, ',,,,'), { name: '又一份.csv' });
    expect(publish(ledger, again)).toBeUndefined();
    const revised = imported(ledger, sheet('7', ...JULY.map((row) => row.replace('690.20', '690.30'))));
    expect(world.findingsOf(ledger, revised)).toEqual(['NEW', 'DIFFERS', 'UNCHANGED', 'UNCHANGED']);
    publish(ledger, revised);
    expect(ledger.latest).toBe(before + 1);
    expect(world.lastChanges(ledger)).toEqual([['ADDED', null, 690.3]]);
    expect(Object.values(world.currentValues(ledger))).toEqual(['100', '690.2', '2.1', '6120.48', '690.3']);
  });

  test('an import that is withdrawn can be brought in anew', () => {
    const ledger = sheetWorld();
    publish(ledger, imported(ledger, sheet('7', ...JULY), { answers: MEANT }));
    const of = String(ledger.value(DOCUMENT));
    publish(
      ledger,
      writing(ledger, () => proposeWithdrawal(ledger, PROGRAM, { of, reason: '报错表' })),
    );
    expect(world.currentValues(ledger)).toEqual({ 'OLD/B2': '100' });
    const document = () => ledger.catalogue.documents.findByCode(of);
    expect([document()?.standing, listed(ledger)]).toEqual(['WITHDRAWN', ['OLD']]);
    const again = imported(ledger, sheet('7', ...JULY));
    expect(codesAgainst(() => publish(ledger, again))).toEqual(['UNEXPLAINED']);
    explain(ledger, again, '已与各局核对');
    publish(ledger, again);
    expect(Object.keys(world.currentValues(ledger))).toHaveLength(4);
    expect([document()?.standing, listed(ledger)]).toEqual(['IN_FORCE', ['OLD', of]]);
    expect(verify(ledger)).toEqual([]);
  });

  test('a withdrawal of which a figure is kept leaves the document as it is', () => {
    const ledger = sheetWorld();
    publish(ledger, imported(ledger, sheet('7', ...JULY), { answers: MEANT }));
    const of = String(ledger.value(DOCUMENT));
    const draft = writing(ledger, () => proposeWithdrawal(ledger, PROGRAM, { of, reason: '报错一个数' }));
    const [first] = new Review(ledger, world.draftOf(ledger, draft)).items();
    const decided = { draft, version: 1, items: [first?.id ?? ''], decision: 'REJECT' } as const;
    writing(ledger, () => decideItems(ledger, PROGRAM, decided));
    publish(ledger, draft);
    expect(Object.keys(world.currentValues(ledger))).toEqual(['OLD/B2', `${of}/C3`]);
    expect(listed(ledger)).toEqual(['OLD', of]);
  });

  const OTHER = '外贸进出口,亿元,700.2,3.6,676.0';
  test.each([
    ['the same file', sheet('7', ...JULY), ['UNEXPLAINED']],
    ['the same numbers in another file', sheet('7', ...JULY, '地区生产总值,亿元,9,1,8'), ['UNEXPLAINED']],
    ['one of the numbers', sheet('7', OTHER, JULY[1] ?? ''), ['UNEXPLAINED']],
    ['other numbers', sheet('7', OTHER), []],
    ['the numbers of the next month', sheet('8', ...AUGUST), []],
  ])('who withdrew what is proposed again is told, and somebody says why: %s', (_, bytes, against) => {
    const ledger = sheetWorld();
    publish(ledger, imported(ledger, sheet('7', ...JULY), { answers: MEANT }));
    const of = String(ledger.value(DOCUMENT));
    publish(
      ledger,
      writing(ledger, () => proposeWithdrawal(ledger, PROGRAM, { of, reason: '报错表' })),
    );
    const again = imported(ledger, bytes);
    expect(codesAgainst(() => publish(ledger, again))).toEqual(against);
    const draft = world.draftOf(ledger, again);
    const shown = new ShownDraft(ledger, draft)
      .items({}, { offset: 0, limit: 9 })
      .flatMap((item) => item.warnings('ZH'));
    const told = `[核实性] 以前报送过，于${today()}由程序撤回（报错表），现又报送；请写明为什么。`;
    expect(shown.includes(told)).toBe(against.length > 0);
  });

  test('a file without figures opens no draft', () => {
    const ledger = sheetWorld();
    expect(() => imported(ledger, Buffer.from('a,b\nc,d\n'))).toThrow('NO_FIGURES');
  });

  const RIGHT = '外贸进出口,亿元,691.2,2.1,676.0';
  const LATER = '外贸进出口,亿元,695,2.1,676.0';
  test.each([
    ['the very file', sheet('7', ...JULY), 'CONFLICTS'],
    ['the file, saved anew', Buffer.concat([sheet('7', ...JULY), Buffer.from('\n')]), 'CONFLICTS'],
    ['a later file with the wrong number', sheet('7', ...JULY, '地区生产总值,亿元,9,1,8'), 'CONFLICTS'],
    ['a later file with the right number', sheet('7', RIGHT), 'UNCHANGED'],
    ['a later file with a number that is new', sheet('7', LATER), 'DIFFERS'],
  ])('a figure that was corrected is what it is for a person to say: %s', (_, bytes, finding) => {
    const ledger = sheetWorld();
    publish(ledger, imported(ledger, sheet('7', ...JULY), { answers: MEANT }));
    world.corrected(ledger, '%/C3', '691.2');
    const again = imported(ledger, bytes);
    expect(world.findingsOf(ledger, again)[1]).toBe(finding);
    if (finding !== 'CONFLICTS') return;
    expect(codesAgainst(() => publish(ledger, again))).toContain('CONFLICT');
    expect(Object.values(world.currentValues(ledger))).toContain('691.2');
    // Whoever brings the wrong number back says why.
    const { version } = world.draftOf(ledger, again);
    const [, item] = new Review(ledger, world.draftOf(ledger, again)).items();
    const accepted = { draft: again, version, items: [item?.id ?? ''], decision: 'ACCEPT' } as const;
    writing(ledger, () => decideItems(ledger, PROGRAM, accepted));
    expect(codesAgainst(() => publish(ledger, again))).toEqual(['UNEXPLAINED']);
  });

  test('a correction that became public later is not taken back either', () => {
    const ledger = world.draftWorld();
    const figure = world.figureOf('OLD', { cell: 'B3', period: '2023', release: 'EMBARGOED', releaseAt: HOUR });
    world.published(ledger, { figure });
    world.corrected(ledger, 'OLD/B3', '101');
    writing(ledger, () => releaseDue(ledger, HOUR));
    const { release: _, releaseAt: __, ...before } = figure;
    expect(world.findingsOf(ledger, world.opened(ledger, [{ line: { figure: before } }]))).toEqual(['CONFLICTS']);
  });
});
