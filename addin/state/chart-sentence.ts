import { MOST_SETS } from '../../data/sheet/plan/chart-look.ts';
import { chartPlan, plannedTable } from '../../data/sheet/plan/chart-plan.ts';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import type { InsertedChart } from '../excel/chart.ts';
import type { PaneWords } from '../words/zh.ts';

/** Tells what a chart in the sheet shows of its table and what it leaves out. */
export function chartSentence(
  { rows, count, unit, leftOut, isReplaced }: InsertedChart,
  { tableChart: said }: PaneWords,
): string {
  const begun = isReplaced ? said.replaced(rows) : said.inserted(rows);
  const left = leftOut.rows > 0 ? [said.rowsLeftOut(leftOut.rows)] : [];
  return begun + [said.drawn(count, unit), ...left, ...setsLeftOut(leftOut.sets, said)].join(said.between);
}

/** Tells what a chart in a file will show of its table. */
export function plannedChartSentence(plan: SheetPlan, { tableChart: said }: PaneWords): string {
  const chart = chartPlan(plannedTable(plan));
  if (!chart) return said.nothingInFile;
  const { rows, unit, leftOut } = chart;
  const left = leftOut.rows > 0 ? [said.rowsLeftOutOfFile(leftOut.rows)] : [];
  return [said.drawn(rows.count, unit), ...left, ...setsLeftOut(leftOut.sets, said)].join(said.between);
}

function setsLeftOut(count: number, said: PaneWords['tableChart']): string[] {
  return count > 0 ? [said.setsLeftOut(count, MOST_SETS)] : [];
}
