import { beforeEach, describe, expect, test } from 'vitest';
import { PROGRAM } from '../../../data/intake/draft/draft.ts';
import { publishDraft } from '../../../data/intake/draft/publish.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { append } from '../../../data/ledger/log/append.ts';
import { addPerson } from '../../../data/ledger/person/person-change.ts';
import { writing } from '../../../data/ledger/revision.ts';
import type { OfficeRole } from '../../../data/rules/gate-words.ts';
import type { Asker } from '../../../data/rules/office/may.ts';
import * as world from '../../data/intake/draft/draft-world.ts';
import { ask, askAs } from '../ask.ts';

function person(of: number, role: OfficeRole): Asker {
  return { kind: 'PERSON', number: of, name: `person ${of}`, offices: [{ role, district: null }] };
}

const [STEWARD, PUBLISHER] = [person(1, 'STEWARD'), person(2, 'PUBLISHER')];

interface Changed {
  draft: { number: number; title: string; kind: string; items: { nodes: { kind: string; finding: string }[] } } | null;
  faults: { code: string; message: string }[];
}

let ledger: Ledger;

beforeEach(() => {
  ledger = world.draftWorld();
  const { line } = addPerson(
    ledger,
    { login: 'steward', name: STEWARD.name, offices: [...STEWARD.offices] },
    new Date(),
  );
  writing(ledger, () => append(ledger, { kind: 'PERSON', lines: [line] }));
});

/** The answer to a mutation of the catalogue. */
async function change(mutation: string, asker: Asker = STEWARD): Promise<Changed> {
  const answered = await askAs<{ done: Changed }>(
    { ledger, asker },
    `mutation { done: ${mutation} { draft { number title kind items { nodes { kind finding } } } faults { code message } } }`,
  );
  return answered.done;
}

async function published(mutation: string): Promise<void> {
  const { draft, faults } = await change(mutation);
  expect(faults).toEqual([]);
  writing(ledger, () => publishDraft(ledger, PROGRAM, draft?.number ?? 0));
}

/** The first fault of a mutation. */
async function refused(mutation: string): Promise<string> {
  const { draft, faults } = await change(mutation);
  expect(draft).toBeNull();
  return faults[0]?.message ?? '';
}

async function indicator<Data>(code: string, fields: string): Promise<Data> {
  const { indicator: found } = await ask<{ indicator: Data }>(ledger, `{ indicator(code: "${code}") { ${fields} } }`);
  return found;
}

describe('an indicator that a steward adds', () => {
  test('is in the catalogue once its draft is published, with all that was told of it', async () => {
    const told = `code: "HEAT", name: "供热量", timing: FLOW, direction: HIGHER, unit: "万吉焦", topic: "energy-carbon",
      calendar: { frequency: MONTH, delay: 1, januaryFebruary: true }, source: "统计局", definition: "集中供热的热量",
      aliases: ["供热总量"], watch: ["集中供热"], relations: [{ kind: NARROWER, to: "进出口总额" }]`;
    const { draft } = await change(`proposeIndicator(indicator: { ${told} })`);
    const items = { nodes: [{ kind: 'indicator', finding: 'NEW' }] };
    expect(draft).toMatchObject({ title: '供热量', kind: 'CATALOGUE', items });
    expect(await indicator('HEAT', 'name')).toBeNull();
    writing(ledger, () => publishDraft(ledger, PROGRAM, draft?.number ?? 0));
    const all = `name nameEn unit topic source definition aliases watch version calendar { frequency delay januaryFebruary }
      relations { kind to { code } }`;
    expect(await indicator('HEAT', all)).toEqual({
      ...{ name: '供热量', nameEn: '供热量', unit: '万吉焦', topic: 'energy-carbon', source: '统计局' },
      ...{ definition: '集中供热的热量', aliases: ['供热总量'], watch: ['集中供热'], version: ledger.latest },
      calendar: { frequency: 'MONTH', delay: 1, januaryFebruary: true },
      relations: [{ kind: 'NARROWER', to: { code: 'TRADE' } }],
    });
  });

  test.each([
    ['code: "heat", name: "热"', '代码“heat”应由大写英文字母开头'],
    ['code: "GDP", name: "热"', '“GDP”已用于“地区生产总值”'],
    ['code: "HEAT", name: "外贸进出口"', '“外贸进出口”已用于“进出口总额”'],
    ['code: "HEAT", name: " "', '不能为空'],
    ['code: "HEAT", name: "热", topic: "heat"', '没有“heat”这一领域'],
    ['code: "HEAT", name: "热", calendar: { frequency: YEAR, januaryFebruary: true }', '1—2月合并发布'],
    ['code: "HEAT", name: "热", watch: ["热"]', '不足3字'],
    ['code: "HEAT", name: "热", relations: [{ kind: PART_OF, to: "GDP" }]', '的数不能相加'],
    ['code: "HEAT", name: "热", relations: [{ kind: NARROWER, to: "进出口" }]', '相近的有：进出口总额 (TRADE)'],
  ])('is refused where %s', async (told, why) => {
    expect(await refused(`proposeIndicator(indicator: { ${told}, timing: FLOW, direction: HIGHER })`)).toContain(why);
  });
});

