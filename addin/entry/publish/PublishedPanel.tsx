import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { type ActFault, act } from '../../ask/act.ts';
import {
  DraftPreviewOf,
  type OpenDraftFragment,
  UndoPublication,
  type UndoPublicationMutation,
} from '../../ask/office.ts';
import { toldFaults } from '../../parts/ActFaults.tsx';
import { useAsker } from '../../state/asker.ts';
import { goTo } from '../../state/entry-place.ts';
import { type Currency, currencyOf, useLinks } from '../../state/links-context.ts';
import { usePane } from '../../state/pane-context.ts';
import { useLive } from '../../state/use-live.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { ActEnded } from './ActEnded.tsx';
import { PreviewSaid } from './PreviewSaid.tsx';
import { UnderWay } from './UnderWay.tsx';
import { useAct } from './use-act.ts';

const useStyles = makeStyles({ bar: { maxWidth: '760px', marginBottom: tokens.spacingVerticalXS } });

/** Tables of which it is known that a refresh brings nothing. */
const SETTLED: readonly Currency[] = ['current', 'no-news', 'unreadable'];

/** Tells whoever could undo a publication for what it is not undone. Whoever may not in any case is told nothing. */
function WhyNotUndo({ faults }: { faults: readonly ActFault[] }): ReactNode {
  const words = useOfficeWords();
  const told = toldFaults(faults, words).flatMap(({ code, sentence }) => {
    if (code === 'OWN_DRAFT') return words.publish.undoByOther;
    return code === 'NOT_UNDONE' ? sentence : [];
  });
  return told.map((sentence) => (
    <Text key={sentence} size={200}>
      {sentence}
    </Text>
  ));
}

/** Tells that the draft was published, by which revision, what that did, and what can be done after it: it can be taken back. */
export function PublishedPanel({ draft }: { draft: OpenDraftFragment }): ReactNode {
  const styles = useStyles();
  const { publish: say } = useOfficeWords();
  const { show, revision: latest } = usePane();
  const { tables = [], newsOf, refreshAll } = useLinks();
  const { number, state, revision } = draft;
  const asker = useAsker();
  const undoing = useAct<UndoPublicationMutation['undoPublication']>();
  const { answer } = useLive(DraftPreviewOf, state === 'PUBLISHED' && revision !== null ? { number } : null);
  const bar = useRef<HTMLDivElement>(null);
  const shown = useRef(state);
  useEffect(() => {
    // Whoever publishes stands at the end of the page, and the news are at its beginning.
    if (shown.current !== state) bar.current?.scrollIntoView({ block: 'center' });
    shown.current = state;
  }, [state]);
  if (state !== 'PUBLISHED') return null;
  const { preview: did = null, whyNotUndo = null, undoneBy: toldUndone = null } = answer?.draft ?? {};
  const undoneBy = toldUndone ?? undoing.done?.draft?.number ?? null;
  const concerned = tables.filter((table) => !SETTLED.includes(currencyOf(table, latest, newsOf(table.id))));
  const refresh = () => {
    show('links');
    void refreshAll();
  };
  const isAsked = asker?.mayPublish === true && undoneBy === null;
  const mayUndo = isAsked && whyNotUndo?.length === 0;
  const undo = () => undoing.begin((requestId) => act(UndoPublication, { draft: number }, { requestId }));
  return (
    <>
      <div ref={bar} />
      <MessageBar className={styles.bar} intent="success" layout="multiline" role="status">
        <MessageBarBody>{revision === null ? say.doneNothing : say.done(revision.name)}</MessageBarBody>
        {revision !== null && (
          <MessageBarActions>
            {concerned.length > 0 && (
              <Button size="small" onClick={refresh}>
                {say.refreshTables(concerned.length)}
              </Button>
            )}
            {mayUndo && (
              <Button size="small" disabled={undoing.isDoing} onClick={undo}>
                {say.undo}
              </Button>
            )}
          </MessageBarActions>
        )}
      </MessageBar>
      {did !== null && <PreviewSaid preview={did} districts={draft.districts} isDone />}
      {undoneBy !== null && (
        <MessageBar className={styles.bar} layout="multiline" role="status">
          <MessageBarBody>{say.undone(undoneBy)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => goTo({ page: 'drafts', draft: undoneBy })}>
              {say.openUndoing}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {isAsked && <WhyNotUndo faults={whyNotUndo ?? []} />}
      {undoing.isDoing && <UnderWay label={say.undoing} />}
      <ActEnded doing={undoing} />
    </>
  );
}
