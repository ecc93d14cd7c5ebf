import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OpenDraftFragment } from '../../ask/office.ts';
import { useLinks } from '../../state/links-context.ts';
import { usePane } from '../../state/pane-context.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';

const useStyles = makeStyles({ bar: { maxWidth: '760px', marginBottom: tokens.spacingVerticalXS } });

/** Tells that the draft was published, by which revision, and what can be done after it. */
export function PublishedPanel({ draft }: { draft: OpenDraftFragment }): ReactNode {
  const styles = useStyles();
  const { publish: say } = useOfficeWords();
  const { show } = usePane();
  const { tables = [], refreshAll } = useLinks();
  const { state, revision } = draft;
  if (state !== 'PUBLISHED') return null;
  const refresh = () => {
    show('links');
    void refreshAll();
  };
  return (
    <MessageBar className={styles.bar} intent="success" layout="multiline" role="status">
      <MessageBarBody>{revision === null ? say.doneNothing : say.done(revision.name)}</MessageBarBody>
      {revision !== null && tables.length > 0 && (
        <MessageBarActions>
          <Button size="small" onClick={refresh}>
            {say.refreshTables(tables.length)}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
