import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../words/use-words.ts';
import { type OfferedColumn, sortedColumns, withColumn, withMoved, withoutEmpty } from './form-columns.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  column: { display: 'flex', alignItems: 'center' },
  name: { flexGrow: 1, minWidth: 0, '& label': { overflowWrap: 'anywhere' } },
  start: { justifySelf: 'start', textAlign: 'start' },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface ColumnChoiceProps {
  /** Every column that the form has, in the form's own order. */
  offered: readonly OfferedColumn[];
  /** The keys of the columns that are shown, in their order. Undefined for those that the form is made with. */
  chosen: readonly string[] | undefined;
  /** A table in a workbook keeps the order that its columns have there. */
  isOrderFixed: boolean;
  choose: (columns: string[] | undefined) => void;
}

/** Chooses the columns of a form and their order, and offers to leave out those that are empty. */
export function ColumnChoice({ offered, chosen, isOrderFixed, choose }: ColumnChoiceProps): ReactNode {
  const styles = useStyles();
  const { forms } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<string>(undefined);
  const columns = sortedColumns(offered, chosen);
  const shown = columns.filter(({ isShown }) => isShown).map(({ key }) => key);
  const empty = columns.filter(({ isShown, isEmpty }) => isShown && isEmpty).map(({ label }) => label);
  // The button that moved a column goes with it, so that it can be pressed again.
  useEffect(() => {
    if (moved.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-move="${CSS.escape(moved.current)}"]`)?.focus();
    moved.current = undefined;
  });
  const move = (key: string, by: -1 | 1) => {
    moved.current = `${key} ${by}`;
    choose(withMoved(shown, key, by));
  };
  const mover = (key: string, label: string, by: -1 | 1) => (
    <Button
      size="small"
      appearance="subtle"
      data-move={`${key} ${by}`}
      icon={by < 0 ? <ArrowUpRegular /> : <ArrowDownRegular />}
      aria-label={by < 0 ? forms.moveUp(label) : forms.moveDown(label)}
      disabledFocusable={shown.at(by < 0 ? 0 : -1) === key}
      onClick={() => move(key, by)}
    />
  );
  return (
    <div className={styles.part}>
      <details>
        <summary className={styles.summary}>{forms.columns(shown.length, offered.length)}</summary>
        {isOrderFixed && (
          <Text size={200} className={styles.hint}>
            {forms.orderFixed}
          </Text>
        )}
        <ul ref={list} className={styles.list} aria-label={forms.columnList}>
          {columns.map(({ key, label, isShown }) => (
            <li key={key} className={styles.column}>
              <span className={styles.name}>
                <Checkbox
                  label={label}
                  checked={isShown}
                  disabled={isShown && shown.length === 1}
                  onChange={(_, { checked }) => choose(withColumn(offered, shown, { key, isShown: checked === true }))}
                />
              </span>
              {isShown && !isOrderFixed && (
                <>
                  {mover(key, label, -1)}
                  {mover(key, label, 1)}
                </>
              )}
            </li>
          ))}
        </ul>
        {chosen !== undefined && (
          <Button size="small" onClick={() => choose(undefined)}>
            {forms.ownColumns}
          </Button>
        )}
      </details>
      {empty.length > 0 && empty.length < shown.length && (
        <Button size="small" className={styles.start} onClick={() => choose(withoutEmpty(offered, shown))}>
          {forms.leaveOutEmpty(empty)}
        </Button>
      )}
    </div>
  );
}
