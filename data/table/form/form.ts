import type { Ledger } from '../../ledger/ledger.ts';
import { placesIn } from '../../ledger/log/figure-code.ts';
import { words } from '../../rules/message/message.ts';
import { type Period, periodAt } from '../../rules/period/period.ts';
import { TABLE_FORMS, type TableForm } from '../../rules/table/form.ts';
import { figureIdOf, type TableColumn } from '../frame/column.ts';
import { captionOf, latestOf, type OfferedColumn, refuseAbove, type Table, type TableSpec } from '../frame/spec.ts';
import { executionForm } from './execution.ts';
import { chosenColumns, type Form, readForm } from './form-query.ts';
import { monthlyForm } from './monthly.ts';
import { rankingForm } from './ranking.ts';
import { remainderForm } from './remainder.ts';
import { tasksForm } from './tasks.ts';
import { wordingForm } from './wording.ts';
import { yearsForm } from './years.ts';

const FORMS: Record<TableForm, Form> = {
  EXECUTION: executionForm,
  MONTHLY: monthlyForm,
  RANKING: rankingForm,
  TASKS: tasksForm,
  WORDING: wordingForm,
  YEARS: yearsForm,
  REMAINDER: remainderForm,
};

/** The description of each form for a reader of the API. */
export function formDescriptions(): Record<TableForm, string> {
  const all = TABLE_FORMS.map((form) => [form, FORMS[form].description]);
  return Object.fromEntries(all) as Record<TableForm, string>;
}

/** Every column of a form, in the form's own order. */
function offeredColumns(all: TableColumn[], shown: TableColumn[]): OfferedColumn[] {
  return all.map((column) => ({
    key: column.key,
    label: column.label,
    isShown: shown.includes(column),
    isEmpty: column.values.every((value) => value === null || value === ''),
  }));
}

const COVERED = `SELECT DISTINCT period_start AS start, period_end AS "end" FROM figures
WHERE (revision, line) IN (${placesIn('@ids')}) AND role = 'ACTUAL'`;

/** The periods of the results that a form shows; last year's beside them are not meant. */
function coveredPeriods(ledger: Ledger, columns: TableColumn[]): Period[] {
  const shown = columns.filter(({ kind }) => kind === 'ACTUAL');
  const ids = shown.flatMap(({ figureIds }) => figureIds?.flatMap((id) => (id === null ? [] : figureIdOf(id))) ?? []);
  const found = ledger
    .prepared<{ start: number; end: number }>(COVERED)
    .all({ ids: JSON.stringify([...new Set(ids)]) });
  return found.map(({ start, end }) => periodAt(start, end));
}

/** A table that offices file. Throws the faults of its words, and BAD_FORM for what makes no form. */
export function formOf(ledger: Ledger, form: TableForm, spec: TableSpec): Table {
  const query = readForm(ledger, form, spec);
  const { documents, units, remarks = [], columns: all, ...body } = FORMS[form].bodyOf(ledger, query);
  const columns = chosenColumns(all, spec);
  const { at, language, terms } = query;
  refuseAbove(body.rowKeys.length * columns.length);
  const covers = coveredPeriods(ledger, all);
  const said = words(language).forms[form];
  const none = body.rowKeys.length === 0 && 'none' in said ? [said.none] : [];
  const caption = [
    ...captionOf({ at, documents, units, terms, covers, isDayAsked: !!spec.asOf }, language),
    ...none,
    ...remarks,
  ];
  const [typed = ''] = spec.periods;
  return {
    ...body,
    ...{ columns, formColumns: offeredColumns(all, columns), told: all, documents, at, language, caption },
    periods: [{ typed, period: query.period, months: latestOf(covers) }],
  };
}
