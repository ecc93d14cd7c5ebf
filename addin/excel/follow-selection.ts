import { onSelection } from './office/run.ts';

/** This is long enough for somebody who walks through cells with the arrow keys. */
const SETTLE_MS = 150;

/** Calls back a moment after another cell is selected, or when it is told to, until `stop` is called. */
export function followSelection(settled: () => void): { soon: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end: (() => void) | undefined;
  let isGone = false;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(settled, SETTLE_MS);
  };
  onSelection(soon).then(
    (ending) => {
      if (isGone) ending();
      else end = ending;
    },
    // Excel's events are hints: who follows also reads at other times.
    () => undefined,
  );
  return {
    soon,
    stop: () => {
      isGone = true;
      clearTimeout(timer);
      end?.();
    },
  };
}
