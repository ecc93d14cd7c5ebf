import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Store } from '../store/store.ts';
import { signingKey } from './secret.ts';

const CIPHER = 'aes-256-gcm';
const [NONCE_BYTES, TAG_BYTES] = [12, 16];

const keys = new WeakMap<Store['client'], Buffer>();

/** The key is made of that of the server, which is a file beside the ledger: the ledger alone opens nothing. */
function keyOf({ client }: Store): Buffer {
  const key =
    keys.get(client) ??
    createHash('sha256')
      .update(`planbook seal\n${signingKey(client.name)}`)
      .digest();
  keys.set(client, key);
  return key;
}

/** A secret so that it can be kept for an answer which may be asked for again. */
export function sealed(store: Store, secret: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(store), nonce);
  const text = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
}

/** The secret that was sealed; null where the key of the server is another by now. */
export function unsealed(store: Store, text: string): string | null {
  const bytes = Buffer.from(text, 'base64url');
  const cipher = createDecipheriv(CIPHER, keyOf(store), bytes.subarray(0, NONCE_BYTES));
  cipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([cipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), cipher.final()]).toString();
  } catch {
    return null;
  }
}
