import { placeOf, quoteOf, sentenceAround } from '../../answer/citation.ts';
import { listCommitments } from '../../answer/commitment.ts';
import { type Comparison, goalComparison } from '../../answer/comparison.ts';
import { releasedGoal } from '../../answer/released.ts';
import { type Figure, inForceOf, liesIn } from '../../ledger/figure.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { codeOfOwner } from '../../ledger/pair.ts';
import { listFiguresAt } from '../../ledger/pair-figures.ts';
import type { Task } from '../../ledger/task.ts';
import { formatAround, unitBehind } from '../../rules/figure/number-format.ts';
import { words } from '../../rules/message/message.ts';
import { isWithin, type Period, periodLabel, spanLabel } from '../../rules/period/period.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import { measureKey, rowKeyOf } from '../../rules/table/row-key.ts';
import { judgedTarget, relationOf } from '../../rules/verdict/matching.ts';
import type { Language } from '../../rules/words.ts';
import { cellOf, documentsOf, LEADING, type TableCell } from '../frame/column.ts';
import { verdictColumns } from '../frame/input.ts';
import { blankColumn, cellColumn, type FormColumn, textColumn } from './form-column.ts';
import { districtName, type Form, type FormBody, type FormQuery } from './form-query.ts';
import { goalName } from './goal-name.ts';
import { withPart } from './shown-part.ts';

interface Promised {
  key: string;
  task: Task;
  goal: Figure;
}

interface Row extends Promised {
  comparison: Comparison;
}

/** The key of a promise, whoever makes it and wherever. */
function keyOf({ owner, district, indicator, scope, measure, rankOf, period }: Figure): string {
  const code = codeOfOwner({ name: owner, district });
  return rowKeyOf({
    owner: code,
    indicator: indicator.code,
    scope: scope?.code,
    measure: measureKey({ measure, rankOf }),
    period: period.name,
  });
}

/** Whether no later document of its authority and no authority of better standing replaces a goal. */
function isInForce(ledger: Ledger, goal: Figure): boolean {
  const { owner, district, indicator, scope, measure, rankOf, period, at } = goal;
  const key = { end: period.end, measure, role: 'TARGET', at } as const;
  const goals = listFiguresAt(ledger, { owner: { name: owner, district }, indicator }, key).filter(
    (other) =>
      other.rankOf === rankOf &&
      other.scope === scope &&
      relationOf(period, other.period, indicator.timing) === 'WHOLE',
  );
  const { target } = judgedTarget(inForceOf(goals));
  return target?.authority === goal.authority && target.document === goal.document;
}

/**
 * The promises of the district's work items for the year or a part of it, in the order of the documents. One that another goal
 * replaces is left out; a stretch goal stands in its floor's sentence.
 */
function promisesOf(ledger: Ledger, { owner, indicators, year, at }: FormQuery): Promised[] {
  if (!owner.district) return [];
  const isWanted = (goal: Figure) =>
    !goal.stretch && liesIn(goal, year) && (indicators.length === 0 || indicators.includes(goal.indicator));
  const all = listCommitments(ledger, { district: owner.district, isAll: false }, at).flatMap(({ task, commitments }) =>
    commitments
      .filter((goal) => isWanted(goal) && isInForce(ledger, goal))
      .map((goal): Promised => ({ key: keyOf(goal), task, goal })),
  );
  // Where two work items of a document promise the same, the later one counts.
  const last = new Map(all.map((promised) => [promised.key, promised]));
  return all.filter((promised) => last.get(promised.key) === promised);
}

/** A goal against the result of the months asked for. A goal for other months that are over by then is set against its own result. */
function compared(ledger: Ledger, { goal }: Promised, { part, terms }: FormQuery): Comparison {
  const isOfPart = part && (isWithin(part, goal.period) || goal.period.end > part.end);
  return isOfPart ? releasedGoal(ledger, goal, { ...terms, part }) : goalComparison(ledger, goal, terms);
}

