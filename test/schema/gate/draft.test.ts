import { beforeAll, expect, test } from 'vitest';
import { type Actor, openDraft, PROGRAM } from '../../../data/intake/draft/draft.ts';
import { headOf } from '../../../data/intake/draft/item-file.ts';
import { publishDraft } from '../../../data/intake/draft/publish.ts';
import { proposeWithdrawal } from '../../../data/intake/draft/withdraw.ts';
import { answersOf } from '../../../data/intake/draft/workbook/answer.ts';
import { importSheet, readSheet } from '../../../data/intake/draft/workbook/import.ts';
import { workbookOf } from '../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../data/intake/grid/read-workbook.ts';
import { ERASE } from '../../../data/ledger/act/erase.ts';
import { settle } from '../../../data/ledger/act/settle.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { append } from '../../../data/ledger/log/append.ts';
import { hasFile } from '../../../data/ledger/log/file.ts';
import { verify } from '../../../data/ledger/log/verify.ts';
import { addPerson } from '../../../data/ledger/person/person-change.ts';
import { writing } from '../../../data/ledger/revision.ts';
import type { OfficeRole } from '../../../data/rules/gate-words.ts';
import type { Asker } from '../../../data/rules/office/may.ts';
import { parsePeriod } from '../../../data/rules/period/period.ts';
import type { Language } from '../../../data/rules/words.ts';
import * as world from '../../data/intake/draft/draft-world.ts';
import { askAs } from '../ask.ts';

/** A monthly sheet of a district's bureau, in which one name is not known and one cell holds no number. */
const SHEET = Buffer.from(
  [
    '龙华区2024年1-7月主要指标',
    '指标名称,计量单位,累计,同比增长(%),上年同期',
    '外贸进出口,亿元,690.20,2.1,676.0',
    '规上总产值,亿元,6120.48,—,5688.2',
  ].join('\n'),
);

let ledger: Ledger;
let number: number;

/** The person of a number, who was added in this order. */
function person(of: number, role: OfficeRole, district: string | null = null): Asker {
  return { kind: 'PERSON', number: of, name: `person ${of}`, offices: [{ role, district }] };
}

const KEEPER = person(1, 'KEEPER', world.DISTRICT.code);
const PUBLISHER = person(2, 'PUBLISHER');
const ELSEWHERE = person(3, 'KEEPER', '440307');
const BY_KEEPER: Actor = { ...PROGRAM, person: KEEPER.number };
const BY_PUBLISHER: Actor = { ...PROGRAM, person: PUBLISHER.number };

function imported(answers: string[] = []): number {
  const workbook = workbookOf(readWorkbook(SHEET, '月报.csv'));
  const told = { publishedOn: '2024-08-20', publisher: '龙华区统计局', release: 'INTERNAL' } as const;
  const given = { workbook, bytes: SHEET, told, answers: answersOf({ answer: answers }), typed: answers };
  return writing(ledger, () => importSheet(ledger, BY_KEEPER, { ...given, ...readSheet(ledger, given) }));
}

beforeAll(() => {
  ledger = world.draftWorld();
  writing(ledger, () => {
    for (const { name, offices } of [KEEPER, PUBLISHER, ELSEWHERE]) {
      const { line } = addPerson(ledger, { login: name.replace(' ', ''), name, offices: [...offices] }, new Date());
      append(ledger, { kind: 'PERSON', lines: [line] });
    }
  });
  number = imported();
});

async function draft<Data>(fields: string, asker: Asker = KEEPER, language: Language = 'ZH'): Promise<Data> {
  const { draft: found } = await askAs<{ draft: Data }>(
    { ledger, asker, language },
    `{ draft(number: ${number}) { ${fields} } }`,
  );
  return found;
}