describe('an indicator that a steward changes', () => {
  test('changes in what is told, and keeps all else', async () => {
    const { version } = await indicator<{ version: number }>('TRADE', 'version');
    await published(
      `changeIndicator(indicator: "TRADE", version: ${version}, change: { unit: null, rhythm: EVEN, nameEn: "Trade" })`,
    );
    expect(await indicator('TRADE', 'name nameEn unit rhythm aliases')).toEqual({
      ...{ name: '进出口总额', nameEn: 'Trade', unit: null, rhythm: 'EVEN', aliases: ['外贸进出口'] },
    });
    expect(
      await refused(`changeIndicator(indicator: "TRADE", version: ${version}, change: { unit: "亿元" })`),
    ).toContain('在您查看之后已有改动');
  });

  test('cannot come round to itself by its relations', async () => {
    await published(
      `changeIndicator(indicator: "TRADE", version: 1, change: { relations: [{ kind: NARROWER, to: "GDP" }] })`,
    );
    const back = `changeIndicator(indicator: "GDP", version: 1, change: { relations: [{ kind: NARROWER, to: "TRADE" }] })`;
    expect(await refused(back)).toContain('地区生产总值 → 进出口总额 → 地区生产总值');
  });

  test('is found by another name that it is given', async () => {
    await published(`addAlias(indicator: "TRADE", name: "进出口总值")`);
    expect(await indicator('TRADE', 'aliases')).toEqual({ aliases: ['外贸进出口', '进出口总值'] });
    expect(await refused(`addAlias(indicator: "TRADE", name: "进出口总值")`)).toContain('本来就是这样登记的');
    expect(await refused(`addAlias(indicator: "GDP", name: "进出口总值")`)).toContain('已用于“进出口总额”');
  });
});

test('a merge tells beforehand what it would do, and afterwards both codes mean the one that is kept', async () => {
  const same = `timing: FLOW, direction: HIGHER, unit: "万元"`;
  await published(`proposeIndicator(indicator: { code: "LOCAL_GDP", name: "本地产值", ${same} })`);
  const half = { indicator: 'LOCAL_GDP', value: '99' };
  world.published(
    ledger,
    { document: world.sheetOf('NEW') },
    { figure: world.figureOf('NEW', { cell: 'B2', ...half }) },
    { figure: world.figureOf('NEW', { cell: 'B3', ...half, period: '2024-Q1' }) },
  );
  const asked = `mergePreview(keep: "GDP", merge: "本地产值") { faults { code } preview {
    keep { code } merge { code } figureCount conflictCount repeatCount documentCount owners } }`;
  expect(await askAs({ ledger, asker: STEWARD }, `{ ${asked} }`)).toEqual({
    mergePreview: {
      faults: [],
      preview: {
        ...{ keep: { code: 'GDP' }, merge: { code: 'LOCAL_GDP' }, figureCount: 2, conflictCount: 1, repeatCount: 0 },
        ...{ documentCount: 1, owners: ['龙华区'] },
      },
    },
  });
  const { draft } = await change(`mergeIndicators(keep: "GDP", merge: "LOCAL_GDP")`);
  expect(draft?.items.nodes.map(({ finding }) => finding)).toEqual(['DIFFERS', 'DIFFERS', 'CONFLICTS', 'DIFFERS']);
  const { decideItems } = await askAs<{ decideItems: { faults: unknown[] } }>(
    { ledger, asker: STEWARD },
    `mutation { decideItems(draft: ${draft?.number}, version: 1, items: ["${await conflicting(draft?.number ?? 0)}"], decision: ACCEPT) { faults { code } } }`,
  );
  expect(decideItems.faults).toEqual([]);
  writing(ledger, () => publishDraft(ledger, PROGRAM, draft?.number ?? 0));
  const all = `code former { code name } usage { figureCount documentCount ownerCount firstMonth lastMonth }`;
  expect(await indicator('LOCAL_GDP', all)).toEqual({
    ...{ code: 'GDP', former: [{ code: 'LOCAL_GDP', name: '本地产值' }] },
    usage: { figureCount: 3, documentCount: 2, ownerCount: 1, firstMonth: '2024-03', lastMonth: '2024-06' },
  });
  const { indicators } = await ask<{ indicators: { nodes: { code: string }[] } }>(
    ledger,
    `{ indicators(codes: ["LOCAL_GDP"]) { nodes { code } } }`,
  );
  expect(indicators.nodes).toEqual([{ code: 'GDP' }]);
});

