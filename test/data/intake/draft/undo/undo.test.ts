import { beforeEach, describe, expect, test } from 'vitest';
import { proposeMerge } from '../../../../../data/intake/draft/catalogue/merge.ts';
import { changeDistrict } from '../../../../../data/intake/draft/catalogue/propose-district.ts';
import { addAlias, proposeIndicator } from '../../../../../data/intake/draft/catalogue/propose-indicator.ts';
import { decideItems } from '../../../../../data/intake/draft/decide.ts';
import { PROGRAM } from '../../../../../data/intake/draft/draft.ts';
import { DraftFault } from '../../../../../data/intake/draft/fault.ts';
import { publishDraft } from '../../../../../data/intake/draft/publish.ts';
import { Review } from '../../../../../data/intake/draft/review.ts';
import { undoPublication } from '../../../../../data/intake/draft/undo/undo.ts';
import { proposeWithdrawal } from '../../../../../data/intake/draft/withdraw.ts';
import type { Ledger } from '../../../../../data/ledger/ledger.ts';
import { Codes } from '../../../../../data/ledger/log/codes.ts';
import { linesOfRows } from '../../../../../data/ledger/log/row-line.ts';
import type { Fields } from '../../../../../data/ledger/log/thing.ts';
import { verify } from '../../../../../data/ledger/log/verify.ts';
import { writing } from '../../../../../data/ledger/revision.ts';
import * as world from '../draft-world.ts';

const { figureOf, sheetOf } = world;
let ledger: Ledger;

beforeEach(() => {
  ledger = world.draftWorld();
});

/** Publishes a draft, and answers its number. */
function done(propose: () => number): number {
  return writing(ledger, () => {
    const number = propose();
    publishDraft(ledger, PROGRAM, number);
    return number;
  });
}

function undo(draft: number) {
  return writing(ledger, () => undoPublication(ledger, PROGRAM, { draft }));
}

/** Why an undo is refused: the reason and what it is about. */
function refusal(draft: number): readonly string[] {
  try {
    undo(draft);
    return [];
  } catch (error) {
    if (error instanceof DraftFault) return [error.code, ...error.about.slice(1)];
    throw error;
  }
}

/** The number of the draft that was opened last. */
function lastDraft(): number {
  return Number(ledger.value('SELECT max(number) FROM drafts'));
}

/** All members of the current figures, but for the place in which they are in the ledger. */
function figuresNow(): Fields[] {
  const rows = linesOfRows(ledger, { name: 'figure', where: 'retired IS NULL', bound: [], codes: new Codes(ledger) });
  return [...rows]
    .map(({ line }) => line.figure ?? {})
    .sort((a, b) => String(a['code']).localeCompare(String(b['code'])));
}

/** The catalogue as whoever reads the ledger sees it. */
function catalogueNow(): unknown {
  const { indicators, districts, relationsTo } = ledger.catalogue;
  const names = indicators.map(({ code, name, aliases, watch, former }) => ({ code, name, aliases, watch, former }));
  return { names, districts: districts.map(({ name, nameEn }) => [name, nameEn]), related: [...relationsTo.keys()] };
}

/** Brings a sheet in. What was taken back before is accepted with a reason. */
function importSheet(code: string, ...figures: Fields[]): number {
  const lines = [
    { document: sheetOf(code, '2024-08-20') },
    ...figures.map((told) => ({ figure: figureOf(code, told) })),
  ];
  const draft = world.opened(
    ledger,
    lines.map((line) => ({ line })),
  );
  const { version } = world.draftOf(ledger, draft);
  const items = [...new Review(ledger, world.draftOf(ledger, draft)).items()].map(({ id }) => id);
  return done(() => {
    decideItems(ledger, PROGRAM, { draft, version, items, decision: 'ACCEPT', reason: '补报' });
    return draft;
  });
}

