import { expect, test } from 'vitest';
import { sdmxCode } from '../../../data/export/sdmx/code.ts';
import { labelled, sdmxHeader, sdmxRow } from '../../../data/export/sdmx/message.ts';
import { timePeriod } from '../../../data/export/sdmx/time-period.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { parsePeriod } from '../../../data/rules/period/period.ts';
import { draftWorld, figureOf, published, sheetOf } from '../intake/draft/draft-world.ts';
import { shippedLedger } from '../plans/plans.ts';
import { exportedText } from './exported.ts';
import { rowsOf } from './rows.ts';

const DIMENSIONS =
  'FREQ REF_AREA INDICATOR MEASURE RANK_OF SCOPE BASIS ROLE AUTHORITY STRETCH VINTAGE TIME_PERIOD'.split(' ');

/** Examples of the specification, https://github.com/sdmx-twg/sdmx-csv, data-message/docs/sdmx-csv-field-guide.md. */
const NA_MAIN = { kind: 'dataflow', id: 'ESTAT:NA_MAIN(1.6.0)' } as const;
const NA_NAMED = { name: 'National Accounts Main Aggregates' };
const NA_IDS = ['DIM_1', 'DIM_2', 'DIM_3', 'OBS_VALUE', 'ATTR_1', 'ATTR_3'];
const NA_NAMES = ['Dimension 1', 'Dimension 2', 'Dimension 3', 'Observation value', 'Attribute 1', 'Attribute 3'];
const NA_CELLS = [
  ['A', 'B', '2014-01', '12.4', 'Y', 'Normal, special and other values'],
  ['Value A', 'Value B', '', '', 'Yes', ''],
] as const;
test.each([
  [
    'example 1',
    sdmxHeader(['DIM_1', 'DIM_2', 'DIM_3', 'OBS_VALUE', 'ATTR_2', 'ATTR_3', 'ATTR_1', 'UPDATED']) +
      sdmxRow(NA_MAIN, 'M', [
        ...['A', 'B', '2014-01', '12.4', 'Y', 'Normal, special and other values', 'N', '2021-01-22T13:15:41Z'],
      ]),
    `STRUCTURE,STRUCTURE_ID,ACTION,DIM_1,DIM_2,DIM_3,OBS_VALUE,ATTR_2,ATTR_3,ATTR_1,UPDATED
dataflow,ESTAT:NA_MAIN(1.6.0),M,A,B,2014-01,12.4,Y,"Normal, special and other values",N,2021-01-22T13:15:41Z`,
  ],
  [
    'example 8, a text with quotes',
    sdmxRow({ kind: 'dataflow', id: 'ESTAT:NA_MAIN(1.7.0)' }, 'M', [
      ...['A', 'B', '2014-02', '10.8', 'en:Value "X";fr:Valeur "X"'],
    ]),
    'dataflow,ESTAT:NA_MAIN(1.7.0),M,A,B,2014-02,10.8,"en:Value ""X"";fr:Valeur ""X"""',
  ],
  [
    'example 10, a row that replaces',
    sdmxRow(NA_MAIN, 'R', ['A', 'B', '2014-02', '10.8', 'Y']),
    'dataflow,ESTAT:NA_MAIN(1.6.0),R,A,B,2014-02,10.8,Y',
  ],
  [
    'example 11, a structure without a version',
    sdmxRow({ kind: 'datastructure', id: 'AGENCY:DF_ID' }, 'M', ['A', 'B', '2014-01', '12.4', 'N']),
    'datastructure,AGENCY:DF_ID,M,A,B,2014-01,12.4,N',
  ],
  [
    'example 13, components that are left out',
    sdmxRow({ kind: 'dataflow', id: 'AGENCY:DF_ID(1.0.0)' }, 'M', ['', 'B', '', '', '', 'Y']),
    'dataflow,AGENCY:DF_ID(1.0.0),M,,B,,,,Y',
  ],
  [
    'example 15, a text with a line break',
    sdmxRow(NA_MAIN, 'M', ['A', 'B', '2014-01', '12.4', '<p>This is some "xhtml" with a line\nbreak</p>']),
    'dataflow,ESTAT:NA_MAIN(1.6.0),M,A,B,2014-01,12.4,"<p>This is some ""xhtml"" with a line\nbreak</p>"',
  ],
  [
    'example 16, values to be deleted',
    sdmxRow(NA_MAIN, 'D', ['A', 'B', '2014-01', '-', '', '', '']),
    'dataflow,ESTAT:NA_MAIN(1.6.0),D,A,B,2014-01,-,,,',
  ],
  [
    'example 5, labels=both, of a message without multi-valued components',
    sdmxHeader(labelled('both', NA_IDS, NA_NAMES), 'both') +
      sdmxRow({ ...NA_MAIN, ...NA_NAMED, labels: 'both' }, 'M', labelled('both', ...NA_CELLS)),
    `STRUCTURE,STRUCTURE_ID,ACTION,DIM_1: Dimension 1,DIM_2: Dimension 2,DIM_3: Dimension 3,OBS_VALUE: Observation value,ATTR_1: Attribute 1,ATTR_3: Attribute 3
dataflow,ESTAT:NA_MAIN(1.6.0): National Accounts Main Aggregates,M,A: Value A,B: Value B,2014-01,12.4,Y: Yes,"Normal, special and other values"`,
  ],
  [
    'example 6, labels=name',
    sdmxHeader(labelled('name', NA_IDS, NA_NAMES), 'name') +
      sdmxRow(
        { ...NA_MAIN, ...NA_NAMED, labels: 'name' },
        'M',
        labelled('name', NA_CELLS[0], ['Value A', 'Value B', '2014-01', '', 'Yes', '']),
      ),
    `STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,DIM_1,Dimension 1,DIM_2,Dimension 2,DIM_3,Dimension 3,OBS_VALUE,Observation value,ATTR_1,Attribute 1,ATTR_3,Attribute 3
dataflow,ESTAT:NA_MAIN(1.6.0),National Accounts Main Aggregates,M,A,Value A,B,Value B,2014-01,2014-01,12.4,,Y,Yes,"Normal, special and other values",`,
  ],
])('%s of the specification is written as it stands there', (_, written, example) => {
  // A line of the specification ends with a line feed where RFC 4180 has both.
  expect(written.replaceAll('\r\n', '\n')).toBe(`${example}\n`);
  expect(written.endsWith('\r\n')).toBe(true);
});

