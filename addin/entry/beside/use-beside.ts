import { useEffect, useRef } from 'react';
import { type CellPlace, cellIn, showCellIn } from '../../excel/beside.ts';
import { followSelection } from '../../excel/follow-selection.ts';
import { usePane } from '../../state/pane-context.ts';

/** The part of a draft that is shown beside the workbook that it was read from. */
export interface Beside {
  /** The name of the file of the draft; null where it has none. */
  fileName: string | null;
  /** The cell of the proposal that is open; null where it was read in none, undefined as long as none is open. */
  at: CellPlace | null | undefined;
  /** Opens the proposal of a cell, where there is one. */
  choose: (place: CellPlace) => Promise<void>;
}

function isSame(one: Beside['at'], other: Beside['at']): boolean {
  return one?.sheet === other?.sheet && one?.cell === other?.cell;
}

/**
 * Keeps the open proposal and the selected cell of Excel together, in the workbook from which the draft was read: each leads to
 * the other. A failure is left alone, because either is found without the other. Answers the function that selects the cell of the
 * open proposal again.
 */
export function useBeside({ fileName, at, choose }: Beside): () => void {
  const { life } = usePane();
  const name = life === 'excel' ? fileName : null;
  const chosen = useRef(choose);
  const shown = useRef<Beside['at']>(undefined);
  useEffect(() => {
    chosen.current = choose;
  });
  const isOpen = at !== undefined;
  const [sheet, cell] = [at?.sheet, at?.cell];
  useEffect(() => {
    const place = sheet === undefined || cell === undefined ? null : { sheet, cell };
    // The proposal that a draft opens with leaves the selection where it is.
    const isNew = shown.current !== undefined && !isSame(shown.current, place);
    shown.current = isOpen ? place : undefined;
    if (name !== null && place && isNew) showCellIn(name, place).catch(() => undefined);
  }, [name, isOpen, sheet, cell]);
  useEffect(() => {
    if (name === null) return;
    let isGone = false;
    const follow = async () => {
      const place = await cellIn(name);
      if (isGone || !place || isSame(place, shown.current)) return;
      // Whoever selected it is not taken back to it.
      shown.current = place;
      await chosen.current(place);
    };
    const { stop } = followSelection(() => void follow().catch(() => undefined));
    return () => {
      isGone = true;
      stop();
    };
  }, [name]);
  return () => {
    if (name !== null && at) showCellIn(name, at).catch(() => undefined);
  };
}
