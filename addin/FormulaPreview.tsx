import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { SHARE_FORMAT } from '../data/rules/number-format.ts';
import type { CellKey } from '../data/sheet/cell-key.ts';
import { shownAs } from '../data/sheet/number-text.ts';
import type { FormulaTarget } from './excel/formula.ts';
import { Fault } from './Fault.tsx';
import { type FormulaDraft, firstKey, formulasOf } from './formula-draft.ts';
import { FUNCTIONS, type PlanFunction } from './functions/table.ts';
import { CellsByKey, type CellsByKeyQuery } from './operations.ts';
import { usePane, useWords } from './pane-context.ts';
import { useAnswer, useSettled } from './use-answer.ts';

const useStyles = makeStyles({
  formula: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  value: { overflowWrap: 'anywhere' },
});

/** The cell of a formula that stands nowhere yet. */
const NOWHERE = { sheet: '', row: 0, column: 0, rows: 1, columns: 1 };
const SETTLE_MS = 300;
const HELD_AS_SHARES = new Set<string>(['TARGET', 'ACTUAL']);

function shownValue(
  answered: CellsByKeyQuery['comparisonsByKey'][number],
  called: PlanFunction,
  format: string | null,
): string {
  if (answered.__typename === 'NoAnswer') return answered.message;
  const { unitKind, label, cells } = answered;
  const value = called.value({ unitKind, label, cells: { [called.column]: cells[0] ?? null } });
  return value === null ? `#N/A · ${label}` : shownAs(value, format);
}

/** What a formula comes to in its first cell. */
export interface FormulaAnswer {
  /** Empty until it is known. */
  text: string;
  /** For a cell without a format of its own: 0.09 is to be read as 9.0%. */
  numberFormat: string | undefined;
  /** Why it is not known. */
  fault: unknown;
  retry: () => void;
}

/** Asks what the drafted formula comes to in its first cell. */
export function useFormulaAnswer(draft: FormulaDraft, target: FormulaTarget | undefined): FormulaAnswer {
  const { language } = usePane();
  const called = FUNCTIONS.find(({ id }) => id === draft.name);
  // As text, for a key is a new object each time.
  const typed = JSON.stringify(firstKey(draft, target) ?? null);
  const settled = useSettled(typed, SETTLE_MS);
  const key: CellKey | null = JSON.parse(settled);
  const columns = called ? [called.column] : [];
  const asked = useAnswer(CellsByKey, key && { keys: [key], columns, language });
  const { fault, retry } = asked;
  const isOfDraft = typed === settled && !asked.loading && fault === undefined;
  const answered = isOfDraft ? asked.answer?.comparisonsByKey[0] : undefined;
  if (!answered || !called) return { text: '', numberFormat: undefined, fault, retry };
  const isShare =
    called.column === 'ATTAINMENT' ||
    (answered.__typename === 'Comparison' && answered.unitKind === 'PERCENT' && HELD_AS_SHARES.has(called.column));
  const numberFormat = isShare ? SHARE_FORMAT : undefined;
  return { text: shownValue(answered, called, numberFormat ?? null), numberFormat, fault, retry };
}

interface FormulaPreviewProps {
  draft: FormulaDraft;
  target: FormulaTarget | undefined;
  answer: FormulaAnswer;
}

/** The formula of the first cell, and what it comes to. */
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
      {answer.fault !== undefined && <Fault fault={answer.fault} retry={answer.retry} />}
    </div>
  );
}
