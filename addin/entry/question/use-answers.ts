import { useState } from 'react';
import { type ActFault, act, newRequestId } from '../../ask/act.ts';
import type { OpenDraftFragment } from '../../ask/office.ts';
import { ImportFile } from '../../ask/office.ts';
import { withAnswer } from './answer-text.ts';

/** How answering stands. */
export interface Answering {
  /** Whether the file is being read again with the last answer. */
  isReading: boolean;
  faults: readonly ActFault[];
  fault: unknown;
  /** Reads the file again with one more answer; tells whether it could be. */
  answer: (text: string) => Promise<boolean>;
  /** Takes the last answer back that was given here; undefined where there is none. */
  undo: (() => void) | undefined;
  /** Sends the last answer again, which got no reply. */
  retry: () => void;
}

interface Attempt {
  id: string;
  answers: readonly string[];
}

/** Answers questions about the file of a draft, which is read again with all answers that were given. */
export function useAnswers(draft: OpenDraftFragment): Answering {
  const [isReading, setReading] = useState(false);
  const [ended, setEnded] = useState<{ faults: readonly ActFault[]; fault: unknown }>({ faults: [], fault: undefined });
  const [before, setBefore] = useState<readonly (readonly string[])[]>([]);
  const [last, setLast] = useState<Attempt>();
  const read = async (attempt: Attempt) => {
    const { file, fileName, publishedOn, publisher, release, profileUsed } = draft;
    if (file === null || isReading) return false;
    setLast(attempt);
    setReading(true);
    setEnded({ faults: [], fault: undefined });
    try {
      const given = {
        digest: file,
        name: fileName ?? draft.title,
        answers: attempt.answers,
        // A profile that the draft was not read by must not change how its file is read now.
        isAnew: !profileUsed,
        publishedOn,
        publisher,
        release,
      };
      const { faults } = await act(ImportFile, given, { requestId: attempt.id });
      setEnded({ faults, fault: undefined });
      return faults.length === 0;
    } catch (fault) {
      setEnded({ faults: [], fault });
      return false;
    } finally {
      setReading(false);
    }
  };
  const begin = async (answers: readonly string[], earlier: readonly (readonly string[])[]) => {
    const isRead = await read({ id: newRequestId(), answers });
    if (isRead) setBefore(earlier);
    return isRead;
  };
  const [previous] = before.slice(-1);
  return {
    ...{ isReading, ...ended },
    answer: (text) => begin(withAnswer(draft.answers, text), [...before, draft.answers]),
    undo: previous && (() => void begin(previous, before.slice(0, -1))),
    retry: () => {
      if (last !== undefined) void read(last);
    },
  };
}
