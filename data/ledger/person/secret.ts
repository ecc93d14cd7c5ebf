import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const BYTES = 32;

/** A text that nobody can guess, of 43 characters that an address can hold. */
export function newSecret(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** A text with its signature: the parts, which hold no point, and what only the holder of the key can add. */
export function signed(key: string, purpose: string, parts: readonly (string | number)[]): string {
  const text = parts.join('.');
  return `${text}.${createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url')}`;
}

/** The parts of a text that was signed with this key for this purpose; undefined for every other text. */
export function signedParts(key: string, purpose: string, text: string): string[] | undefined {
  const parts = text.split('.').slice(0, -1);
  const [given, right] = [Buffer.from(text), Buffer.from(signed(key, purpose, parts))];
  return given.length === right.length && timingSafeEqual(given, right) ? parts : undefined;
}

/** The text of a file; undefined where there is none. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The key by which the server of this ledger signs sessions. It is a file beside the ledger that its owner alone can read,
 * and not in the ledger: whoever is given a backup or a snapshot could otherwise sign sessions of anybody. A ledger in
 * memory has a key of its own each time.
 */
export function signingKey(db: string): string {
  if (db === ':memory:') return newSecret();
  const path = `${db}.key`;
  const known = textOf(path);
  if (known !== undefined && known.length >= BYTES) return known;
  const made = newSecret();
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, made, { mode: 0o600 });
  try {
    // A file that was cut short is replaced. Of two servers that start at once, the first gives its key to both.
    if (known === undefined) linkSync(draft, path);
    else renameSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return textOf(path) ?? made;
}