describe('undoing a correction', () => {
  test('puts the corrected figure back as it was printed, and keeps the correction in the past', () => {
    const before = figuresNow();
    world.corrected(ledger, 'OLD/B2', '101');
    const draft = lastDraft();
    const { revision } = undo(draft);
    expect(figuresNow()).toEqual(before);
    expect(revision).toMatchObject({ change: 'UNDO', ground: `撤销第${draft}号草稿的入库` });
    expect(world.lastChanges(ledger)).toEqual([['CORRECTED', 101, 100]]);
    expect(ledger.value('SELECT count(*) FROM figures')).toBe(3);
    expect(verify(ledger)).toEqual([]);
  });

  test('leaves nothing that was taken back: another sheet that says the figure again says nothing new', () => {
    world.corrected(ledger, 'OLD/B2', '101');
    undo(lastDraft());
    const again = world.opened(ledger, [
      { line: { document: sheetOf('AGAIN', '2024-09-20') } },
      { line: { figure: figureOf('AGAIN', { value: '102', printed: '102亿元' }) } },
      { line: { figure: figureOf('OLD', { value: '103', printed: '103亿元' }) } },
    ]);
    expect(world.findingsOf(ledger, again)).toEqual(['NEW', 'DIFFERS', 'DIFFERS']);
  });

  test('is undone in its turn, which brings the correction back', () => {
    world.corrected(ledger, 'OLD/B2', '101');
    const corrected = figuresNow();
    const draft = lastDraft();
    undo(draft);
    const second = lastDraft();
    expect(refusal(draft)).toEqual(['NOT_UNDONE', 'UNDONE', String(second)]);
    undo(second);
    expect(figuresNow()).toEqual(corrected);
    expect(verify(ledger)).toEqual([]);
  });

  test('is refused while a later correction builds on it, and done once that is undone', () => {
    world.corrected(ledger, 'OLD/B2', '101');
    const first = lastDraft();
    world.corrected(ledger, 'OLD/B2', '102');
    const second = lastDraft();
    expect(refusal(first)).toEqual(['NOT_UNDONE', 'CHANGED', 'OLD/B2']);
    undo(second);
    expect(world.currentValues(ledger)).toEqual({ 'OLD/B2': '101' });
  });
});

describe('undoing a withdrawal', () => {
  const withdraw = (of: string) => done(() => proposeWithdrawal(ledger, PROGRAM, { of, reason: '报错表' }));

  test('brings figures and document back under new ids, whatever another document said since', () => {
    importSheet('NEW', { value: '8', indicator: 'TRADE' });
    const before = figuresNow();
    const withdrawal = withdraw('NEW');
    importSheet('OTHER', { value: '8', indicator: 'TRADE' });
    const { revision } = undo(withdrawal);
    expect(figuresNow().filter(({ document }) => document !== 'OTHER')).toEqual(before);
    expect(ledger.value("SELECT standing FROM documents WHERE code = 'NEW' AND retired IS NULL")).toBe('IN_FORCE');
    expect(ledger.value("SELECT revision FROM figures WHERE code = 'NEW/B2' AND retired IS NULL")).toBe(
      revision?.number,
    );
    expect(world.lastChanges(ledger)).toEqual([['ADDED', null, 8]]);
    expect(verify(ledger)).toEqual([]);
  });

  test('is refused where its file came in again', () => {
    importSheet('NEW', { value: '8', indicator: 'TRADE' });
    const withdrawal = withdraw('NEW');
    importSheet('NEW', { value: '9', indicator: 'TRADE' });
    expect(refusal(withdrawal)).toEqual(['NOT_UNDONE', 'CHANGED', 'NEW/B2']);
  });

  test('an import that was undone comes back by undoing that', () => {
    const draft = importSheet('NEW', { value: '8', indicator: 'TRADE' });
    const before = figuresNow();
    expect(undo(draft).revision).toMatchObject({ change: 'WITHDRAWAL' });
    expect(world.currentValues(ledger)).toEqual({ 'OLD/B2': '100' });
    undo(lastDraft());
    expect(figuresNow()).toEqual(before);
    expect(verify(ledger)).toEqual([]);
  });
});

