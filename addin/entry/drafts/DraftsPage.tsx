import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { DraftState } from '../../ask/office.ts';
import { Chips } from '../../parts/Chips.tsx';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { ImportFiles } from '../import/ImportFiles.tsx';
import { DraftList } from './DraftList.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, maxWidth: '760px' },
});

const STATES: readonly DraftState[] = ['OPEN', 'PUBLISHED', 'DISCARDED'];

/** Brings files in, and lists the drafts. */
export function DraftsPage(): ReactNode {
  const styles = useStyles();
  const { drafts } = useOfficeWords();
  const [state, setState] = useState<DraftState>('OPEN');
  return (
    <div className={styles.page}>
      <ImportFiles />
      <Chips
        label={drafts.stateLabel}
        options={STATES.map((value) => ({ value, label: drafts.states[value] }))}
        chosen={[state]}
        toggle={setState}
      />
      <DraftList key={state} state={state} />
    </div>
  );
}
