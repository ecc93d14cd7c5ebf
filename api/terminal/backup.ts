import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { type Ledger, openLedger } from '../../data/ledger/ledger.ts';
import { lastRevision } from '../../data/ledger/log/last-revision.ts';
import { verify } from '../../data/ledger/log/verify.ts';
import { revisionName } from '../../data/ledger/revision.ts';
import { damageFrom, LedgerError, ledgerErrorFrom } from '../../data/ledger/store/ledger-error.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import { Refusal } from './refusal.ts';
import type { Terminal } from './terminal.ts';
import { findingSentence } from './verify.ts';

/** Pages that are copied at a time, some 4 MB: others write between. */
const PAGES = 1000;
/** Only who owns the ledger reads its backups, which hold the names of people. */
const OWNER_ALONE = 0o600;
/** The endings of the files that SQLite keeps beside an open one. */
export const BESIDE = ['-wal', '-shm'] as const;

/** How far a backup is, told at each tenth. */
function tenthsTold(terminal: Terminal): (share: number) => void {
  let last = 0;
  return (share) => {
    const percent = Math.floor(share * 10) * 10;
    if (percent <= last) return;
    last = percent;
    terminal.error(`${gateWords(terminal.language).log.backup.copied(percent)}\n`);
  };
}

/** Removes a file that is not whole, with what SQLite keeps beside it. */
export function removeFile(path: string): void {
  for (const part of ['', ...BESIDE]) rmSync(path + part, { force: true });
}

/** Waits until the disk has a file, or the names in a folder. Not every system takes a folder. */
function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Gives a file its name for good: a crash leaves the old one or the new one. */
export function putInPlace(from: string, to: string): void {
  chmodSync(from, OWNER_ALONE);
  flush(from);
  renameSync(from, to);
  if (process.platform !== 'win32') flush(dirname(to));
}

/**
 * Brings a copy of a ledger up to date and verifies it. Answers the name of its last revision.
 *
 * @throws Refusal with all that was found, one sentence a line.
 */
export function verifyCopy(copy: string, { path, terminal }: { path: string; terminal: Terminal }): string {
  let ledger: Ledger | undefined;
  try {
    ledger = openLedger(copy, { isVerified: false });
    const opened = ledger;
    const found = opened.reading(() => verify(opened));
    if (found.length > 0) {
      const lines = found.map((finding) => findingSentence(finding, terminal.language));
      throw new Refusal([...lines, gateWords(terminal.language).log.backup.notWhole(path)].join('\n'));
    }
    const last = lastRevision(ledger);
    return last ? revisionName(last) : '0';
  } catch (error) {
    // The reader knows the file of which it is a copy.
    const found = ledgerErrorFrom(error, path) ?? damageFrom(error, path);
    throw found ? new LedgerError(found.reason, path, { detail: found.detail, cause: error }) : error;
  } finally {
    ledger?.close();
  }
}

/** Copies a ledger as it is at one moment, whoever writes to it meanwhile. */
async function copyLedger(path: string, to: string, told: (share: number) => void): Promise<void> {
  const client = new Database(path, { fileMustExist: true, timeout: 15_000 });
  try {
    // The first read fixes the moment that is copied. Without it each write of others would begin the copy anew.
    client.exec('BEGIN');
    client.prepare('SELECT 1 FROM entries LIMIT 1').get();
    await client.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        told(1 - remainingPages / Math.max(1, totalPages));
        return PAGES;
      },
    });
  } finally {
    client.close();
  }
}

/**
 * Runs `planbook backup`: copies the ledger at this path into a file while it is served, and verifies the copy before it
 * has its name.
 *
 * @throws Refusal where the file is there already, or the ledger is not whole.
 */
export async function backupLedger(
  path: string,
  { file, replace }: { file: string; replace: boolean },
  terminal: Terminal,
): Promise<void> {
  const say = gateWords(terminal.language).log.backup;
  if (!existsSync(path)) throw new LedgerError('MISSING', path);
  if (existsSync(file) && !replace) throw new Refusal(say.isThere(file));
  const copy = `${file}.part`;
  removeFile(copy);
  try {
    await copyLedger(path, copy, tenthsTold(terminal));
    const revision = verifyCopy(copy, { path, terminal });
    putInPlace(copy, file);
    terminal.out(`${say.made(file, revision)}\n`);
  } catch (error) {
    throw ledgerErrorFrom(error, path) ?? error;
  } finally {
    removeFile(copy);
  }
}
