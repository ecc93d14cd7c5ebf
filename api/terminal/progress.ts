import { statSync } from 'node:fs';
import { piecesOf } from '../../data/intake/draft/long/import.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import type { Terminal } from './terminal.ts';

/** The number of times that a file in the long form is read whole: for its encoding, to be kept, and for its rows. */
const READINGS = 3;

/** The pieces of a file, which tell how much of all its readings is done. They may be asked for again and again. */
export function toldPieces(path: string, terminal: Terminal): () => Iterable<Uint8Array> {
  const say = gateWords(terminal.language).draft;
  const whole = Math.max(1, statSync(path).size * READINGS);
  let read = 0;
  return function* pieces() {
    for (const piece of piecesOf(path)) {
      read += piece.length;
      terminal.progress?.(say.reading(`${Math.min(99, Math.floor((read / whole) * 100))}%`));
      yield piece;
    }
  };
}
