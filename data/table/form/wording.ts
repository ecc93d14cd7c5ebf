import { placeOf, quoteOf } from '../../answer/citation.ts';
import { listComparisons } from '../../answer/comparison.ts';
import { tellFigure } from '../../answer/figure-sentence.ts';
import { listStatements, type Statement } from '../../answer/statement.ts';
import type { StatementChange } from '../../answer/statement-change.ts';
import type { Document } from '../../ledger/document.ts';
import { type Figure, inForceOf } from '../../ledger/figure.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { figureCode } from '../../ledger/log/figure-code.ts';
import { codeOfOwner } from '../../ledger/pair.ts';
import { formatAround, gapFormat, unitBehind } from '../../rules/figure/number-format.ts';
import { words } from '../../rules/message/message.ts';
import { inUnit } from '../../rules/number/conversion.ts';
import { minus } from '../../rules/number/exact.ts';
import { gapUnit } from '../../rules/number/unit.ts';
import { isYear, periodLabel, spanLabel } from '../../rules/period/period.ts';
import { authorityName } from '../../rules/sentence/authority-name.ts';
import { besideReason, driftKind, driftReason } from '../../rules/sentence/drift-reason.ts';
import { sourceName } from '../../rules/sentence/source-name.ts';
import { measureKey, type RowKey, rowKeyOf } from '../../rules/table/row-key.ts';
import { EMPTY, type TableCell } from '../frame/column.ts';
import { cellColumn, textColumn } from './form-column.ts';
import { districtName, type Form, type FormBody, type FormQuery } from './form-query.ts';
import { goalName } from './goal-name.ts';

/** Two wordings of a goal: a change, or another goal beside it for the rest of the year. A goal of mid-year alone is both of them. */
interface Pair {
  from: Figure;
  to: Figure | undefined;
  /** The later document. */
  document: Document | undefined;
  /** Absent where two goals stand beside each other. */
  change: StatementChange | undefined;
  /** The sum of a goal for the rest of the year and the result before it, less the year's goal. */
  implied?: { difference: number; actual: Figure } | undefined;
}

interface Row extends Pair {
  key: string;
}

function statementsOf(ledger: Ledger, { owner, year, indicators, at }: FormQuery): Statement[] {
  const found = listStatements(ledger, { owner, year, ...(indicators.length > 0 && { indicators }) }, at);
  return indicators.length > 0
    ? found.toSorted((a, b) => indicators.indexOf(a.indicator) - indicators.indexOf(b.indicator))
    : found;
}

/** The pair of the year's goal and the goal for the months left. */
function restOf(ledger: Ledger, query: FormQuery, { indicator, measure, rankOf, scope, period }: Statement): Pair[] {
  const { owner, at } = query;
  if (!isYear(period)) return [];
  const asked = { periods: [period], measures: [measure], at };
  const found = listComparisons(ledger, { owner, indicator }, asked).find(
    (one) => one.rankOf === rankOf && one.scope === scope,
  );
  if (!found?.target || !found.restOfYear) return [];
  const { target, restOfYear, impliedYear, actual } = found;
  const rest = inUnit(restOfYear, target.unit);
  const implied =
    impliedYear !== null && actual && target.value !== null && rest === restOfYear
      ? { difference: minus(impliedYear, target.value), actual }
      : undefined;
  return [{ from: target, to: restOfYear, document: restOfYear.document, change: undefined, implied }];
}

/** The pairs of the judged goal and what is set from above, steered by or thought of beside it. */
function besidesOf({ judged, goals }: Statement): Pair[] {
  if (!judged) return [];
  const others = inForceOf(goals).filter(
    ({ authority, stretch }) =>
      !stretch && authority !== judged.authority && authority !== 'PLAN' && authority !== 'INTERIM',
  );
  return others.map((to) => ({ from: judged, to, document: to.document, change: undefined }));
}

/** Pairs in the order of publication, so that later ones do not change the keys of the rows before them. */
function inOrder(pairs: Pair[]): Pair[] {
  const day = ({ document }: Pair) => document?.publishedFrom ?? '';
  return pairs.toSorted((a, b) => Number(day(a) > day(b)) - Number(day(a) < day(b)));
}

/** The first row has the goal's key. Each further key tells whose statement it is, and where needed of which document. */
function keysOf(pairs: Pair[], subject: RowKey): string[] {
  const taken = new Set<string>();
  return pairs.map((pair, place) => {
    const { to, change, document } = pair;
    const isOfMonths = to && !change && to.period !== pair.from.period;
    const whose = isOfMonths ? to.period.name : (to?.authority ?? 'NONE');
    const tries = [...(place === 0 ? [[]] : []), [whose], [whose, document?.code ?? '']];
    const keys = tries.map((rest) => rowKeyOf({ ...subject, rest }));
    const key = keys.find((one) => !taken.has(one)) ?? rowKeyOf({ ...subject, rest: [whose] });
    taken.add(key);
    return key;
  });
}

