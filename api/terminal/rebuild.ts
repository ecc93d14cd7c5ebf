import type { RebuildProgress } from '../../data/ledger/store/rebuild.ts';
import { words } from '../../data/rules/message/message.ts';
import type { Terminal } from './terminal.ts';

/** Tells the terminal of a ledger that is rewritten, at each percent that is new. */
export function rebuildTold(terminal: Terminal): (progress: RebuildProgress) => void {
  let last = -1;
  return ({ percent }) => {
    if (percent === last) return;
    last = percent;
    terminal.error(`${words(terminal.language).rebuilding(percent)}\n`);
  };
}
