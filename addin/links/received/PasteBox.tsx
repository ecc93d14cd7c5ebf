import { makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { pastedTable } from './pasted-table.ts';

const useStyles = makeStyles({
  box: { width: '100%', minWidth: 0, backgroundColor: tokens.colorNeutralBackground1 },
});

/** Takes a table that is pasted. Nothing of it stays in the box. */
export function PasteBox({ paste }: { paste: (table: string) => void }): ReactNode {
  const styles = useStyles();
  const { received: say } = useOfficeWords();
  return (
    <Textarea
      className={styles.box}
      aria-label={say.paste}
      title={say.pasteHint}
      placeholder={say.paste}
      rows={2}
      value=""
      onChange={() => undefined}
      onPaste={(event) => {
        event.preventDefault();
        paste(pastedTable(event.clipboardData));
      }}
    />
  );
}