async function conflicting(draft: number): Promise<string> {
  const found = await askAs<{ draft: { items: { nodes: { id: string }[] } } }>(
    { ledger, asker: STEWARD },
    `{ draft(number: ${draft}) { items(findings: [CONFLICTS]) { nodes { id } } } }`,
  );
  return found.draft.items.nodes[0]?.id ?? '';
}

test('a district is added below the one that its code tells, and changed', async () => {
  await published(`proposeDistrict(district: { code: "440300", name: "深圳市" })`);
  await published(`proposeDistrict(district: { code: "440311", name: "光明区" })`);
  await published(`changeDistrict(district: "光明区", change: { nameEn: "Guangming", validFrom: "2018" })`);
  const { district } = await ask<{ district: unknown }>(
    ledger,
    `{ district(code: "440311") { nameEn parent { name } } }`,
  );
  expect(district).toEqual({ nameEn: 'Guangming', parent: { name: '深圳市' } });
  expect(await refused(`proposeDistrict(district: { code: "440311", name: "光明新区" })`)).toContain('已用于“光明区”');
  expect(await refused(`proposeDistrict(district: { code: "441300", name: "某区" })`)).toContain('级别与名称不符');
});

test('nobody but a steward changes the catalogue', async () => {
  await expect(change(`addAlias(indicator: "GDP", name: "本地产值")`, PUBLISHER)).rejects.toThrow('没有管理词典的权限');
  await expect(
    askAs({ ledger, asker: PUBLISHER }, `{ mergePreview(keep: "GDP", merge: "TRADE") { faults { code } } }`),
  ).rejects.toThrow();
});

test('names that files print and nobody could resolve are listed with the nearest, until the catalogue knows them', async () => {
  const { indicator: _, ...figure } = world.figureOf('NEW');
  const open = (value: string) => ({
    line: { figure },
    questions: [{ code: 'INDICATOR', value, block: 1, suggestions: [] }],
  });
  world.opened(
    ledger,
    [open('进出口总值'), open('进出口总值'), open('某某数')].map((item, at) => ({ ...item, place: `B${at}` })),
  );
  const asked = `{ unresolvedNames { totalCount nodes { kind printed itemCount drafts { title } nearest { code } } } }`;
  const listed = () => askAs<{ unresolvedNames: { nodes: unknown[] } }>({ ledger, asker: STEWARD }, asked);
  expect((await listed()).unresolvedNames.nodes).toEqual([
    {
      kind: 'INDICATOR',
      printed: '进出口总值',
      itemCount: 2,
      drafts: [{ title: 'x' }],
      nearest: [{ code: 'TRADE' }],
    },
    { kind: 'INDICATOR', printed: '某某数', itemCount: 1, drafts: [{ title: 'x' }], nearest: [] },
  ]);
  await published(`addAlias(indicator: "TRADE", name: "进出口总值")`);
  expect((await listed()).unresolvedNames.nodes).toMatchObject([{ printed: '某某数' }]);
});

test('a steward adds a scope and changes it, and is told what cannot be so', async () => {
  await published(`proposeScope(scope: { code: "LARGE", name: "规上", within: "ALL", aliases: ["规模以上"] })`);
  await published(`proposeScope(scope: { code: "LARGE_STATE", name: "规上国企", within: "规模以上" })`);
  const scopes = async () =>
    (await ask<{ scopes: unknown[] }>(ledger, '{ scopes { code isWithinAll within { code } aliases } }')).scopes;
  const large = { code: 'LARGE', isWithinAll: true, within: null, aliases: ['规模以上'] };
  const state = { code: 'LARGE_STATE', isWithinAll: false, within: { code: 'LARGE' }, aliases: [] };
  expect(await scopes()).toEqual([large, state]);
  await published(`changeScope(scope: "规上国企", change: { within: null, aliases: ["国有规上"] })`);
  expect(await scopes()).toEqual([large, { ...state, within: null, aliases: ['国有规上'] }]);
  await published(`changeScope(scope: "LARGE_STATE", change: { within: "LARGE" })`);
  expect(await refused(`changeScope(scope: "LARGE", change: { within: "LARGE_STATE" })`)).toContain(
    '规上 → 规上国企 → 规上',
  );
  expect(await refused(`changeScope(scope: "LARGE", change: { name: "规上国企" })`)).toContain('已用于“规上国企”');
  expect(await refused(`proposeScope(scope: { code: "large", name: "小" })`)).toContain('大写英文字母');
  expect(await refused(`changeScope(scope: "没有的", change: { name: "小" })`)).toContain('词典中没有“没有的”');
});
