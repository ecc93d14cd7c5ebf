import { describe, expect, test } from 'vitest';
import { FrozenNewer } from '../../../../data/sheet/fault/definition-fault.ts';
import { parseAddress, rectangles } from '../../../../data/sheet/grid/address.ts';
import type { TableDefinition } from '../../../../data/sheet/plan/plan.ts';
import { cellSubject } from '../../../../data/sheet/source/cell-subject.ts';
import { FROZEN_NAMESPACE, type FrozenPart, formulaOf, templateOf } from '../../../../data/sheet/source/frozen.ts';
import { frozenFromXml, frozenToXml } from '../../../../data/sheet/source/frozen-part.ts';
import { nameOfId, packedNames, unpackedNames } from '../../../../data/sheet/source/packed-name.ts';

const back = (formula: string, sheet = '汇总') => {
  const template = templateOf(formula, sheet);
  return formulaOf(template, template.references, sheet);
};

describe('a formula whose references may move', () => {
  test.each([
    '=PLAN.ACTUAL($A2,"GDP",B$1)',
    '=IFERROR(PLAN.ACTUAL(A2,B2,C2,,"2024-03")/SUM($A$1:B$9),"{0} A1")',
    '=SUM(A:A)+SUM($3:4)+{1,2;3,4}',
    '=PLAN.ACTUAL([@区],T1[[#This Row],[指标]],本期)',
  ])('%s comes back as it was where nothing has moved', (formula) => {
    expect(back(formula)).toBe(formula);
  });

  test('a reference to another sheet keeps its sheet, one to the own sheet does without', () => {
    expect(back("=PLAN.ACTUAL(参数!A1,'a b'!$B$2,A1)")).toBe("=PLAN.ACTUAL('参数'!A1,'a b'!$B$2,A1)");
  });

  test('comes back with the places its cells have now, fixed as they were', () => {
    const template = templateOf('=PLAN.ACTUAL($A2,"GDP",B$1)', '汇总');
    expect(template.references).toEqual(["='汇总'!$A$2", "='汇总'!$B$1"]);
    expect(formulaOf(template, ["='汇总'!$A$7", "='汇总'!$D$3"], '汇总')).toBe('=PLAN.ACTUAL($A7,"GDP",D$3)');
  });

  test('names the sheet of a cell that was moved to another', () => {
    const template = templateOf('=PLAN.ACTUAL(A2,B2,C2)', '汇总');
    expect(formulaOf(template, ["='底 稿'!$A$2", "='汇总'!$B$2", "='汇总'!$C$2"], '汇总')).toBe(
      "=PLAN.ACTUAL('底 稿'!A2,B2,C2)",
    );
  });

  test('cannot come back where a cell it needs is deleted', () => {
    const template = templateOf('=PLAN.ACTUAL(A2,B2,C2)', '汇总');
    expect(formulaOf(template, ["='汇总'!#REF!", "='汇总'!$B$2", "='汇总'!$C$2"], '汇总')).toBeUndefined();
    expect(formulaOf(template, [undefined, "='汇总'!$B$2", "='汇总'!$C$2"], '汇总')).toBeUndefined();
  });
});

describe('what a workbook keeps of its frozen cells', () => {
  const part: FrozenPart = {
    version: 1,
    ledger: 'L',
    language: 'ZH',
    cells: [
      {
        name: '_PB_FROZEN_A_0.0',
        formula: '=PLAN.ACTUAL({0:--},"<&>")',
        references: ['_PB_FROZEN_A_1.3'],
        value: 0.09,
        call: 'ACTUAL',
        key: { district: '龙岗区', indicator: 'GDP', period: '2024', asOf: '2024-03' },
        source: { revision: 5, revisionName: '5:0123456789abcdef', figureIds: ['F1', 'F2'], words: '《计划》(草案)' },
      },
      { name: '_PB_FROZEN_A_0.1', formula: '=PLAN.GAP(本期)', references: [], value: ']]>"引"' },
    ],
  };

  test('is read again as it was written, in whichever way Excel writes the XML', () => {
    expect(frozenFromXml(frozenToXml(part))).toEqual(part);
    const prefixed = frozenToXml(part)
      .replace(/<(\/?)frozen/g, '<$1p:frozen')
      .replace('xmlns=', 'xmlns:p=');
    expect(frozenFromXml(prefixed)).toEqual(part);
  });

  test('is read as the program before wrote it, which knew revisions by their numbers and passes over the names', () => {
    const text = frozenToXml(part).replace('"revisions":["5:0123456789abcdef"],', '');
    const [first, ...others] = part.cells;
    const { revisionName: _, ...source } = first?.source ?? { revision: 0, figureIds: [], words: '' };
    expect(text).not.toContain('revisions');
    expect(frozenFromXml(text)).toEqual({ ...part, cells: [{ ...first, source }, ...others] });
  });

  test('is left alone where it is damaged or from a newer Planbook', () => {
    expect(frozenFromXml(`<frozen xmlns="${FROZEN_NAMESPACE}">{</frozen>`)).toBeUndefined();
    expect(
      frozenFromXml(
        `<frozen xmlns="${FROZEN_NAMESPACE}">{"version":1,"base":"","language":"ZH","words":[],"cells":[null]}</frozen>`,
      ),
    ).toBeUndefined();
    expect(() => frozenFromXml(`<frozen xmlns="${FROZEN_NAMESPACE}">{"version":2}</frozen>`)).toThrow(FrozenNewer);
  });
});

