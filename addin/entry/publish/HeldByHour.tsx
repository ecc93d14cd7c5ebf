import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shanghaiMinute } from '../../../data/rules/period/shanghai.ts';
import { act } from '../../ask/act.ts';
import { CancelHour, type OpenDraftFragment } from '../../ask/office.ts';
import { hasRole, useAsker } from '../../state/asker.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { ActEnded } from './ActEnded.tsx';
import { useAct } from './use-act.ts';

/** Tells that somebody else agreed on the hour of the draft, so that nothing in it can be changed, and takes the hour back. */
export function HeldByHour({ draft }: { draft: OpenDraftFragment }): ReactNode {
  const { publish: say } = useOfficeWords();
  const asker = useAsker();
  const doing = useAct();
  const { number, version, publishAt, signedBy } = draft;
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{say.held(signedBy, shanghaiMinute(new Date(publishAt ?? '')))}</MessageBarBody>
        {asker !== null && hasRole(asker, 'PUBLISHER') && (
          <MessageBarActions>
            <Button
              size="small"
              disabled={doing.isDoing}
              onClick={() => doing.begin((requestId) => act(CancelHour, { draft: number, version }, { requestId }))}
            >
              {say.cancelHour}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      <ActEnded doing={doing} />
    </>
  );
}