function rowsOf(ledger: Ledger, query: FormQuery, statement: Statement): Row[] {
  const { owner, indicator, measure, rankOf, scope, period, changes, judged, goals } = statement;
  const isAsked = query.indicators.length > 0;
  const changed = changes.map((change) => ({ from: change.from, to: change.to, document: change.document, change }));
  const rest = restOf(ledger, query, statement).filter(({ to }) => !changed.some((pair) => pair.to?.id === to?.id));
  const pairs: Pair[] = inOrder([...changed, ...besidesOf(statement), ...rest]);
  const alone = judged ?? goals[0];
  // A goal for the rest of the year stands in the row of the year's goal.
  const isPart = !isYear(period) && indicator.timing !== 'STOCK';
  const shown: Pair[] =
    pairs.length === 0 && isAsked && alone && !isPart
      ? [{ from: alone, to: alone.authority === 'INTERIM' ? alone : undefined, document: undefined, change: undefined }]
      : pairs;
  const keys = keysOf(shown, {
    owner: codeOfOwner(owner),
    indicator: indicator.code,
    scope: scope?.code,
    measure: measureKey({ measure, rankOf }),
    period: period.name,
  });
  return shown.map((pair, place) => ({ ...pair, key: keys[place] ?? '' }));
}

/** The difference, with the unit of the earlier goal behind the number. */
function changeCell({ from, to, change, implied }: Pair, { language }: FormQuery): TableCell {
  const difference = implied?.difference ?? change?.change.difference ?? null;
  if (difference === null) return EMPTY;
  const format = gapFormat(from, to && inUnit(to, from.unit));
  const behind = unitBehind(gapUnit(from, language), language);
  return { value: difference, format: formatAround(format, { behind }), figureId: null };
}

function kindOf({ from, to, change, implied }: Pair, { language }: FormQuery): string | null {
  const { drift } = words(language);
  const isRest = to?.role === 'TARGET' && to.period.start > from.period.start && to.indicator === from.indicator;
  const whose = authorityName({ authority: to?.authority ?? null }, language);
  const rest = to && isRest ? drift.restOfYear(spanLabel(to.period, language), whose) : '';
  if (change) return driftKind(change.change, to, language) + (rest && words(language).bracket(rest));
  if (!to || to === from) return null;
  if (!isRest) return drift.beside(whose);
  return implied ? rest + drift.implied(spanLabel(implied.actual.period, language), implied.actual.printed) : rest;
}

function evidenceOf({ from, to, document }: Pair, { language }: FormQuery): string {
  const later = to ? placeOf(to, language) : document && sourceName(document, language);
  return words(language).written.clauses([...new Set([placeOf(from, language), ...(later ? [later] : [])])]);
}

/** The sentence of a row: the difference, or the goals by themselves where there is none. */
function rowSentence(ledger: Ledger, { from, to, change }: Row, { language, year }: FormQuery): string {
  const differs = change
    ? driftReason(change, language)
    : to && to !== from && to.period === from.period && besideReason(from, to, language);
  if (differs) return words(language).sentence.about(goalName(from, year, language), differs);
  const goals = [...new Set([from, ...(to ? [to] : [])])];
  const telling = { language, isOwnerKnown: true };
  return words(language).written.sentences(goals.map((goal) => tellFigure(ledger, goal, telling).sentence));
}

/** 目标表述对照表: the goals of a year that documents word again or leave out, with a row for each two wordings. */
function wordingBody(ledger: Ledger, query: FormQuery): FormBody {
  const { language, year } = query;
  const { title, columns } = words(language).forms.WORDING;
  const rows = statementsOf(ledger, query).flatMap((statement) => rowsOf(ledger, query, statement));
  const quote = (figure: Figure | undefined): TableCell =>
    figure ? { value: quoteOf(ledger, figure), format: null, figureId: figureCode(figure) } : EMPTY;
  const later = ({ to, change }: Row): TableCell =>
    to || !change?.quotes[0] ? quote(to) : { value: change.quotes[0], format: null, figureId: null };
  const texts = (key: string, label: string, of: (row: Row) => string | null) =>
    textColumn({ key, label }, rows.map(of));
  return {
    title: title(districtName(query), periodLabel(year, language)),
    rowKeys: rows.map(({ key }) => key),
    columns: [
      texts('INDICATOR', columns.indicator, ({ from }) => goalName(from, year, language)),
      cellColumn(
        { key: 'PLAN', label: columns.plan },
        rows.map(({ from, to }) => quote(to === from ? undefined : from)),
      ),
      cellColumn({ key: 'LATER', label: columns.later }, rows.map(later)),
      cellColumn(
        { key: 'CHANGE', label: columns.change },
        rows.map((row) => changeCell(row, query)),
      ),
      texts('KIND', columns.kind, (row) => kindOf(row, query)),
      texts('EVIDENCE', columns.evidence, (row) => evidenceOf(row, query)),
    ],
    inputs: [],
    sentences: () => rows.map((row) => rowSentence(ledger, row, query)),
    documents: [...new Set(rows.flatMap(({ from, document }) => [from.document, ...(document ? [document] : [])]))],
    units: [...new Set(rows.flatMap(({ from: { unit } }) => (unit === null ? [] : [unit])))],
  };
}

export const wordingForm: Form = {
  description: '目标表述对照表: goals as the plan words them beside what a later document says.',
  bodyOf: wordingBody,
};
