import { existsSync } from 'node:fs';
import { toldEntry } from '../../data/intake/entry/entry-list.ts';
import { entryText, minuteOf, whoText } from '../../data/intake/entry/entry-words.ts';
import { openLedger } from '../../data/ledger/ledger.ts';
import { entriesOf } from '../../data/ledger/log/replay.ts';
import { LedgerError } from '../../data/ledger/store/ledger-error.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import type { Terminal } from './terminal.ts';

/** Runs `planbook entries`: lists who did what, one entry a line, the earliest first. */
export function listEntries(path: string, after: number, terminal: Terminal): void {
  if (!existsSync(path)) throw new LedgerError('MISSING', path);
  const { language } = terminal;
  const ledger = openLedger(path, { isVerified: false });
  try {
    let isNone = true;
    for (const entry of entriesOf(ledger, after)) {
      isNone = false;
      const { number, id, at } = entry;
      const whole = toldEntry(ledger, entry);
      const told = [`${number}:${id.slice(0, 16)}`, minuteOf(at), whoText(ledger, whole, language)];
      terminal.out(`${told.join('  ')}  ${entryText(ledger, whole, language)}\n`);
    }
    if (isNone) terminal.out(`${gateWords(language).log.entryList.none}\n`);
  } finally {
    ledger.close();
  }
}