test('an import that put figures in the place of others is undone whole', () => {
  importSheet('NEW', { value: '8', indicator: 'TRADE' });
  const before = figuresNow();
  const second = importSheet('NEW', { value: '9', indicator: 'TRADE' }, { cell: 'B3', value: '7', period: '2024-Q3' });
  expect(world.currentValues(ledger)).toMatchObject({ 'NEW/B2': '9', 'NEW/B3': '7' });
  undo(second);
  expect(figuresNow()).toEqual(before);
  expect(ledger.value("SELECT standing FROM documents WHERE code = 'NEW' AND retired IS NULL")).toBe('IN_FORCE');
});

describe('undoing a change of the catalogue', () => {
  const alias = (name: string) => done(() => addAlias(ledger, PROGRAM, { indicator: 'GDP', name }));

  test('puts back what it told before', () => {
    const before = catalogueNow();
    const changes = [
      alias('本地产出'),
      done(() => changeDistrict(ledger, PROGRAM, { district: '龙华区', nameEn: 'Longhua District' })),
    ];
    expect(catalogueNow()).not.toEqual(before);
    for (const draft of changes) undo(draft);
    expect(catalogueNow()).toEqual(before);
    expect(verify(ledger)).toEqual([]);
  });

  test('is refused where somebody changed it since, and for what it added, with what to do', () => {
    const first = alias('本地产出');
    alias('本地产值');
    expect(refusal(first)).toEqual(['NOT_UNDONE', 'CHANGED', '地区生产总值']);
    const heat = { code: 'HEAT', name: '供热量', timing: 'FLOW', direction: 'HIGHER' } as const;
    const added = done(() => proposeIndicator(ledger, PROGRAM, heat));
    expect(refusal(added)).toEqual(['NOT_UNDONE', 'ADDED', '供热量']);
  });

  /** A second indicator with a figure, and a third that is a part of it. */
  function twoThatAreOne(): void {
    const same = { nameEn: 'x', timing: 'FLOW', direction: 'HIGHER', topic: 'economy', unit: '亿元', position: 3 };
    const relations = [{ kind: 'PART_OF', to: 'LOCAL_GDP' }];
    world.published(
      ledger,
      { indicator: { ...same, code: 'LOCAL_GDP', name: '本地产值', aliases: ['本地总产值'], watch: ['本地产出'] } },
      { indicator: { ...same, code: 'SERVICES', name: '服务业', nameEn: 'y', position: 4, relations } },
    );
    importSheet('NEW', { indicator: 'LOCAL_GDP', period: '2024-Q1', value: '45' });
  }

  test('a merge is undone whole: figures, names, phrases and relations go back', () => {
    twoThatAreOne();
    const before = [figuresNow(), catalogueNow()];
    const merge = done(() => proposeMerge(ledger, PROGRAM, { keep: 'GDP', merge: 'LOCAL_GDP' }));
    expect(figuresNow().map(({ indicator }) => indicator)).toEqual(['GDP', 'GDP']);
    const merged = [figuresNow(), catalogueNow()];
    const moved = world.lastChanges(ledger);
    undo(merge);
    expect([figuresNow(), catalogueNow()]).toEqual(before);
    expect(world.lastChanges(ledger)).toEqual(moved);
    undo(lastDraft());
    expect([figuresNow(), catalogueNow()]).toEqual(merged);
    expect(verify(ledger)).toEqual([]);
  });

  test('a merge after which figures came in is not undone: nobody could tell whose they are', () => {
    twoThatAreOne();
    const merge = done(() => proposeMerge(ledger, PROGRAM, { keep: 'GDP', merge: 'LOCAL_GDP' }));
    const later = importSheet('LATER', { indicator: 'LOCAL_GDP', period: '2024-Q3', value: '46' });
    expect(refusal(merge)).toEqual(['NOT_UNDONE', 'MIXED', '地区生产总值', '本地产值']);
    undo(later);
    undo(merge);
    expect(figuresNow().map(({ indicator }) => indicator)).toEqual(['LOCAL_GDP', 'GDP']);
  });
});
