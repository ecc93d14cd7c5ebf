import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAsker } from '../../state/asker.ts';
import { goTo } from '../../state/entry-place.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { listKept } from './use-decisions.ts';

/** Tells of decisions that wait in this tab while no draft is open: those of whoever is signed in, else how many there are. */
export function UnsentDecisions(): ReactNode {
  const { draft: say } = useOfficeWords();
  const asker = useAsker();
  const kept = listKept();
  if (asker === null) {
    const count = kept.reduce((sum, one) => sum + one.count, 0);
    if (count === 0) return null;
    return (
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>{say.unsentSignedOut(count)}</MessageBarBody>
      </MessageBar>
    );
  }
  return kept
    .filter(({ person }) => person === asker.name)
    .map(({ draft, count }) => (
      <MessageBar key={draft} intent="warning" layout="multiline" role="alert">
        <MessageBarBody>{say.unsent(draft, count)}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => goTo({ page: 'drafts', draft })}>
            {say.openUnsent}
          </Button>
        </MessageBarActions>
      </MessageBar>
    ));
}
