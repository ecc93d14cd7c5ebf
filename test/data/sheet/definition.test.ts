import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BadDefinition,
  DefinitionNewer,
  definitionFromXml,
  definitionToXml,
  newTableId,
  settingEntry,
  settingValue,
} from '../../../data/sheet/definition.ts';
import { sheetPlan, type TableDefinition } from '../../../data/sheet/sheet-plan.ts';
import { QUERY, tableAnswer } from './table-answer.ts';

const { definition } = sheetPlan(tableAnswer(), QUERY, { id: 'PB_TEST2345', language: 'ZH' });

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
    const known = { ...definition, editedBy: { room: 5 }, spec: { ...definition.spec, judgeBy: 'PLAN' } };
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

test('a settings entry comes back, and an entry of somebody else is none', () => {
  const entry = { id: 'PB_A', table: '2', part: '{1}' };
  expect(settingEntry(settingValue(entry))).toEqual(entry);
  expect([settingEntry('PB_A'), settingEntry(undefined), settingEntry('null'), settingEntry('{"id":1}')]).toEqual(
    Array(4).fill(undefined),
  );
});

test('a new id is PB_ and eight letters or digits, and not one that was given before', () => {
  const ids = Array.from({ length: 200 }, newTableId);
  expect(ids.every((id) => /^PB_[A-Z0-9]{8}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(200);
});