test('a draft says who opened it, what made it, what was told of the file and which districts it touches', async () => {
  const told = `openedBy isMine kind districts answers publishedOn publisher release profileUsed`;
  expect(await draft(told)).toEqual({
    ...{ openedBy: 'person 1', isMine: true, kind: 'FILE', districts: ['龙华区'], answers: [] },
    ...{ publishedOn: '2024-08-20', publisher: '龙华区统计局', release: 'INTERNAL', profileUsed: false },
  });
  expect(await draft('isMine districts', PUBLISHER, 'EN')).toEqual({ isMine: false, districts: ['Longhua'] });
  expect(await draft('openedBy', ELSEWHERE)).toBeNull();
});

test('an item is told in words, with the place where it stands in the file', async () => {
  const { items } = await draft<{ items: { nodes: unknown[]; totalCount: number } }>(
    `items(text: "进出口", findings: [NEW]) { totalCount nodes {
      value indicatorName districtName measureName periodName unitName isDoubtful
      citation { fileName sheet cell row column shown headerPath } } }`,
  );
  expect(items.totalCount).toBe(2);
  expect(items.nodes[0]).toEqual({
    ...{ value: '690.20', indicatorName: '进出口总额', districtName: '龙华区', measureName: '总量' },
    ...{ periodName: '2024年1-7月', unitName: '亿元', isDoubtful: false },
    citation: {
      ...{ fileName: '月报.csv', sheet: null, cell: 'C3', row: 2, column: 2, shown: '690.20' },
      headerPath: ['累计', '外贸进出口'],
    },
  });
});

test('items are found by finding, by what a person has to look at, and by a part of a cell or a name, page by page', async () => {
  const places = async (filter: string) => {
    const { items } = await draft<{ items: { totalCount: number; nodes: { cell: string | null }[] } }>(
      `items(${filter}) { totalCount nodes { cell } }`,
    );
    expect(items.totalCount).toBe(items.nodes.length);
    return items.nodes.map(({ cell }) => cell);
  };
  expect(await places('findings: [OPEN]')).toEqual(['C4']);
  expect(await places('doubtful: true')).toEqual(['D3', 'C4']);
  expect(await places('doubtful: false')).toEqual([null, 'C3']);
  expect(await places('text: "d3"')).toEqual(['D3']);
  expect(await places('sheet: "Sheet9"')).toEqual([]);
  expect(await draft('doubtful')).toEqual({ doubtful: 2 });
  const first = await draft<{ items: { pageInfo: { endCursor: string } } }>(
    'items(findings: [NEW], first: 2) { pageInfo { endCursor } }',
  );
  const second = await draft<{ items: { nodes: { cell: string }[] } }>(
    `items(findings: [NEW], after: "${first.items.pageInfo.endCursor}") { nodes { cell } }`,
  );
  expect(second.items.nodes).toEqual([{ cell: 'D3' }]);
});

interface Sheets {
  sheets: { blocks: { things: unknown[] }[]; cells?: unknown }[];
}

test('the file is shown as it looks, with its tables and where the five things of each come from', async () => {
  const { sheets } = await draft<Sheets>(`sheets { name isHidden rows columns merges { top } hiddenRows hiddenColumns
    blocks { number top bottom left right title figures refused warnings things { thing value said from cell text varies } }
    cells(top: 1, rows: 200, left: 1, columns: 3) }`);
  expect(sheets).toMatchObject([
    {
      ...{ name: null, isHidden: false, rows: 4, columns: 5, merges: [], hiddenRows: [], hiddenColumns: [] },
      blocks: [{ number: 1, top: 1, bottom: 3, left: 0, right: 4, title: '龙华区2024年1-7月主要指标', refused: null }],
      cells: [
        ['计量单位', '累计', '同比增长(%)'],
        ['亿元', '690.20', '2.1'],
        ['亿元', '6120.48', '—'],
      ],
    },
  ]);
  const told = { thing: 'DISTRICT', value: '440309', said: '龙华区', from: 'TITLE', cell: 'A1' };
  expect(sheets[0]?.blocks[0]?.things).toMatchObject([
    { ...told, text: '龙华区2024年1-7月主要指标', varies: false },
    {
      thing: 'INDICATOR',
      value: 'TRADE',
      said: '进出口总额',
      from: 'ROW',
      cell: 'A3',
      text: '外贸进出口',
      varies: true,
    },
    { thing: 'MEASURE', varies: true },
    { thing: 'PERIOD', value: '2024-01/2024-07', said: '2024年1-7月', from: 'TITLE', varies: false },
    { thing: 'UNIT', value: '亿元', from: 'ROW', cell: 'B3', varies: true },
  ]);
  const below = await draft<Sheets>('sheets { cells(top: 4, rows: 5) }');
  expect(below.sheets).toEqual([{ cells: [] }]);
});

