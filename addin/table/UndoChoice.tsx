import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import type { UndoableDraft } from './use-undoable-draft.ts';

const useStyles = makeStyles({
  undo: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  said: { color: tokens.colorNeutralForeground3 },
});

/** What was taken out of the table last, and the way back; it stays in the page while empty, so that it is read out. */
export function UndoChoice({ removed, undo }: Pick<UndoableDraft, 'removed' | 'undo'>): ReactNode {
  const styles = useStyles();
  const { table } = useWords();
  return (
    <div className={styles.undo} role="status">
      {removed !== undefined && (
        <>
          <Text size={200} className={styles.said}>
            {removed}
          </Text>
          <Button size="small" onClick={undo}>
            {table.undo}
          </Button>
        </>
      )}
    </div>
  );
}
