import { expect, test } from 'vitest';
import { readRules } from '../../../../data/intake/check/check-rule.ts';
import type { CheckedFigure } from '../../../../data/intake/check/checked-figure.ts';
import { heldOf, objectionsTo } from '../../../../data/intake/check/ledger-check.ts';
import { CheckedFigures } from '../../../../data/intake/check/read-check.ts';
import { warningOf, warningSentence } from '../../../../data/intake/check/warning-words.ts';
import { readLayout } from '../../../../data/intake/layout/layout.ts';
import { catalogueOf } from '../../../../data/intake/layout/ledger-catalogue.ts';
import type { ReadFigure } from '../../../../data/intake/layout/read-figure.ts';
import { shippedLedger } from '../../plans/plans.ts';
import { read } from '../grid/grid-file.ts';

const SHEET = `龙岗区2024年文体活动和企业
指标名称,单位,2024年
新增国家高新技术企业,家,2570
引办高端赛演活动,场,90
高端体育赛事,场,60
大型演艺活动,场,40
出口总额,亿元,3030
进口总额,亿元,20
进出口总额,亿元,3055.5
`;

const ledger = shippedLedger();
const layout = readLayout(read(SHEET, '龙岗区2024年.csv'), { catalogue: catalogueOf(ledger) });
function checked(figures: Iterable<ReadFigure>): readonly CheckedFigure[] {
  const gathered = new CheckedFigures();
  for (const figure of figures) gathered.add(figure);
  return gathered.list();
}

const found = (own = '') =>
  objectionsTo(ledger, checked(layout.figures), readRules(own).rules).map(
    ({ code, force, cells, said }) => `${code} ${force} ${cells.map(({ cell }) => cell).join(' ')} ${said.expected}`,
  );

test('a sheet is held against the bureaux’ checks, the relations of the catalogue and what the ledger holds', () => {
  expect(found()).toEqual(['SUM MUST C9 C7 C8 3050', 'SUM MUST C4 C5 C6 100', 'FACTOR WARN C3 257']);
});

test('and against an office’s own, each once', () => {
  expect(found('核实 大型演艺活动 ≤ 出口总额\n必须 进出口总额 = 出口总额 + 进口总额')).toEqual([
    'SUM MUST C9 C7 C8 3050',
    'SUM MUST C4 C5 C6 100',
    'FACTOR WARN C3 257',
  ]);
});

test('the ledger holds nothing under a name that is longer than any of the catalogue', () => {
  expect(heldOf(ledger).list('440307', '很长'.repeat(3000))).toEqual([]);
});

test('an objection is worded with how far it stands in the way', () => {
  const worded = objectionsTo(ledger, checked(layout.figures)).map((each) => warningSentence(warningOf(each), 'ZH'));
  expect(worded).toEqual([
    expect.stringMatching(/^\[强制性\] 龙岗区2024年进出口总额为3055\.5亿元，各分项合计为3050亿元/),
    expect.stringMatching(/^\[强制性\] 龙岗区2024年引办高端赛演活动为90场，各分项合计为100场/),
    expect.stringMatching(/^\[提示\] 龙岗区2024年.*国家高新技术企业为2570家/),
  ]);
});

/** The objections to a sheet of amounts of a district, with their force. */
function objected(text: string, file = '龙岗区2024年.csv'): string[] {
  const { figures } = readLayout(read(text, file), { catalogue: catalogueOf(ledger) });
  return objectionsTo(ledger, checked(figures)).map(
    ({ code, force, cells, said }) => `${code} ${force} ${cells.map(({ cell }) => cell).join(' ')} ${said.expected}`,
  );
}

test.each([
  ['dollars for an amount that is kept in yuan', '进出口总额(亿美元)', ['UNIT ASK B3 C3 亿元']],
  ['people for a value added', '地区生产总值(万人)', ['UNIT ASK B3 C3 亿元']],
  ['tonnes for retail sales', '社会消费品零售总额(吨)', ['UNIT ASK B3 C3 亿元']],
  ['dollars for the change of an amount', '进出口总额同比增减额(亿美元)', ['UNIT ASK B3 C3 亿元']],
  ['people for the change of retail sales', '社会消费品零售总额比上月增加额(万人)', ['UNIT ASK B3 C3 亿元']],
  ['a multiple of the unit that it is kept in', '进出口总额(万元)', []],
  ['a change in a multiple of that unit', '进出口总额同比增减额(万元)', []],
])('%s are asked about once for all their cells', (_, name, expected) => {
  const found = objected(`${name}\n地区,2019年,2018年\n龙岗区,4700,4650\n`);
  expect(found.filter((text) => text.startsWith('UNIT'))).toEqual(expected);
});

test('a rate whose base is not printed is not held against that of another row in the same unit', () => {
  const rows = '进出口总额,亿元,200,1.0,198\n固定资产投资,亿元,—,-4.1,—\n社会消费品零售总额,亿元,—,9.0,—';
  expect(objected(`龙岗区2019年1-9月\n指标,单位,累计,同比%,上年同期\n${rows}\n`)).toEqual([]);
});

test('the places below a whole are added without a row that adds them up already', () => {
  const places = '罗湖区,1\n龙岗区,2\n合计,3\n';
  expect(objected(`2019年各区\n地区,进出口总额(亿元)\n全市,3\n${places}`, '各区.csv')).toEqual([]);
  expect(objected(`2019年各区\n地区,进出口总额(亿元)\n全市,40\n${places}`, '各区.csv')).toEqual([
    'DISTRICTS ASK B3 B4 B5 3',
  ]);
});
