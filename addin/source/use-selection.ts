import { useCallback, useEffect, useRef, useState } from 'react';
import { onSelection } from '../excel/office/run.ts';
import { readSelection, type Selected } from '../excel/selection.ts';

/** This is long enough for somebody who walks through cells with the arrow keys. */
const SETTLE_MS = 150;

/** The selection in the sheet, as far as it is known. */
export interface Selection {
  selected: Selected | undefined;
  fault: unknown;
  read: () => Promise<void>;
}

/**
 * Follows the selection while it is used. Excel's events are hints, for some are lost: the workbook is read anew at
 * each, and whenever the pane comes to the fore.
 */
export function useSelection(): Selection {
  const [state, setState] = useState<{ selected?: Selected; fault?: unknown }>({});
  const asked = useRef(0);
  const read = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    try {
      const selected = await readSelection();
      if (mine === asked.current) setState({ selected });
    } catch (fault) {
      if (mine === asked.current) setState((before) => ({ ...before, fault }));
    }
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | undefined;
    let isGone = false;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), SETTLE_MS);
    };
    void read();
    onSelection(soon).then(
      (end) => {
        if (isGone) end();
        else stop = end;
      },
      // Without events the view still reads when it comes to the fore.
      () => undefined,
    );
    window.addEventListener('focus', soon);
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop?.();
      window.removeEventListener('focus', soon);
    };
  }, [read]);
  return { selected: state.selected, fault: state.fault, read };
}