describe('hidden names that follow many cells', () => {
  const places = Array.from({ length: 40 }, (_, at) => `='上 海'',区'!$A$${at + 1}`);

  test('are few, none longer than Excel takes, and tell each place again', () => {
    const { names, ids } = packedNames([...places, places[3] ?? ''], '_PB_FROZEN_A_');
    expect(names.length).toBeLessThan(6);
    expect(Math.max(...names.map(({ formula }) => formula.length))).toBeLessThanOrEqual(255);
    const found = unpackedNames(names);
    expect(places.map((place) => found.get(ids.get(place) ?? ''))).toEqual(places);
    expect(names.map(({ name }) => name)).toContain(nameOfId(ids.get(places[39] ?? '') ?? ''));
  });

  test('keep the others in their order where one was deleted', () => {
    const found = unpackedNames([{ name: 'N', formula: "='a'!$A$1,#REF!,'a'!#REF!,'a'!$C:$C" }]);
    expect([...found.values()]).toEqual(["='a'!$A$1", '=#REF!', "='a'!#REF!", "='a'!$C:$C"]);
  });
});

describe('the key of a linked table’s cell', () => {
  const definition = (layout: string, columns: string[]) =>
    ({
      asOf: '2024-09-12',
      spec: { districts: [], indicators: [], periods: [], layout },
      columns: columns.map((key) => ({ key, header: key })),
    }) as unknown as TableDefinition;

  test.each([
    ['ROWS', '440307|GDP|GROWTH|2024', 'TARGET', ['TARGET']],
    ['PAIRED', '440307|GDP|2024', 'GROWTH:TARGET', ['LEVEL:TARGET', 'GROWTH:TARGET']],
    ['BY_PERIOD', '440307|GDP|GROWTH', '2024:TARGET', ['2023:TARGET', '2024:TARGET']],
    ['BY_DISTRICT', 'GDP|GROWTH|2024', '440307:TARGET', ['440306:TARGET', '440307:TARGET']],
  ])('is told by row and column in the layout %s', (layout, row, column, columns) => {
    expect(cellSubject(row, column, definition(layout, columns))).toEqual({
      key: { district: '440307', indicator: 'GDP', measure: 'GROWTH', period: '2024', asOf: '2024-09-12' },
      kind: 'TARGET',
    });
  });

  test('of a row with a scope asks for that scope', () => {
    const row = '440307|DIGITAL_DIAGNOSIS_ENTERPRISES@ABOVE_SIZE_FIRMS|LEVEL|2024';
    expect(cellSubject(row, 'TARGET', definition('ROWS', []))?.key.indicator).toBe(
      'DIGITAL_DIAGNOSIS_ENTERPRISES@ABOVE_SIZE_FIRMS',
    );
  });

  test('a rank says of what, and a column that serves all periods is explained by the first', () => {
    expect(cellSubject('440307|GDP|RANK/GROWTH|2024-S1', 'SOURCE', definition('ROWS', []))?.key.measure).toBe(
      'RANK/GROWTH',
    );
    const spread = definition('BY_PERIOD', ['INDICATOR', '2023:TARGET', '2024:TARGET']);
    expect(cellSubject('440307|GDP|GROWTH', 'INDICATOR', spread)?.key.period).toBe('2023');
  });

  test('a row that the user added has none', () => {
    expect(cellSubject('', 'TARGET', definition('ROWS', []))).toBeUndefined();
    expect(cellSubject('合计', 'TARGET', definition('ROWS', []))).toBeUndefined();
  });
});

describe('places', () => {
  test('addresses of every form are read, those of other workbooks and broken ones are not', () => {
    expect(parseAddress("='a ''b'!$B$3:$A$1")).toEqual({
      sheet: "a 'b",
      area: { row: 0, column: 0, rows: 3, columns: 2 },
    });
    expect(parseAddress('C5')).toEqual({ sheet: undefined, area: { row: 4, column: 2, rows: 1, columns: 1 } });
    expect(parseAddress("='汇总'!#REF!")).toBeUndefined();
    expect(parseAddress('[b.xlsx]Sheet1!A1')).toBeUndefined();
  });

  test('many cells become few rectangles', () => {
    const block = [0, 1, 2].flatMap((row) => [1, 2].map((column) => ({ row, column })));
    expect(rectangles([...block, { row: 5, column: 1 }, { row: 1, column: 4 }])).toEqual([
      { row: 0, column: 1, rows: 3, columns: 2 },
      { row: 1, column: 4, rows: 1, columns: 1 },
      { row: 5, column: 1, rows: 1, columns: 1 },
    ]);
  });
});
