import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FormulaTarget } from './excel/formula.ts';
import { type FormulaDraft, firstKey, formulasOf } from './formula-draft.ts';
import { FUNCTIONS, type PlanFunction } from './functions/table.ts';
import { CellsByKey, type CellsByKeyQuery } from './operations.ts';
import { usePane, useWords } from './pane-context.ts';
import { useAnswer, useSettled } from './use-answer.ts';

const useStyles = makeStyles({
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  value: { overflowWrap: 'anywhere' },
});

/** The cell of a formula that stands nowhere yet. */
const NOWHERE = { sheet: '', row: 0, column: 0, rows: 1, columns: 1 };
const SETTLE_MS = 300;

function shownValue(answered: CellsByKeyQuery['comparisonsByKey'][number] | undefined, called: PlanFunction): string {
  if (!answered) return '';
  if (answered.__typename === 'NoAnswer') return answered.message;
  const { unitKind, label, cells } = answered;
  return String(called.value({ unitKind, label, cells: { [called.column]: cells[0] ?? null } }) ?? '#N/A');
}

/** The formula of the first cell, and what it comes to. */
export function FormulaPreview(props: { draft: FormulaDraft; target: FormulaTarget | undefined }): ReactNode {
  const styles = useStyles();
  const { formula } = useWords();
  const { language } = usePane();
  const { draft, target } = props;
  const called = FUNCTIONS.find(({ id }) => id === draft.name);
  const key = useSettled(firstKey(draft, target), SETTLE_MS);
  const columns = called ? [called.column] : [];
  const asked = useAnswer(CellsByKey, key === undefined ? null : { keys: [key], columns, language });
  const [[text = ''] = []] = formulasOf(draft, target?.area ?? NOWHERE);
  const answered = asked.loading ? undefined : asked.answer?.comparisonsByKey[0];
  return (
    <div>
      <Text size={200} block className={styles.formula}>
        {text}
      </Text>
      <Text size={200} block className={styles.value} role="status">
        {`${formula.preview}：${called ? shownValue(answered, called) : ''}`}
      </Text>
    </div>
  );
}
