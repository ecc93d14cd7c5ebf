import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { SHARE_FORMAT } from '../../data/rules/figure/number-format.ts';
import { periodNamed } from '../../data/rules/period/period.ts';
import { isRelative } from '../../data/rules/period/typed-period.ts';
import { asOfWorkbook, type CellKey } from '../../data/sheet/formula/plan-argument.ts';
import { shownAs } from '../../data/sheet/grid/number-text.ts';
import { CellsByKey, type CellsByKeyQuery, HistoriesByKey, type Language } from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import type { FormulaTarget } from '../excel/formula.ts';
import { type CellFunction, isCellFunction, KEY_FUNCTIONS } from '../functions/table.ts';
import { monthsOfResult, resultPeriodOf, whyEmpty } from '../functions/why-empty.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { useSettled } from '../parts/use-settled.ts';
import { useLinks } from '../state/links-context.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { wordsOf } from '../words/words.ts';
import { type FormulaDraft, firstKey, formulasOf } from './formula-draft.ts';

const useStyles = makeStyles({
  formula: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  value: { overflowWrap: 'anywhere' },
});

/** The cell of a formula that has no place yet. */
const NOWHERE = { sheet: '', row: 0, column: 0, rows: 1, columns: 1 };
const SETTLE_MS = 300;
const HELD_AS_SHARES = new Set<string>(['TARGET', 'ACTUAL']);
const RESTS_ON_RESULT = new Set<string>(['ACTUAL', 'GAP', 'ATTAINMENT', 'VERDICT', 'PACE']);

function shownValue(
  answered: CellsByKeyQuery['comparisonsByKey'][number],
  called: CellFunction,
  { typed, format, language }: { typed: string; format: string | null; language: Language },
): string {
  if (answered.__typename === 'NoAnswer') return answered.message;
  const { unitKind, label, period, cells } = answered;
  const resultPeriod = resultPeriodOf(answered);
  const told = { unitKind, label, period, resultPeriod, cells: { [called.column]: cells[0] ?? null } };
  const value = called.value(told);
  if (value === null) return `#N/A · ${whyEmpty(called.id, told, language)}`;
  const months = RESTS_ON_RESULT.has(called.column) ? monthsOfResult(told, language) : undefined;
  const shown = shownAs(value, format);
  const { formula } = wordsOf(language);
  if (months !== undefined) return formula.covers(shown, months);
  // One that the formula does not name is named here.
  return isRelative(typed) ? formula.isOf(shown, periodNamed(period, language)) : shown;
}

/** The value of a formula in its first cell. */
export interface FormulaAnswer {
  /** Empty until it is known. */
  text: string;
  /** The value for a cell without a format of its own: 0.09 is read as 9.0%. */
  numberFormat: string | undefined;
  /** The reason why it is not known. */
  fault: unknown;
  retry: () => void;
}

/** Asks for the value of the drafted formula in its first cell, or how many cells it fills. */
export function useFormulaAnswer(draft: FormulaDraft, target: FormulaTarget | undefined): FormulaAnswer {
  const language = useLanguage();
  const { asOf } = useLinks();
  const { formula, functions } = useWords();
  const called = KEY_FUNCTIONS.find(({ id }) => id === draft.name);
  const cell = called && isCellFunction(called) ? called : undefined;
  // Compared as text, for a key is a new object each time.
  const drafted = firstKey(draft, target);
  const typed = JSON.stringify(drafted ? asOfWorkbook(drafted, asOf?.asOf) : null);
  const settled = useSettled(typed, SETTLE_MS);
  const key: CellKey | null = JSON.parse(settled);
  const keys = key ? [key] : [];
  const asked = useAnswer(CellsByKey, key && cell ? { keys, columns: [cell.column], language } : null);
  const told = useAnswer(HistoriesByKey, key && called && !cell ? { keys, language } : null);
  const { loading, fault, retry } = cell ? asked : told;
  const nothing: FormulaAnswer = { text: '', numberFormat: undefined, fault, retry };
  if (typed !== settled || loading || fault !== undefined) return nothing;
  const history = cell ? undefined : told.answer?.historiesByKey[0];
  if (history?.__typename === 'NoAnswer') return { ...nothing, text: history.message };
  if (history)
    return { ...nothing, text: formula.spills(history.figures.length + 1, functions.history.headers.length) };
  const answered = cell && asked.answer?.comparisonsByKey[0];
  if (!answered) return nothing;
  const isShare =
    cell.column === 'ATTAINMENT' ||
    (answered.__typename === 'Comparison' && answered.unitKind === 'PERCENT' && HELD_AS_SHARES.has(cell.column));
  const numberFormat = isShare ? SHARE_FORMAT : undefined;
  return {
    text: shownValue(answered, cell, { typed: key?.period ?? '', format: numberFormat ?? null, language }),
    numberFormat,
    fault,
    retry,
  };
}

interface FormulaPreviewProps {
  draft: FormulaDraft;
  target: FormulaTarget | undefined;
  answer: FormulaAnswer;
}

/** Shows the formula of the first cell and its value. */
export function FormulaPreview({ draft, target, answer }: FormulaPreviewProps): ReactNode {
  const styles = useStyles();
  const { formula } = useWords();
  const [[text = ''] = []] = formulasOf(draft, target?.area ?? NOWHERE);
  return (
    <div>
      <Text size={200} block className={styles.formula}>
        {text}
      </Text>
      <Text size={200} block className={styles.value} role="status">
        {formula.comesTo(answer.text)}
      </Text>
      {answer.fault !== undefined && <FaultMessage fault={answer.fault} retry={answer.retry} />}
    </div>
  );
}
