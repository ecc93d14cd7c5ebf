import { GridFault } from './grid-fault.ts';

const UTF_8 = 'utf-8';
/** The national encoding, which contains GBK and GB2312. */
const NATIONAL = 'gb18030';

/**
 * The text of a plain file: by its mark, else in strict UTF-8, else in strict GB18030. Guessers by frequency were
 * wrong for 2 of 7 short files. The end of a line is a line feed, however it was written.
 */
export function plainText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text.includes('\0')) throw new GridFault('NOT_A_TABLE');
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return strictly(bytes, 'utf-16le') ?? refused();
  if (first === 0xfe && second === 0xff) return strictly(bytes, 'utf-16be') ?? refused();
  if (isBinary(bytes)) throw new GridFault('NOT_A_TABLE');
  return strictly(bytes, UTF_8) ?? strictly(bytes, NATIONAL) ?? refused();
}

/** Whether bytes are no text at all: zeros stand in both bytes of pairs, where UTF-16 without a mark has them in one. */
function isBinary(bytes: Uint8Array): boolean {
  const halves = new Set<number>();
  for (let at = bytes.indexOf(0); at >= 0 && halves.size < 2; at = bytes.indexOf(0, at + 1)) halves.add(at % 2);
  return halves.size === 2;
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refused(): never {
  throw new GridFault('ENCODING');
}