test('the cells of a page tell what became of them, and a cell leads to its item', async () => {
  interface Marked {
    sheets: { blocks: unknown[]; marks: unknown[]; low: unknown[]; c3: unknown; d4: unknown }[];
  }
  const {
    sheets: [sheet],
  } = await draft<Marked>(`sheets { blocks { bodyTop columns { column role } }
    marks(top: 0, rows: 3) { row column finding isDoubtful why }
    low: marks(top: 3, rows: 200) { row column finding isDoubtful why }
    c3: item(row: 2, column: 2) { cell value things { thing } } d4: item(row: 3, column: 3) { cell } }`);
  const roles = ['INDICATOR', 'UNIT', 'VALUE', 'VALUE', 'VALUE'];
  expect(sheet?.blocks).toEqual([{ bodyTop: 2, columns: roles.map((role, column) => ({ column, role })) }]);
  expect(sheet?.marks).toEqual([
    { row: 2, column: 2, finding: 'NEW', isDoubtful: false, why: null },
    { row: 2, column: 3, finding: 'NEW', isDoubtful: expect.any(Boolean), why: null },
    { row: 2, column: 4, finding: null, isDoubtful: false, why: expect.stringMatching(/./) },
  ]);
  expect(sheet?.low).toMatchObject([
    { row: 3, column: 2, finding: 'OPEN', isDoubtful: true },
    { row: 3, column: 3, finding: null },
    { row: 3, column: 4, finding: null },
  ]);
  expect(sheet?.c3).toMatchObject({ cell: 'C3', value: '690.20' });
  const { named, other } = await draft<{ named: unknown; other: unknown }>(
    'named: sheet { item(row: 2, column: 3) { cell } } other: sheet(name: "x") { rows }',
  );
  expect({ named, other }).toEqual({ named: { item: { cell: 'D3' } }, other: null });
  expect(sheet?.d4).toBeNull();
});

test('a figure says where each of its five things comes from, and what a question leaves open', async () => {
  const { items } = await draft<{ items: { nodes: unknown[] } }>(
    'items(text: "C4") { nodes { things { thing value said from cell text } } }',
  );
  expect(items.nodes).toMatchObject([
    {
      things: [
        { thing: 'DISTRICT', value: '440309', from: 'TITLE', cell: 'A1' },
        { thing: 'INDICATOR', value: null, said: null, from: 'ROW', cell: 'A4', text: '规上总产值' },
        { thing: 'MEASURE', value: 'LEVEL', said: '总量' },
        { thing: 'PERIOD', value: '2024-01/2024-07', from: 'TITLE' },
        { thing: 'UNIT', value: '亿元', said: '亿元', from: 'ROW', cell: 'B4', text: '亿元' },
      ],
    },
  ]);
});

test('a cell that is no figure says why', async () => {
  const { notFigures } = await draft<{ notFigures: { nodes: unknown[] } }>(
    'notFigures { nodes { cell shown code why } }',
  );
  expect(notFigures.nodes).toContainEqual({ cell: 'D4', shown: '—', code: 'NONE', why: '没有数' });
});

