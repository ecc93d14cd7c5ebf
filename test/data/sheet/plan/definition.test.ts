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
import { QUERY, tableAnswer } from './table-answer.ts';

const { definition } = sheetPlan(tableAnswer(), QUERY, { id: 'PB_TEST2345', language: 'ZH' });

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

  test('of a newer version is refused with the cure and its number', () => {
    const newer = definitionToXml({ ...definition, version: 2 } as unknown as TableDefinition);
    expect(() => definitionFromXml(newer)).toThrow(DefinitionNewer);
    expect(() => definitionFromXml(newer)).toThrow(/version 2.*Update Planbook/);
  });

  test.each([
    ['<other/>'],
    ['<linkedTable xmlns="urn:planbook:linked-table:1">not json</linkedTable>'],
    ['<linkedTable>null</linkedTable>'],
    ['<linkedTable>{"version":1}</linkedTable>'],
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
  const newer = { ...definition, version: 2 } as unknown as TableDefinition;

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

  test('is the later one where the two differ', () => {
    const later = { ...definition, revision: definition.revision + 1 };
    const found = storedDefinitions([part], [{ ...setting, value: settingValue(later, MARK) }], []);
    expect(found).toMatchObject([{ definition: later, isWhole: false }]);
  });

  test.each([
    ['the part', [{ ...part, xml: definitionToXml(newer) }], [setting]],
    ['the settings', [part], [{ ...setting, value: settingValue(newer, MARK) }]],
  ])('is refused where %s was written by a newer program', (_, parts, settings) => {
    expect(storedDefinitions(parts, settings, [])).toMatchObject([
      { definition: null, fault: { code: 'DEFINITION_NEWER' } },
    ]);
  });

  const third = definitionProperties({ ...definition, revision: definition.revision + 1 });

  test('is that of the properties of the document only where both places are lost or damaged', () => {
    expect(storedDefinitions([part], [setting], third)).toMatchObject([
      { definition, isWhole: true, properties: third },
    ]);
    const later = { ...definition, revision: definition.revision + 1 };
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
