import { describe, expect, test } from 'vitest';
import { formulaTokens } from '../../../../data/sheet/formula/formula-token.ts';
import { planCalls, planFormula, quotedText, withPlanNames } from '../../../../data/sheet/formula/plan-formula.ts';

const namesIn = (formula: string) => planCalls(formula).map(({ name }) => name);
const given = (formula: string) => planCalls(formula)[0]?.arguments;

describe('finding the calls of a formula', () => {
  test.each([
    ['=PLAN.ACTUAL("龙岗区","GDP",2024)', ['ACTUAL']],
    ['=IFERROR(plan.target(A2,B$1,$C3)/100,"—")', ['TARGET']],
    ['=_xldudf_PLAN_ACTUAL(A1,B1,C1)', ['ACTUAL']],
    ['=_xll.PLAN.GAP(A1,B1,C1)', ['GAP']],
    ['=PLAN.ACTUAL(A1,B1,2024)-PLAN.ACTUAL(A1,B1,2023)', ['ACTUAL', 'ACTUAL']],
    ['=PLAN.VERDICT (A1, B1, C1)', ['VERDICT']],
    ['=SUM(A1:A3)', []],
    ['="=PLAN.ACTUAL(1)"&A1', []],
    ["='PLAN.ACTUAL(x)'!A1", []],
    ['=MYPLAN.ACTUAL(A1)', []],
    ['=PLAN.ACTUAL(A1', []],
    ['PLAN.ACTUAL(A1)', []],
  ])('%s calls %j', (formula, names) => {
    expect(namesIn(formula)).toEqual(names);
  });

  test('a call inside a call is found as well, the outer one first', () => {
    expect(namesIn('=PLAN.ACTUAL(A1,IF(PLAN.GAP(A1,B1,C1)>0,"GDP",B2),2024)')).toEqual(['ACTUAL', 'GAP']);
  });

  test('the pieces of any formula, joined, are the formula', () => {
    const odd = `=IF('上 海''s'!$A$1:B2>{1,2;3,4},"a""b,)"&T[[#This Row],[列'[1']]],[@[a b]])+Sheet1!A:A#-1.5E+3%`;
    expect(
      formulaTokens(odd)
        .map(({ text }) => text)
        .join(''),
    ).toBe(odd);
  });
});

describe('reading the arguments of a call', () => {
  test('texts, numbers and truth values are literals; an empty place is missing', () => {
    expect(given('=PLAN.ACTUAL("龙""岗, (区)",-2.5,TRUE,,"")')).toMatchObject([
      { kind: 'literal', value: '龙"岗, (区)' },
      { kind: 'literal', value: -2.5 },
      { kind: 'literal', value: true },
      { kind: 'missing' },
      { kind: 'literal', value: '' },
    ]);
  });

  test('cells are told by row and column, on whichever sheet, whatever is fixed', () => {
    expect(given("=PLAN.ACTUAL(A1,$B$12,参数!AA$3,'a ''b'!C4,A1:B2,[其他.xlsx]Sheet1!A1)")).toMatchObject([
      { kind: 'cell', cell: { sheet: undefined, row: 0, column: 0 } },
      { kind: 'cell', cell: { row: 11, column: 1 } },
      { kind: 'cell', cell: { sheet: '参数', row: 2, column: 26 } },
      { kind: 'cell', cell: { sheet: "a 'b", row: 3, column: 2 } },
      { kind: 'expression' },
      { kind: 'expression' },
    ]);
  });

  test('a cell of the own row of a table is told by its header in every form that Excel shows', () => {
    expect(given("=PLAN.ACTUAL([@区],T1[@[指标 '[1']]],T1[[#This Row],[期间]],[@],T1[区])")).toMatchObject([
      { kind: 'row', table: undefined, header: '区' },
      { kind: 'row', table: 'T1', header: '指标 [1]' },
      { kind: 'row', table: 'T1', header: '期间' },
      { kind: 'expression' },
      { kind: 'expression' },
    ]);
  });

  test('parts joined by & are read one by one, and what only Excel can compute is an expression', () => {
    expect(given('=PLAN.ACTUAL(A1&"区",本期,TEXT(B1,"yyyy")&"年",LEFT(C1,2))')).toMatchObject([
      { kind: 'joined', parts: [{ kind: 'cell' }, { kind: 'literal', value: '区' }] },
      { kind: 'name', name: '本期' },
      { kind: 'joined', parts: [{ kind: 'expression' }, { kind: 'literal' }] },
      { kind: 'expression', text: 'LEFT(C1,2)' },
    ]);
  });
});

describe('writing a formula', () => {
  test('a name with quotation marks or a formula in it stays one text', () => {
    const evil = '=1+"a"&HYPERLINK("x")';
    const formula = planFormula('ACTUAL', [quotedText(evil), 'A$1', '"2024"', '']);
    expect(given(formula)).toMatchObject([{ kind: 'literal', value: evil }, { kind: 'cell' }, { kind: 'literal' }]);
    expect(planCalls(formula)).toHaveLength(1);
  });

  test('a place between two arguments stays empty, those at the end are left out', () => {
    expect(planFormula('ACTUAL', ['A1', 'B1', 'C1', '', '"2024-03"'])).toBe('=PLAN.ACTUAL(A1,B1,C1,,"2024-03")');
    expect(planFormula('GAP', ['A1', 'B1', 'C1', '', ''])).toBe('=PLAN.GAP(A1,B1,C1)');
  });

  test('a formula from a time without the add-in gets the names back that Excel knows, its texts stay', () => {
    expect(withPlanNames('=IFERROR(_xldudf_PLAN_ACTUAL(A1,"_xldudf_PLAN_GAP(",2024),_xll.plan.gap(A1,B1,C1))')).toBe(
      '=IFERROR(PLAN.ACTUAL(A1,"_xldudf_PLAN_GAP(",2024),PLAN.gap(A1,B1,C1))',
    );
  });
});
