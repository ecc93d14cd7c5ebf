import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { DraftState } from '../../ask/office.ts';
import { Chips } from '../../parts/Chips.tsx';
import { usePlace } from '../../state/entry-place.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { UnsentDecisions } from '../decide/UnsentDecisions.tsx';
import { DraftPage } from '../draft/DraftPage.tsx';
import { ImportFiles } from '../import/ImportFiles.tsx';
import { DraftList } from './DraftList.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, maxWidth: '760px' },
});

const STATES: readonly DraftState[] = ['OPEN', 'PUBLISHED', 'DISCARDED'];

/** Brings files in, and lists the drafts. */
function AllDrafts(): ReactNode {
  const styles = useStyles();
  const { drafts } = useOfficeWords();
  const [state, setState] = useState<DraftState>('OPEN');
  return (
    <div className={styles.page}>
      <UnsentDecisions />
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

/** The drafts, or the one that is open. */
export function DraftsPage(): ReactNode {
  const { draft } = usePlace();
  return draft === undefined ? <AllDrafts /> : <DraftPage key={draft} number={draft} />;
}
