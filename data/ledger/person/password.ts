import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** The fewest and the most characters of a password. */
export const LEAST_CHARACTERS = 10;
const MOST_CHARACTERS = 200;

/** Memory in KB, passes and threads of a hash, as OWASP's Password Storage Cheat Sheet advises for Argon2id (2024). */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const [SALT_BYTES, HASH_BYTES] = [16, 32];
/** A hash as text, in the form of the Password Hashing Competition. */
const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

interface Cost {
  memory: number;
  passes: number;
  parallelism: number;
}

function hashed(password: string, nonce: Buffer, cost: Cost): Promise<Buffer> {
  // The same characters can be typed in several ways on different keyboards.
  const message = password.normalize('NFKC');
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce, ...cost, tagLength: HASH_BYTES }, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

/** Why a password is not taken; undefined where it is. */
export function passwordFault(password: string, login: string): 'SHORT_PASSWORD' | 'LONG_PASSWORD' | undefined {
  const count = [...password].length;
  if (count > MOST_CHARACTERS) return 'LONG_PASSWORD';
  // A login that is repeated until it is long enough is no password.
  const isLogin = password.toLowerCase().replaceAll(login.toLowerCase(), '') === '';
  return count < LEAST_CHARACTERS || isLogin ? 'SHORT_PASSWORD' : undefined;
}

/** The hash of a password, with its parameters. It takes some 40 ms, in a thread of Node's own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const { memory, passes, parallelism } = COST;
  const hash = await hashed(password, salt, COST);
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`;
}

/** Whether a password has this hash. Where there is none it takes as long, so that nobody learns which logins there are. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', right = ''] = FORM.exec(hash ?? '') ?? [];
  if (memory === undefined) {
    await hashed(password, randomBytes(SALT_BYTES), COST);
    return false;
  }
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const given = await hashed(password, Buffer.from(salt, 'base64'), cost);
  const wanted = Buffer.from(right, 'base64');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
