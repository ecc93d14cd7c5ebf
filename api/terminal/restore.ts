import { constants, copyFileSync, existsSync, linkSync, renameSync } from 'node:fs';
import Database from 'better-sqlite3';
import { LedgerError, ledgerErrorFrom } from '../../data/ledger/store/ledger-error.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import { BESIDE, putInPlace, removeFile, verifyCopy } from './backup.ts';
import { Refusal } from './refusal.ts';
import type { Terminal } from './terminal.ts';

/** A name beside a ledger that is not taken, with the day and time in it. */
function nameAside(path: string, now: Date): string {
  const name = `${path}.before-${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}`;
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name}-${count}`;
    if (!existsSync(free)) return free;
  }
}

/**
 * Brings all of a ledger into its one file, which SQLite does only where no other process has it open.
 *
 * @throws Refusal where a server has it open. A file that is damaged is left as it is.
 */
function closeFile(path: string, terminal: Terminal): void {
  const client = new Database(path, { timeout: 0 });
  try {
    client.pragma('journal_mode = DELETE');
  } catch (error) {
    if (ledgerErrorFrom(error, path)?.reason === 'LOCKED')
      throw new Refusal(gateWords(terminal.language).log.backup.inUse(path));
  } finally {
    client.close();
  }
}

/** Gives the file that is there a second name, so that no moment is without one under the first. */
function setAside(path: string, aside: string): void {
  // SQLite's own log of a damaged file would be taken for that of the file that comes.
  for (const part of BESIDE) if (existsSync(path + part)) renameSync(path + part, aside + part);
  try {
    linkSync(path, aside);
  } catch {
    copyFileSync(path, aside, constants.COPYFILE_EXCL);
  }
}

/** An error of the backup itself, in words about a backup: those about a ledger would have another ledger served. */
function refusalOf(error: unknown, file: string, { language }: Terminal): unknown {
  const found = ledgerErrorFrom(error, file);
  const sentence = found?.path === file ? gateWords(language).log.backup.unfit[found.reason] : undefined;
  return sentence ? new Refusal(sentence(file)) : (found ?? error);
}

/**
 * Runs `planbook restore`: verifies a backup and puts it in the place of the ledger at this path, which is set aside under a
 * name that is told.
 *
 * @throws Refusal where the backup is not whole, or a server has the ledger open. Nothing was changed then.
 */
export function restoreLedger(path: string, file: string, terminal: Terminal): void {
  const say = gateWords(terminal.language).log.backup;
  if (!existsSync(file)) throw refusalOf(new LedgerError('MISSING', file), file, terminal);
  const copy = `${path}.part`;
  removeFile(copy);
  try {
    copyFileSync(file, copy);
    // A backup has nothing beside it, but a copy of a file that was open has.
    for (const part of BESIDE) if (existsSync(file + part)) copyFileSync(file + part, copy + part);
    const revision = verifyCopy(copy, { path: file, terminal });
    const aside = existsSync(path) ? nameAside(path, new Date()) : undefined;
    if (aside) {
      closeFile(path, terminal);
      setAside(path, aside);
    }
    putInPlace(copy, path);
    terminal.out(`${say.restored(path, revision)}${aside ? say.aside(aside) : ''}\n`);
  } catch (error) {
    throw refusalOf(error, file, terminal);
  } finally {
    removeFile(copy);
  }
}
