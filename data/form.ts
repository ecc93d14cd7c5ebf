import { executionForm } from './form-execution.ts';
import { monthlyForm } from './form-monthly.ts';
import { type FormBody, type FormQuery, readForm } from './form-query.ts';
import { rankingForm } from './form-ranking.ts';
import { remainderForm } from './form-remainder.ts';
import { tasksForm } from './form-tasks.ts';
import { wordingForm } from './form-wording.ts';
import { yearsForm } from './form-years.ts';
import type { Ledger } from './ledger.ts';
import { words } from './rules/message.ts';
import type { TableForm } from './rules/words.ts';
import { captionOf, refuseAbove, type Table, type TableSpec } from './table-spec.ts';

const FORMS: Record<TableForm, (ledger: Ledger, query: FormQuery) => FormBody> = {
  EXECUTION: executionForm,
  MONTHLY: monthlyForm,
  RANKING: rankingForm,
  TASKS: tasksForm,
  WORDING: wordingForm,
  YEARS: yearsForm,
  REMAINDER: remainderForm,
};

/** A table that offices file. Throws the faults of its words, and BAD_FORM for what makes no form. */
export function formOf(ledger: Ledger, form: TableForm, spec: TableSpec): Table {
  const query = readForm(ledger, spec);
  const { documents, units, remarks = [], ...body } = FORMS[form](ledger, query);
  const { at, language, terms } = query;
  refuseAbove(body.rowKeys.length * body.columns.length, language);
  const said = words(language).forms[form];
  const none = body.rowKeys.length === 0 && 'none' in said ? [said.none] : [];
  const caption = [...captionOf({ at, documents, units, terms }, language), ...none, ...remarks];
  return { ...body, documents, at, language, caption };
}
