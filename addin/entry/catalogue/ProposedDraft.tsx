import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { act } from '../../ask/act.ts';
import { type ProposedFragment, PublishDraft } from '../../ask/office.ts';
import { goTo } from '../../state/entry-place.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { ActEnded } from '../publish/ActEnded.tsx';
import { type Doing, useAct } from '../publish/use-act.ts';

/** How a change of the catalogue ended: the draft that it opened, which may be published at once, or why there is none. */
export function ProposedDraft({ doing }: { doing: Doing<ProposedFragment> }): ReactNode {
  const { catalogue: say } = useOfficeWords();
  const publishing = useAct();
  const draft = doing.done?.draft ?? undefined;
  return (
    <>
      <ActEnded doing={doing} />
      {draft && publishing.done === undefined && (
        <MessageBar intent="info" layout="multiline" role="status">
          <MessageBarBody>{say.proposed(draft.number, draft.doubtful)}</MessageBarBody>
          <MessageBarActions>
            {draft.doubtful === 0 && (
              <Button
                size="small"
                appearance="primary"
                disabled={publishing.isDoing}
                onClick={() =>
                  publishing.begin((requestId) =>
                    act(PublishDraft, { draft: draft.number, version: draft.version, publishAt: null }, { requestId }),
                  )
                }
              >
                {say.publishNow}
              </Button>
            )}
            <Button size="small" onClick={() => goTo({ page: 'drafts', draft: draft.number })}>
              {say.openDraft}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {publishing.done !== undefined && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{say.published}</MessageBarBody>
        </MessageBar>
      )}
      <ActEnded doing={publishing} />
    </>
  );
}
