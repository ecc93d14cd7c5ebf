import { useState } from 'react';
import { type Acted, type ActFault, newRequestId } from '../../ask/act.ts';

/** How the last act of a button ended. */
export interface Doing<Result> {
  isDoing: boolean;
  /** The answer, where it was done. */
  done: Result | undefined;
  faults: readonly ActFault[];
  fault: unknown;
  begin: (what: (requestId: string) => Promise<Result>) => void;
  /** Sends what got no answer once more, under the same name. */
  retry: () => void;
}

/** Carries out one act at a time, and tells how it ended. */
export function useAct<Result extends Acted>(): Doing<Result> {
  const [isDoing, setDoing] = useState(false);
  const [ended, setEnded] = useState<{ done?: Result; faults: readonly ActFault[]; fault?: unknown }>({ faults: [] });
  const [last, setLast] = useState<() => Promise<Result>>();
  const run = (what: () => Promise<Result>) => {
    if (isDoing) return;
    setDoing(true);
    setEnded({ faults: [] });
    what()
      .then(
        (result) => setEnded(result.faults.length === 0 ? { done: result, faults: [] } : { faults: result.faults }),
        (fault: unknown) => setEnded({ faults: [], fault }),
      )
      .finally(() => setDoing(false));
  };
  return {
    ...{ isDoing, done: ended.done, faults: ended.faults, fault: ended.fault },
    begin: (what) => {
      const requestId = newRequestId();
      setLast(() => () => what(requestId));
      run(() => what(requestId));
    },
    retry: () => {
      if (last) run(last);
    },
  };
}