test('a question says what is asked, with names that a person can choose', async () => {
  const { questions } = await draft<{ questions: unknown[] }>(
    'questions { asks code printed table answer suggestions suggestionNames }',
  );
  expect(questions).toMatchObject([
    { asks: '是哪个指标：“规上总产值”', code: 'INDICATOR', printed: '规上总产值', table: 1 },
  ]);
});

test('a decision is taken back by whoever made it and by nobody else, and the item is undecided again', async () => {
  interface Decided {
    draft: { version: number; changedAt: string } | null;
    faults: { code: string }[];
  }
  const decide = async (asker: Asker, version: number, decision: string) => {
    const asked = `draft: ${number}, version: ${version}, items: [${JSON.stringify(id)}], decision: ${decision}`;
    const { result } = await askAs<{ result: Decided }>(
      { ledger, asker },
      `mutation { result: decideItems(${asked}) { draft { version changedAt } faults { code } } }`,
    );
    return result;
  };
  const { items, openedAt } = await draft<{ openedAt: string; items: { nodes: { id: string }[] } }>(
    'openedAt items(text: "D3") { nodes { id } }',
  );
  const id = items.nodes[0]?.id ?? '';
  expect((await decide(KEEPER, 1, 'UNDECIDE')).faults).toEqual([{ code: 'NOT_OWN_DECISION' }]);
  const decided = await decide(KEEPER, 1, 'REJECT');
  expect(decided.draft?.version).toBe(2);
  expect((decided.draft?.changedAt ?? '') >= openedAt).toBe(true);
  expect(await draft('items(findings: [REJECTED]) { totalCount }')).toEqual({ items: { totalCount: 1 } });
  expect((await decide(PUBLISHER, 2, 'UNDECIDE')).faults).toEqual([{ code: 'NOT_OWN_DECISION' }]);
  expect(await decide(KEEPER, 2, 'UNDECIDE')).toMatchObject({ draft: { version: 3 }, faults: [] });
  expect(await draft('items(text: "D3") { nodes { finding decision { by } } }')).toEqual({
    items: { nodes: [{ finding: 'NEW', decision: null }] },
  });
});

test('the answers that were typed are told as they are sent again', async () => {
  const answer = 'INDICATOR:规上总产值=GDP';
  expect(imported([answer])).toBe(number);
  expect(await draft('answers counts { finding count } doubtful')).toEqual({
    ...{ answers: [answer], doubtful: 1 },
    counts: [{ finding: 'NEW', count: 4 }],
  });
});

interface Publishing {
  mayPublish: boolean;
  whyNot: { code: string; about: string[]; message: string }[];
}

