import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ActFaults } from '../../parts/ActFaults.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { goTo } from '../../state/entry-place.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { Importing, Imports } from './use-imports.ts';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  said: { overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Tells how far a file is, and what can be done where it failed. */
export function ImportLine(props: { importing: Importing; imports: Imports }): ReactNode {
  const { importing, imports: list } = props;
  const styles = useStyles();
  const { imports } = useOfficeWords();
  const words = useWords();
  const { id, file, at, share, draft, fault, faults = [] } = importing;
  const isOfOtherHeader = faults.some(({ code }) => code === 'HEADER_CHANGED');
  const percent = Math.floor(share * 100);
  return (
    <li className={styles.line}>
      <Text size={200} className={styles.said} role="status">
        {imports.progress(file.name, imports.steps[at], at === 'SENDING' ? percent : undefined)}
      </Text>
      {at === 'SENDING' && <ProgressBar value={share} aria-label={file.name} />}
      {at === 'READING' && <ProgressBar aria-label={file.name} />}
      {fault !== undefined && <FaultMessage fault={fault} retry={() => list.again(importing)} stays />}
      <ActFaults faults={faults} />
      {(at === 'DONE' || at === 'FAILED') && (
        <span className={styles.actions}>
          {draft !== undefined && (
            <Button size="small" onClick={() => goTo({ page: 'drafts', draft })}>
              {imports.open}
            </Button>
          )}
          {isOfOtherHeader && (
            <Button size="small" onClick={() => list.again({ ...importing, isAnew: true })}>
              {imports.readAnew}
            </Button>
          )}
          {faults.length > 0 && !isOfOtherHeader && (
            <Button size="small" onClick={() => list.again(importing)}>
              {words.states.retry}
            </Button>
          )}
          <Button size="small" appearance="subtle" onClick={() => list.remove(id)}>
            {imports.remove}
          </Button>
        </span>
      )}
    </li>
  );
}
