import { useCallback, useEffect, useRef, useState } from 'react';
import { followSelection } from '../excel/follow-selection.ts';
import { readSelection, type Selected } from '../excel/selection.ts';

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
    void read();
    const { soon, stop } = followSelection(() => void read());
    window.addEventListener('focus', soon);
    return () => {
      stop();
      window.removeEventListener('focus', soon);
    };
  }, [read]);
  return { selected: state.selected, fault: state.fault, read };
}
