import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BadDefinition, DefinitionNewer } from '../../../../data/sheet/fault/definition-fault.ts';
import {
  definitionFromXml,
  definitionToXml,
  newTableId,
  settingEntry,
  settingKey,
  settingValue,
} from '../../../../data/sheet/plan/definition.ts';
import { definitionProperties } from '../../../../data/sheet/plan/definition-property.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import type { TableDefinition } from '../../../../data/sheet/plan/plan.ts';
import { storedDefinitions } from '../../../../data/sheet/plan/stored-definition.ts';
import { QUERY, revisionNamed, tableAnswer } from './table-answer.ts';

const { definition } = sheetPlan(tableAnswer(), QUERY, { id: 'PB_TEST2345', language: 'ZH' });

/** A definition of the first version, and its part as the last program that wrote that version made it. */
const FIRST: TableDefinition = {
  version: 1,
  id: 'PB_TEST2345',
  spec: { districts: ['440307'], indicators: ['GDP'], periods: ['2024'] },
  language: 'ZH',
  periods: [{ typed: '2024', period: '2024', months: '2024-S1' }],
  columns: [
    { key: 'TARGET', header: '年度目标' },
    { key: 'ROW_KEY', header: '行键' },
  ],
  ledger: '0d9ab6c4-4e5d-4c11-9a57-0b7a3cf4f0d1',
  revision: 5,
  asOf: '2026-11-22',
  caption: ['2024年计划执行情况'],
};
const FIRST_VERSION =
  '<linkedTable xmlns="urn:planbook:linked-table:1" version="1" id="PB_TEST2345">{&quot;version&quot;:1,&quot;id&quot;:&quot;PB_TEST2345&quot;,&quot;spec&quot;:{&quot;districts&quot;:[&quot;440307&quot;],&quot;indicators&quot;:[&quot;GDP&quot;],&quot;periods&quot;:[&quot;2024&quot;]},&quot;language&quot;:&quot;ZH&quot;,&quot;periods&quot;:[{&quot;typed&quot;:&quot;2024&quot;,&quot;period&quot;:&quot;2024&quot;,&quot;months&quot;:&quot;2024-S1&quot;}],&quot;columns&quot;:[{&quot;key&quot;:&quot;TARGET&quot;,&quot;header&quot;:&quot;年度目标&quot;},{&quot;key&quot;:&quot;ROW_KEY&quot;,&quot;header&quot;:&quot;行键&quot;}],&quot;ledger&quot;:&quot;0d9ab6c4-4e5d-4c11-9a57-0b7a3cf4f0d1&quot;,&quot;revision&quot;:5,&quot;asOf&quot;:&quot;2026-11-22&quot;,&quot;caption&quot;:[&quot;2024年计划执行情况&quot;]}</linkedTable>';

const MARK = { id: '2', name: '主要指标' };

describe('the stored definition of a linked table', () => {
  test('comes back from its XML as it was', () => {
    expect(definitionFromXml(definitionToXml(definition))).toEqual(definition);
  });

  test('any words in it come back, markup and characters that XML has no place for included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (header) => {
        const odd: TableDefinition = { ...definition, columns: [{ key: 'TARGET', header: `]]>&<!--${header}` }] };
        const xml = definitionToXml(odd);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids is what is looked for
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(definitionFromXml(xml)).toEqual(odd);
      }),
    );
  });

  test('is read in the form in which Excel gives it back: declaration, prefix, CDATA, numbered characters', () => {
    const json = JSON.stringify(definition);
    expect(
      definitionFromXml(
        `<?xml version="1.0" encoding="utf-16"?>\r\n<p:linkedTable xmlns:p='urn:planbook:linked-table:1'><![CDATA[${json}]]></p:linkedTable >`,
      ),
    ).toEqual(definition);
    expect(
      definitionFromXml(definitionToXml(definition).replaceAll('&quot;', '&#x22;').replaceAll('龙', '&#40857;')),
    ).toEqual(definition);
  });

  test('keeps what this version does not know', () => {
    const known = { ...definition, editedBy: { room: 5 }, spec: { ...definition.spec, judgeBy: 'PLAN' as const } };
    expect(definitionFromXml(definitionToXml(known))).toEqual(known);
  });

  test('of the first version is read as the program before wrote it, which knew a revision by its number', () => {
    expect(definitionFromXml(FIRST_VERSION)).toEqual(FIRST);
    expect(definitionToXml(FIRST)).toBe(FIRST_VERSION);
  });

  test.each([undefined, '', '5', '6:aaaaaaaaaaaaaaaa', '5:aaaa', '5:AAAAAAAAAAAAAAAA', '05:aaaaaaaaaaaaaaaa'])(
    'of the second version is damaged where its revision is called %s',
    (revisionName) => {
      const odd = JSON.parse(JSON.stringify({ ...definition, revisionName }));
      expect(() => definitionFromXml(definitionToXml(odd))).toThrow(BadDefinition);
    },
  );

  test('of a newer version is refused with the cure and its number', () => {
    const newer = definitionToXml({ ...definition, version: 3 } as unknown as TableDefinition);
    expect(() => definitionFromXml(newer)).toThrow(DefinitionNewer);
    expect(() => definitionFromXml(newer)).toThrow(/version 3.*Update Planbook/);
  });

  test.each([
    ['<other/>'],
    ['<linkedTable xmlns="urn:planbook:linked-table:1">not json</linkedTable>'],
    ['<linkedTable>null</linkedTable>'],
    ['<linkedTable>{"version":1}</linkedTable>'],
    ['<linkedTable>{"version":2}</linkedTable>'],
    ['<linkedTable>{}</linkedTable>'],
  ])('that is damaged is refused in one sentence: %s', (xml) => {
    expect(() => definitionFromXml(xml)).toThrow(BadDefinition);
  });
});

