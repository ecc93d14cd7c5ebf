import { useEffect } from 'react';
import { askLiveAgain } from '../../ask/act.ts';
import { DraftOf, DraftVersion, type OpenDraftFragment } from '../../ask/office.ts';
import type { Asked } from '../../ask/use-answer.ts';
import { useLive } from '../../state/use-live.ts';

/** How often it is looked whether somebody else changed the draft. */
const LOOK_MS = 4000;

/** A draft, with what others change in it while it is on show. Null where there is none that may be read. */
export function useDraft(number: number): Asked<OpenDraftFragment | null> {
  const { answer, ...asked } = useLive(DraftOf, { number });
  const { answer: latest } = useLive(DraftVersion, { number }, { everyMs: LOOK_MS });
  const shown = answer?.draft;
  const now = latest?.draft;
  const isOld = shown && now && (now.version > shown.version || now.state !== shown.state);
  useEffect(() => {
    if (isOld) askLiveAgain();
  }, [isOld]);
  return { ...asked, answer: answer?.draft };
}