test('a draft says beforehand what publishing would do, and what stands against it for whoever asks', async () => {
  const { preview } = await draft<{ preview: unknown }>(
    'preview { added corrected withdrawn unchanged rejected catalogue districts documents takesHour }',
  );
  expect(preview).toEqual({
    ...{ added: 3, corrected: 0, withdrawn: 0, unchanged: 0, rejected: 0, catalogue: 0 },
    ...{ districts: ['龙华区'], documents: ['月报'], takesHour: null },
  });
  const asked = 'mayPublish whyNot { code about message }';
  expect(await draft(asked, PUBLISHER)).toEqual({ mayPublish: true, whyNot: [] });
  const { mayPublish, whyNot } = await draft<Publishing>(asked);
  expect(mayPublish).toBe(false);
  expect(whyNot.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  const own = await draft<Publishing>(asked, { ...KEEPER, offices: PUBLISHER.offices });
  expect(own.whyNot.map(({ code }) => code)).toContain('OWN_DRAFT');
});

test('a question that is open stands against publishing, with the item that waits for it', async () => {
  imported();
  const { whyNot, mayPublish } = await draft<Publishing>('mayPublish whyNot { code about message }', PUBLISHER);
  expect(mayPublish).toBe(true);
  expect(whyNot).toMatchObject([{ code: 'OPEN_QUESTION', about: [expect.stringMatching(/^4-/)] }]);
});

test('whoever is signed in is told whom to ask, and nobody else', async () => {
  const asked =
    '{ publish: whoMay(act: PUBLISH, district: "龙华区") propose: whoMay(act: PROPOSE, district: "440307") }';
  expect(await askAs({ ledger, asker: KEEPER }, asked)).toEqual({
    publish: ['person 2'],
    propose: ['person 2', 'person 3'],
  });
  await expect(askAs({ ledger }, asked)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});

test('who asks is told whether proposing and publishing are theirs somewhere', async () => {
  const me = async (asker: Asker) =>
    (await askAs<{ me: unknown }>({ ledger, asker }, '{ me { mayPropose mayPublish } }')).me;
  expect(await me(KEEPER)).toEqual({ mayPropose: true, mayPublish: false });
  expect(await me(PUBLISHER)).toEqual({ mayPropose: true, mayPublish: true });
  expect(await me(person(4, 'READER'))).toEqual({ mayPropose: false, mayPublish: false });
});

test.each(['FILE', 'DRAFT'] as const)('with a %s that is erased goes what its cells showed', (kind) => {
  const own = world.draftWorld();
  const workbook = workbookOf(readWorkbook(SHEET, '月报.csv'));
  const told = { publishedOn: '2024-08-20', release: 'INTERNAL' } as const;
  const given = { workbook, bytes: SHEET, told, answers: {} };
  const made = writing(own, () => importSheet(own, PROGRAM, { ...given, ...readSheet(own, given) }));
  const kept = headOf(own, world.draftOf(own, made).items).sheets ?? '';
  expect(hasFile(own, kept)).toBe(true);
  const thing = kind === 'FILE' ? { of: kind, digest: workbook.digest } : { of: kind, number: made };
  settle(own, ERASE, { given: { thing, reason: '错报' }, by: { person: null } });
  expect(hasFile(own, kept)).toBe(false);
  expect(verify(own)).toEqual([]);
});

const SECOND_PUBLISHER = person(3, 'PUBLISHER');

/** A ledger in which a keeper's sheet of one month was published by the first of two publishers. */
async function publishedSheet(): Promise<{ own: Ledger; published: number }> {
  const own = world.draftWorld();
  writing(own, () => {
    for (const { name, offices } of [KEEPER, PUBLISHER, SECOND_PUBLISHER]) {
      const { line } = addPerson(own, { login: name.replace(' ', ''), name, offices: [...offices] }, new Date());
      append(own, { kind: 'PERSON', lines: [line] });
    }
  });
  const published = writing(own, () => {
    const items = ['2024-Q1', '2024-Q2', '2024-Q3'].map((period, at) => {
      const { start: periodStart = 0, end: periodEnd = 0 } = parsePeriod(period) ?? {};
      const told = {
        period,
        periodStart,
        periodEnd,
        cell: `C${at + 1}`,
        value: String(10 + at),
        printed: `${10 + at}亿元`,
      };
      return { line: { figure: { ...world.figureOf('NEW', told), indicator: 'TRADE' } } };
    });
    const all = [{ line: { document: world.sheetOf('NEW') } }, ...items];
    return openDraft(own, BY_KEEPER, { title: 'x', head: { seen: own.latest }, items: all });
  });
  writing(own, () => publishDraft(own, BY_PUBLISHER, published));
  return { own, published };
}

test('what was published is taken back at once by who signed it, and not by who proposed it', async () => {
  const { own, published } = await publishedSheet();
  interface Undone {
    result: { draft: { state: string; kind: string; ground: string } | null; faults: { code: string }[] };
  }
  const undo = (asker: Asker) =>
    askAs<Undone>(
      { ledger: own, asker },
      `mutation { result: undoPublication(draft: ${published}) { draft { state kind ground } faults { code } } }`,
    );
  const figures = () => Object.keys(world.currentValues(own)).length;
  expect(figures()).toBe(4);
  await expect(undo(KEEPER)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  expect(await undo(PUBLISHER)).toEqual({
    result: { draft: { state: 'PUBLISHED', kind: 'WITHDRAWAL', ground: `撤销第${published}号草稿的入库` }, faults: [] },
  });
  expect(figures()).toBe(1);
  expect((await undo(PUBLISHER)).result.faults).toEqual([{ code: 'NOT_UNDONE' }]);
  expect(verify(own)).toEqual([]);
});

test('a draft says beforehand whether it can be undone by whoever asks, and afterwards by which draft it was', async () => {
  const { own, published } = await publishedSheet();
  const told = async (draft: number, asker: Asker) => {
    const asked = `{ draft(number: ${draft}) { undoneBy whyNotUndo { code message } } }`;
    return (await askAs<{ draft: unknown }>({ ledger: own, asker }, asked)).draft;
  };
  const undo = async (draft: number, asker: Asker) => {
    const asked = `mutation { result: undoPublication(draft: ${draft}) { draft { number kind revision { change } } faults { code } } }`;
    return (await askAs<{ result: { draft: { number: number }; faults: unknown[] } }>({ ledger: own, asker }, asked))
      .result;
  };
  expect(await told(published, PUBLISHER)).toEqual({ undoneBy: null, whyNotUndo: [] });
  expect(await told(published, KEEPER)).toMatchObject({ whyNotUndo: [{ code: 'FORBIDDEN' }] });
  const withdrawal = (await undo(published, PUBLISHER)).draft.number;
  const message = `第${published}号草稿已由第${withdrawal}号草稿撤销。账本没有改动。要恢复它，请撤销第${withdrawal}号草稿。`;
  const whyNotUndo = [{ code: 'NOT_UNDONE', message }];
  expect(await told(published, PUBLISHER)).toEqual({ undoneBy: withdrawal, whyNotUndo });
  expect(await told(withdrawal, PUBLISHER)).toMatchObject({ whyNotUndo: [{ code: 'OWN_DRAFT' }] });
  expect(await undo(withdrawal, SECOND_PUBLISHER)).toMatchObject({
    ...{ draft: { kind: 'UNDO', revision: { change: 'UNDO' } }, faults: [] },
  });
  expect(Object.keys(world.currentValues(own))).toHaveLength(4);
  expect(verify(own)).toEqual([]);
});

test('a draft that was published goes on telling what it was beside the ledger of before, after an undo too', async () => {
  const { own, published } = await publishedSheet();
  const told = () =>
    askAs(
      { ledger: own, asker: PUBLISHER },
      `{ draft(number: ${published}) { doubtful counts { finding count } preview { added withdrawn unchanged } } }`,
    );
  const done = {
    draft: {
      ...{ doubtful: 0, counts: [{ finding: 'NEW', count: 4 }] },
      preview: { added: 3, withdrawn: 0, unchanged: 0 },
    },
  };
  expect(await told()).toEqual(done);
  await askAs(
    { ledger: own, asker: PUBLISHER },
    `mutation { undoPublication(draft: ${published}) { faults { code } } }`,
  );
  expect(await told()).toEqual(done);
});

test('a publication on which a correction builds is not undone', async () => {
  const { own, published } = await publishedSheet();
  world.corrected(own, 'NEW/C1', '99', { keeper: BY_KEEPER, publisher: BY_PUBLISHER });
  const { result } = await askAs<{ result: { faults: { code: string }[] } }>(
    { ledger: own, asker: PUBLISHER },
    `mutation { result: undoPublication(draft: ${published}) { faults { code } } }`,
  );
  expect(result.faults).toEqual([{ code: 'NOT_UNDONE' }]);
});

test('a proposal is shown beside the last periods of its kind, what the ledger says, and the others like it', async () => {
  const { own } = await publishedSheet();
  const again = ['2024-Q3', '2024-Q4'].map((period, at) => {
    const { start: periodStart = 0, end: periodEnd = 0 } = parsePeriod(period) ?? {};
    const told = { period, periodStart, periodEnd, cell: `D${at + 1}`, value: '120', printed: '120亿元' };
    return { line: { figure: { ...world.figureOf('LATER', told), indicator: 'TRADE' } } };
  });
  const made = world.opened(own, [{ line: { document: world.sheetOf('LATER') } }, ...again]);
  const { draft: shown } = await askAs<{ draft: { items: { nodes: { id: string }[] } } }>(
    { ledger: own, asker: PUBLISHER },
    `{ draft(number: ${made}) { items { nodes { id } } } }`,
  );
  const [, third = { id: '' }, fourth = { id: '' }] = shown.items.nodes;
  const asked =
    'before beforeUnit alike countAlike vintages { value documentTitle } recent(last: 3) { period value isProposed }';
  const answer = await askAs<{ draft: { item: unknown; other: unknown; none: unknown } }>(
    { ledger: own, asker: PUBLISHER },
    `{ draft(number: ${made}) { item(id: "${third.id}") { ${asked} } other: item(id: "${fourth.id}") { ${asked} }
      none: item(id: "3-000000") { id } } }`,
  );
  expect(answer.draft).toEqual({
    none: null,
    item: {
      ...{
        before: '12',
        beforeUnit: '亿元',
        alike: [third.id],
        countAlike: 1,
        vintages: [{ value: '12', documentTitle: 'NEW' }],
      },
      recent: [
        { period: '2024-Q1', value: '10', isProposed: false },
        { period: '2024-Q2', value: '11', isProposed: false },
        { period: '2024-Q3', value: '120', isProposed: true },
      ],
    },
    other: expect.objectContaining({ before: null, vintages: [], recent: expect.any(Array) }),
  });
});

test('a draft says which tables would show news once it is published, by what each asks for', async () => {
  const own = world.draftWorld();
  const { start: periodStart = 0, end: periodEnd = 0 } = parsePeriod('2024-Q3') ?? {};
  const told = { period: '2024-Q3', periodStart, periodEnd, cell: 'C3', value: '12', printed: '12亿元' };
  const trade = { line: { figure: { ...world.figureOf('NEW', told), indicator: 'TRADE' } } };
  const made = world.opened(own, [{ line: { document: world.sheetOf('NEW') } }, trade]);
  const tables = `[{ where: { districts: ["龙华区"], indicators: ["TRADE"], within: ["2024"], roles: [ACTUAL] } },
    { where: { indicators: ["GDP"] } }, { where: { within: ["2023"] } }, { where: { roles: [TARGET] } },
    { where: { indicators: ["没有的指标"] } }, {}]`;
  const asked = async () =>
    (
      await askAs<{ draft: { concerns: unknown } }>(
        { ledger: own, asker: PUBLISHER },
        `{ draft(number: ${made}) { concerns(tables: ${tables}) } }`,
      )
    ).draft.concerns;
  expect(await asked()).toEqual([true, false, false, false, null, true]);
  writing(own, () => publishDraft(own, BY_PUBLISHER, made));
  expect(await asked()).toEqual([false, false, false, false, null, false]);
});

test('a draft that withdraws figures concerns the tables that show them', async () => {
  const { own, published } = await publishedSheet();
  const [revision] = [own.latest];
  const name = `${revision}:${String(own.value('SELECT substr(id, 1, 16) FROM revisions WHERE number = ?', revision))}`;
  const made = writing(own, () => proposeWithdrawal(own, BY_KEEPER, { of: name, reason: '错报' }));
  expect(published).toBeLessThan(made);
  const { draft: found } = await askAs<{ draft: { concerns: unknown } }>(
    { ledger: own, asker: PUBLISHER },
    `{ draft(number: ${made}) { concerns(tables: [{ where: { indicators: ["TRADE"] } }, { where: { indicators: ["GDP"] } }]) } }`,
  );
  expect(found.concerns).toEqual([true, false]);
});
