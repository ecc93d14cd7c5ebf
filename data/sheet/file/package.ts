import { FileFault } from '../fault/file-fault.ts';
import { childrenOf, readXml } from './xml.ts';
import { openZip, rewritten, unpacked, type Zip, type ZipEntry } from './zip.ts';

/**
 * A relationship from a part to another; `type` is the last word of the relationship's address, such as `worksheet`.
 */
export interface Relation {
  id: string;
  type: string;
  target: string;
}

/** The most bytes that one file may unpack to. */
const LARGEST_TOTAL = 512_000_000;

/** The parts of an office file (ECMA-376-2), each read when it is asked for, and what is to be written over them. */
export class OfficePackage {
  readonly #zip: Zip;
  #entries: Map<string, ZipEntry>;
  readonly #texts = new Map<string, string>();
  #changed = new Map<string, string>();
  #removed = new Set<string>();
  #unpacked = 0;

  constructor(bytes: Uint8Array) {
    this.#zip = openZip(bytes);
    // Names of parts are the same whatever their case (ECMA-376-2 §6.2.2.3).
    this.#entries = new Map(this.#zip.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  has(path: string): boolean {
    return this.#entries.has(path.toLowerCase());
  }

  /** The paths of all parts, in lower case. */
  get paths(): string[] {
    return [...this.#entries.keys()];
  }

  /** A part as text. Throws `FileFault` DAMAGED where it is missing or not UTF-8. */
  text(path: string): string {
    const key = path.toLowerCase();
    const known = this.#changed.get(key) ?? this.#texts.get(key);
    if (known !== undefined) return known;
    const entry = this.#entries.get(key);
    if (!entry) throw new FileFault('DAMAGED', path);
    this.#unpacked += entry.size;
    if (this.#unpacked > LARGEST_TOTAL) throw new FileFault('TOO_MUCH_INSIDE', path);
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(unpacked(entry));
      this.#texts.set(key, text);
      return text;
    } catch (cause) {
      if (cause instanceof FileFault) throw cause;
      throw new FileFault('DAMAGED', path, { cause });
    }
  }

  /** Sets the text of a part; nothing is written before `bytes`. */
  write(path: string, text: string): void {
    if (!this.has(path)) throw new Error(`There is no part ${path} to rewrite.`);
    if (this.text(path) !== text) this.#changed.set(path.toLowerCase(), text);
  }

  /** Does all of the work, or leaves the parts as they were. */
  wholly<T>(work: () => T): T {
    const before = [new Map(this.#changed), new Map(this.#entries), new Set(this.#removed)] as const;
    try {
      return work();
    } catch (error) {
      [this.#changed, this.#entries, this.#removed] = before;
      throw error;
    }
  }

  /** Takes a part out of the file; whoever refers to it is to be written without it. */
  remove(path: string): void {
    const entry = this.#entries.get(path.toLowerCase());
    if (entry) this.#removed.add(entry.name);
    this.#entries.delete(path.toLowerCase());
  }

  /**
   * Lists the relationships of a part, or of the package itself where `path` is empty. Links to the outside are left
   * out.
   */
  relations(path: string): Relation[] {
    const at = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, at);
    const relations = `${folder}_rels/${path.slice(at)}.rels`;
    if (!this.has(relations)) return [];
    const found = childrenOf(readXml(this.text(relations), relations), 'Relationship');
    return found.flatMap(({ attributes }) => {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes;
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      return TargetMode === 'External' ? [] : [{ id: Id, type, target: resolved(folder, Target) }];
    });
  }

  /** The media type of a part, by its own entry or its extension. */
  contentType(path: string): string {
    const types = readXml(this.text('[Content_Types].xml'), '[Content_Types].xml');
    const own = childrenOf(types, 'Override').find(
      ({ attributes }) => attributes['PartName']?.toLowerCase() === `/${path}`.toLowerCase(),
    );
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const byExtension = childrenOf(types, 'Default').find(
      ({ attributes }) => attributes['Extension']?.toLowerCase() === extension,
    );
    return (own ?? byExtension)?.attributes['ContentType'] ?? '';
  }

  /** The file as it is to be: parts that were not written keep their bytes. */
  bytes(): Uint8Array {
    const encoder = new TextEncoder();
    const changed = [...this.#changed].flatMap(([key, text]): [string, Uint8Array][] => {
      const entry = this.#entries.get(key);
      return entry ? [[entry.name, encoder.encode(text)]] : [];
    });
    return rewritten(this.#zip, { changed: new Map(changed), removed: this.#removed });
  }
}

/** LibreOffice leaves `../customXml/item1.xml` in the package's own relationships: nothing is above the package. */
function resolved(folder: string, target: string): string {
  const decoded = decodeURI(target);
  const path = decoded.startsWith('/') ? decoded.slice(1) : folder + decoded;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
