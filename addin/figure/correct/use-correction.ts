import { useRef, useState } from 'react';
import { type ActFault, act, newRequestId } from '../../ask/act.ts';
import { answers, LATEST } from '../../ask/answers.ts';
import { CorrectFigure, DiscardDraft } from '../../ask/office.ts';

/** The figure that is corrected, as the ledger has it now. */
export interface Corrected {
  id: string;
  /** Value and unit as they are printed. */
  words: string;
}

/** A correction on its way: what it puts, and how that ended. */
interface State {
  isSending: boolean;
  /** The draft that it became. */
  draft?: { number: number; version: number } | null;
  /** It was taken back. */
  isTakenBack?: boolean;
  faults: readonly ActFault[];
  fault?: unknown;
}

/** A correction with the acts that it allows. */
export interface Correction extends State {
  send: (figure: Corrected, given: { value: string; ground: string }) => void;
  takeBack: () => void;
}

/** The codes with which the server tells that the figure is no longer the current one. */
const MOVED = ['NOT_CURRENT', 'NO_FIGURE'];

/** Hands a correction in as a draft, and takes it back. */
export function useCorrection(): Correction {
  const [state, setState] = useState<State>({ isSending: false, faults: [] });
  const request = useRef(newRequestId());
  const carry = async (
    known: Partial<State>,
    sending: () => Promise<Partial<State> & { faults: readonly ActFault[] }>,
  ) => {
    setState((before) => ({ ...before, ...known, isSending: true, faults: [], fault: undefined }));
    try {
      const ended = await sending();
      setState((before) => ({ ...before, ...ended, isSending: false }));
      // A correction that was refused, or done, is another request the next time.
      request.current = newRequestId();
      if (ended.faults.some(({ code }) => MOVED.includes(code))) await answers.query(LATEST).catch(() => undefined);
    } catch (fault) {
      setState((before) => ({ ...before, isSending: false, fault }));
    }
  };
  return {
    ...state,
    send: (figure, given) =>
      void carry({}, async () => {
        const { draft, faults } = await act(
          CorrectFigure,
          { figure: figure.id, ...given },
          { requestId: request.current },
        );
        return { draft, faults, isTakenBack: false };
      }),
    takeBack: () =>
      void carry({}, async () => {
        const { draft } = state;
        if (!draft) return { faults: [] };
        const { faults } = await act(
          DiscardDraft,
          { draft: draft.number, version: draft.version },
          { requestId: request.current },
        );
        return faults.length > 0 ? { faults } : { faults, draft: null, isTakenBack: true };
      }),
  };
}