test.each([
  ['2024', '2024'],
  ['2024-S1', '2024-S1'],
  ['2024-Q3', '2024-Q3'],
  ['2024-06', '2024-06'],
  ['2024-01/2024-09', '2024-01-01/P9M'],
  ['2023-11/2024-02', '2023-11-01/P4M'],
  ['2021/2025', '2021-01-01/P5Y'],
])('the period %s is %s', (name, written) => {
  const period = parsePeriod(name);
  expect(period && timePeriod(period)).toBe(written);
});

test('a code is one that SDMX allows, and two names never have the same', () => {
  const texts = ['GDP', '440309', 'A_1@b$-', '较2020年', '较2021年', '某公司', 'X.Y', 'a b'];
  const codes = texts.map(sdmxCode);
  expect(codes.slice(0, 3)).toEqual(texts.slice(0, 3));
  expect(new Set(codes).size).toBe(texts.length);
  for (const code of codes) expect(code).toMatch(/^[A-Za-z0-9_@$-]+$/);
  expect(sdmxCode(null)).toBe('_Z');
});

/** The codes of each code list of a structure message. */
function codelistsIn(xml: string): Map<string, Set<string>> {
  const lists = xml.matchAll(/<str:Codelist agencyID="PLANBOOK" id="(\w+)"[\s\S]*?<\/str:Codelist>/g);
  return new Map(
    [...lists].map(([text, id = '']) => [
      id,
      new Set([...text.matchAll(/<str:Code id="([^"]+)"/g)].map(([, code = '']) => code)),
    ]),
  );
}

/** The code list of each component that has one. */
function enumeratedIn(xml: string): Map<string, string> {
  const components = xml.matchAll(
    /<str:(?:Dimension|Attribute) id="(\w+)"[^>]*><str:ConceptIdentity>[^<]*<\/str:ConceptIdentity><str:LocalRepresentation><str:Enumeration>[^<]*:(CL_\w+)\(1\.0\)/g,
  );
  return new Map([...components].map(([, id = '', list = '']) => [id, list]));
}

function exportedBy(ledger: Ledger) {
  const xml = exportedText(ledger, { format: 'sdmx-structure' });
  return { xml, rows: rowsOf(exportedText(ledger, { format: 'sdmx-csv' })) };
}

test('every code of the data is in its list, every component in the structure, and no key is there twice', () => {
  const { xml, rows } = exportedBy(shippedLedger());
  const [lists, enumerated] = [codelistsIn(xml), enumeratedIn(xml)];
  expect(enumerated.size).toBeGreaterThan(12);
  for (const row of rows)
    for (const [id, list] of enumerated) if (row[id]) expect(lists.get(list), list).toContain(row[id]);
  const [first = {}] = rows;
  for (const id of Object.keys(first).slice(3)) expect(xml).toMatch(new RegExp(`<str:\\w+ id="${id}"`));
  const keys = rows.map((row) => DIMENSIONS.map((id) => row[id]).join('.'));
  expect(new Set(keys).size).toBe(rows.length);
  for (const parent of xml.matchAll(/<str:Parent>([^<]+)</g)) expect(lists.get('CL_AREA')).toContain(parent[1]);
  expect(first).toMatchObject({ STRUCTURE: 'dataflow', STRUCTURE_ID: 'PLANBOOK:FIGURES(1.0)', ACTION: 'R' });
  expect(xml).toContain(
    '<str:Structure>urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=PLANBOOK:FIGURES(1.0)<',
  );
});

test('what a later figure superseded stays under a vintage of its own, and what is internal is marked', () => {
  const ledger = draftWorld();
  const later = { publishedOn: '2024-08-20', publishedFrom: '2024-08-20' };
  const { district: _, ...companys } = figureOf('NEW', { cell: 'B4', owner: '某公司', basis: '较2020年', ...later });
  published(
    ledger,
    { document: sheetOf('NEW', '2024-08-20') },
    { figure: figureOf('NEW', { value: '101', printed: '=101亿元', release: 'INTERNAL', ...later }) },
    { figure: { ...companys, measure: 'CHANGE', unit: '%', value: '-3' } },
  );
  const { xml, rows } = exportedBy(ledger);
  const told = rows.map((row) => [row['REF_AREA'], row['BASIS'], row['OBS_VALUE'], row['VINTAGE'], row['CONF_STATUS']]);
  expect(told).toEqual([
    ['440309', '_Z', '100', expect.stringMatching(/^\d+-\d+-[0-9a-f]{8}$/), 'F'],
    ['440309', '_Z', '101', 'IN_FORCE', 'N'],
    [sdmxCode('某公司'), sdmxCode('较2020年'), '-3', 'IN_FORCE', 'F'],
  ]);
  // A text that a spreadsheet would take for a formula stays a text.
  expect(rows[1]?.['PRINTED']).toBe("'=101亿元");
  expect(rows[2]?.['BASIS_PRINTED']).toBe('较2020年');
  expect(xml).toContain(`<str:Code id="${sdmxCode('某公司')}"><com:Name xml:lang="zh">某公司</com:Name>`);
});

test.each([
  [
    'ZH',
    { REF_AREA: '440309: 龙华区', MEASURE: 'LEVEL: 总量', ROLE: 'ACTUAL: 完成' },
    { 地区: '龙华区', 数值类型: '总量', 时期: '2024年1-6月' },
  ],
  [
    'EN',
    { REF_AREA: '440309: Longhua', MEASURE: 'LEVEL: Level', ROLE: 'ACTUAL: Result' },
    { District: 'Longhua', Measure: 'Level', Period: 'Jan-Jun 2024' },
  ],
] as const)('in %s codes have their names with them, or in columns of their own', (language, both, names) => {
  const ledger = draftWorld();
  const told = (labels: string) => rowsOf(exportedText(ledger, { format: 'sdmx-csv', labels, language }))[0] ?? {};
  const first = told('both');
  const byId = Object.fromEntries(Object.entries(first).map(([header, text]) => [header.split(': ')[0], text]));
  expect(byId).toMatchObject(both);
  expect(byId['TIME_PERIOD']).not.toContain(': ');
  expect(told('name')).toMatchObject({ STRUCTURE_ID: 'PLANBOOK:FIGURES(1.0)', REF_AREA: '440309', ...names });
});
