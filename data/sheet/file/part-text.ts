const UTF_8 = 'utf-8';
const DECLARATION = /^\uFEFF?<\?xml[^>]*\?>/;
const ENCODING = /(\sencoding\s*=\s*)("[^"]*"|'[^']*')/;

/**
 * The text of a part. Office formats are in UTF-8 or UTF-16 (ECMA-376-2 §8.3.2); another program's part may declare any
 * encoding. The end of a line is a line feed, however it was written (XML 1.0 §2.11). Throws where the bytes are not what
 * they are declared to be.
 */
export function decodedPart(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The beginning of a part, of which the last character may be cut through. */
export function decodedBeginning(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return UTF_8;
  if ((first === 0xff && second === 0xfe) || (first === LESS && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === LESS)) return 'utf-16be';
  const beginning = String.fromCharCode(...bytes.subarray(0, LONGEST_DECLARATION));
  const declared = ENCODING.exec(DECLARATION.exec(beginning)?.[0] ?? '')?.[2];
  return declared?.slice(1, -1) ?? UTF_8;
}

const LESS = '<'.charCodeAt(0);
const LONGEST_DECLARATION = 200;

/** The bytes of a part that was rewritten. It is in UTF-8 from then on, and must not declare anything else. */
export function encodedPart(text: string): Uint8Array {
  const declared = text.replace(DECLARATION, (declaration) =>
    declaration.replace(ENCODING, (whole, before: string, name: string) =>
      name.slice(1, -1).toLowerCase() === UTF_8 ? whole : `${before}"UTF-8"`,
    ),
  );
  return new TextEncoder().encode(declared);
}