test('a settings entry comes back, one that cannot be read is known by its key, and one of somebody else is none', () => {
  const { id } = definition;
  expect(settingEntry(settingKey(id), settingValue(definition, MARK))).toEqual({ id, table: MARK, definition });
  for (const damaged of ['{', undefined, 'null'])
    expect(settingEntry(settingKey(id), damaged)).toEqual({ id, table: undefined, definition: undefined });
  expect([settingEntry('planbook.frozen', '{}'), settingEntry('other', '{"id":"PB_A"}')]).toEqual([
    undefined,
    undefined,
  ]);
});

describe('a definition stored in two places', () => {
  const xml = definitionToXml(definition);
  const part = { id: '{1}', xml };
  const setting = { key: settingKey(definition.id), value: settingValue(definition, MARK) };
  const newer = { ...definition, version: 3 } as unknown as TableDefinition;

  test('is whole where both hold it alike', () => {
    expect(storedDefinitions([part], [setting], [])).toEqual([
      {
        ...{ id: definition.id, definition, fault: null, parts: [part], setting: setting.value, properties: [] },
        ...{ table: MARK, isWhole: true },
      },
    ]);
  });

  test.each([
    ['the part', [], [setting]],
    ['the settings', [part], []],
    ['the part’s text', [{ id: '{1}', xml: xml.replace(/>.*</, '>{<') }], [setting]],
    ['the settings’ text', [part], [{ ...setting, value: '{' }]],
    ['the settings’ definition', [part], [{ ...setting, value: JSON.stringify({ table: MARK }) }]],
  ])('without %s is read from the other place', (_, parts, settings) => {
    expect(storedDefinitions(parts, settings, [])).toMatchObject([{ definition, fault: null, isWhole: false }]);
  });

  const at = (revision: number, history = 'a') => ({
    ...definition,
    revision,
    revisionName: revisionNamed(revision, history),
  });
  const { revisionName: __, ...unnamed } = definition;

  test.each<[string, TableDefinition, TableDefinition]>([
    ['of the later revision', at(6), definition],
    ['of the second version, of one revision', definition, { ...unnamed, version: 1 }],
    ['that its user took back, however late the other', { ...at(4, 'b'), timesBack: 1 }, at(6)],
    ['that its user took back again', { ...at(4, 'b'), timesBack: 2 }, { ...at(9), timesBack: 1 }],
  ])('is the one %s where the two differ', (_, later, earlier) => {
    for (const [inPart, inSettings] of [
      [later, earlier],
      [earlier, later],
    ] as const) {
      const parts = [{ ...part, xml: definitionToXml(inPart) }];
      const found = storedDefinitions(parts, [{ ...setting, value: settingValue(inSettings, MARK) }], []);
      expect(found).toMatchObject([{ definition: later, isWhole: false }]);
    }
  });

  test.each([
    ['the part', [{ ...part, xml: definitionToXml(newer) }], [setting]],
    ['the settings', [part], [{ ...setting, value: settingValue(newer, MARK) }]],
  ])('is refused where %s was written by a newer program', (_, parts, settings) => {
    expect(storedDefinitions(parts, settings, [])).toMatchObject([
      { definition: null, fault: { code: 'DEFINITION_NEWER' } },
    ]);
  });

  const third = definitionProperties(at(6));

  test('is that of the properties of the document only where both places are lost or damaged', () => {
    expect(storedDefinitions([part], [setting], third)).toMatchObject([
      { definition, isWhole: true, properties: third },
    ]);
    const later = at(6);
    expect(storedDefinitions([], [], third)).toMatchObject([{ id: definition.id, definition: later, isWhole: false }]);
    const damaged = [{ id: '{1}', xml: xml.replace(/>.*</, '>{<') }];
    expect(storedDefinitions(damaged, [], third)).toMatchObject([
      { definition: later, parts: damaged, isWhole: false },
    ]);
    expect(storedDefinitions([], [], third.slice(1))).toEqual([]);
  });

  test('that is damaged in both is said to be damaged', () => {
    const damaged = [{ id: '{1}', xml: xml.replace(/>.*</, '>{<') }];
    expect(storedDefinitions(damaged, [{ ...setting, value: '{' }], [])).toMatchObject([
      { id: definition.id, definition: null, fault: { code: 'BAD_DEFINITION' }, parts: damaged },
    ]);
  });
});

test('a new id is PB_ and eight letters or digits, and not one that was given before', () => {
  const ids = Array.from({ length: 200 }, newTableId);
  expect(ids.every((id) => /^PB_[A-Z0-9]{8}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(200);
});