/** A number with its unit, because the form has no column for units, and with its months where the header names others. */
function numberCell(kind: 'TARGET' | 'ACTUAL', row: Row, headed: { span: Period; language: Language }): TableCell {
  const { comparison, goal } = row;
  const { span, language } = headed;
  const cell = cellOf(kind, comparison, language);
  const period = kind === 'TARGET' ? goal.period : comparison.actual?.period;
  const isHeaded = period === undefined || relationOf(span, period, goal.indicator.timing) === 'WHOLE';
  const before = isHeaded ? '' : `${spanLabel(period, language)} `;
  if (cell.format === null) return cell.value === null ? cell : { ...cell, value: `${before}${cell.value}` };
  const behind = goal.measure === 'RANK' ? '' : unitBehind(LEADING.UNIT(comparison) || null, language);
  return { ...cell, format: formatAround(cell.format, { before, behind }) };
}

function textOf(ledger: Ledger, { task, goal }: Row): string {
  return sentenceAround(task.text, quoteOf(ledger, goal));
}

/** The goal that a row is about: a work item, and even one of its sentences, may set several. */
function matterOf(goal: Figure, { year, language }: FormQuery): string {
  const name = goalName(goal, year, language);
  return goal.district ? name : words(language).written.phrase([goal.owner, name]);
}

/** 量化任务完成情况表: the promises in numbers of the work items of a year's plans, each with the result of the period. */
function tasksBody(ledger: Ledger, asked: FormQuery): FormBody {
  const promises = promisesOf(ledger, asked);
  const indicators = [...new Set(promises.map(({ goal }) => goal.indicator))];
  const query = withPart(ledger, asked, indicators);
  const { language, year, part } = query;
  const rows = promises.map((promised): Row => ({ ...promised, comparison: compared(ledger, promised, query) }));
  const span = part ?? year;
  const { forms, strengths } = words(language);
  const labels = forms.TASKS.columns(spanLabel(span, language));
  const cells = (column: FormColumn, of: (row: Row) => TableCell) => cellColumn(column, rows.map(of));
  const texts = (column: FormColumn, of: (row: Row, index: number) => CellValue) => textColumn(column, rows.map(of));
  const comparisons = rows.map(({ comparison }) => comparison);
  return {
    title: forms.TASKS.title(districtName(query), periodLabel(span, language)),
    rowKeys: rows.map(({ key }) => key),
    columns: [
      texts({ key: 'NUMBER', label: labels.number }, (_, index) => index + 1),
      texts({ key: 'TASK', label: labels.task }, ({ task }) => task.title),
      texts({ key: 'TEXT', label: labels.text }, (row) => textOf(ledger, row)),
      texts({ key: 'GOAL', label: labels.goal }, ({ goal }) => matterOf(goal, query)),
      texts({ key: 'STRENGTH', label: labels.strength }, ({ goal: { strength } }) => strength && strengths[strength]),
      blankColumn({ key: 'LEAD', label: labels.lead }, rows.length),
      blankColumn({ key: 'RESPONSIBLE', label: labels.responsible }, rows.length),
      cells({ key: 'TARGET', kind: 'TARGET', label: labels.target }, (row) =>
        numberCell('TARGET', row, { span: year, language }),
      ),
      cells({ key: 'ACTUAL', kind: 'ACTUAL', label: labels.actual }, (row) =>
        numberCell('ACTUAL', row, { span, language }),
      ),
      cells({ key: 'ATTAINMENT', kind: 'ATTAINMENT', label: labels.attainment }, (row) =>
        cellOf('ATTAINMENT', row.comparison, language),
      ),
      texts(
        { key: 'VERDICT', kind: 'VERDICT', label: labels.verdict },
        (row) => cellOf('VERDICT', row.comparison, language).value,
      ),
      blankColumn({ key: 'MEASURES', label: labels.measures }, rows.length),
      texts({ key: 'SOURCE', kind: 'SOURCE', label: labels.source }, ({ goal }) => placeOf(goal, language)),
    ],
    inputs: verdictColumns(comparisons, language),
    documents: [...new Set(comparisons.flatMap(documentsOf))],
    units: [...new Set(comparisons.map((one) => LEADING.UNIT(one)))].filter((unit) => unit !== ''),
  };
}

export const tasksForm: Form = {
  description: '量化任务完成情况表: the promises of the work items of a plan.',
  bodyOf: tasksBody,
};
