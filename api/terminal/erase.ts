import { existsSync } from 'node:fs';
import { ERASE, type ErasedThing } from '../../data/ledger/act/erase.ts';
import { EraseFault } from '../../data/ledger/act/erase-fault.ts';
import { settle } from '../../data/ledger/act/settle.ts';
import { type Ledger, openLedger } from '../../data/ledger/ledger.ts';
import { LedgerError } from '../../data/ledger/store/ledger-error.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import { Refusal } from './refusal.ts';
import type { Terminal } from './terminal.ts';

/** The options of `planbook erase`. */
export interface EraseOptions {
  db?: string;
  person?: number;
  draft?: number;
  file?: string;
  entry?: number;
  line?: number;
  reason: string;
  /** The login of who erases; the program does where there is none. */
  by?: string;
}

const PERSON = `SELECT number FROM people WHERE login = ? AND login <> '' AND ended IS NULL`;

/** The things that the options name. */
function thingsIn({ person, draft, file, entry, line }: EraseOptions): ErasedThing[] {
  const things: ErasedThing[] = [];
  if (person !== undefined) things.push({ of: 'PERSON', number: person });
  if (draft !== undefined) things.push({ of: 'DRAFT', number: draft });
  if (file !== undefined) things.push({ of: 'FILE', digest: file });
  if (entry !== undefined && line !== undefined) things.push({ of: 'LINE', entry, line });
  return things;
}

/** The number of the person who erases. @throws EraseFault where nobody has the login. */
function personOf(ledger: Ledger, { by }: EraseOptions): number | null {
  if (by === undefined) return null;
  const number = ledger.value(PERSON, by);
  if (typeof number !== 'number') throw new EraseFault('NO_LOGIN', by);
  return number;
}

/**
 * Runs `planbook erase`: empties what the log of the ledger at this path says of a person, a draft, an upload or a figure.
 *
 * @throws Refusal where it is not there, or several or none were named. Nothing was changed then.
 */
export function eraseFrom(path: string, options: EraseOptions, terminal: Terminal): void {
  const say = gateWords(terminal.language).log.erasing;
  if (!existsSync(path)) throw new LedgerError('MISSING', path);
  const [thing, another] = thingsIn(options);
  if (!thing || another) throw new Refusal(say.which);
  const ledger = openLedger(path);
  try {
    const given = { thing, reason: options.reason };
    const { entry, draft, file } = settle(ledger, ERASE, { given, by: { person: personOf(ledger, options) } });
    terminal.out(`${say.done(entry)}\n`);
    const places = [...(draft === null ? [] : [say.draft(draft)]), ...(file === null ? [] : [say.file(file)])];
    if (places.length > 0) terminal.out(`${say.alsoIn(places.join('、'))}\n`);
  } catch (error) {
    throw error instanceof EraseFault ? new Refusal(say.faults[error.code](error.value)) : error;
  } finally {
    ledger.close();
  }
}
