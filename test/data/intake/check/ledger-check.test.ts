import { expect, test } from 'vitest';
import { readRules } from '../../../../data/intake/check/check-rule.ts';
import { objectionsTo, withObjections } from '../../../../data/intake/check/ledger-check.ts';
import { readLayout } from '../../../../data/intake/layout/layout.ts';
import { catalogueOf } from '../../../../data/intake/layout/ledger-catalogue.ts';
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
const found = (own = '') =>
  objectionsTo(ledger, layout.figures, readRules(own).rules).map(
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

test('an objection is a warning of the cell to look at first, with the others beside it', () => {
  const { figures } = withObjections(ledger, layout);
  const warned = figures.flatMap(({ cell, warnings }) =>
    warnings.flatMap(({ code, arguments: { force, cells } }) =>
      force ? `${cell} ${code} ${force} ${cells?.replaceAll('\n', ' ')}` : [],
    ),
  );
  expect(warned).toEqual(['C3 FACTOR WARN C3', 'C4 SUM MUST C4 C5 C6', 'C9 SUM MUST C9 C7 C8']);
});
