import { FileFault } from '../fault/file-fault.ts';
import { decodedBeginning, decodedPart, encodedPart } from './part-text.ts';
import { childrenOf, edited, escapedXml, readXml, type XmlElement } from './xml.ts';
import { beginning, openZip, rewritten, unpacked, type Zip, type ZipEntry } from './zip.ts';

/**
 * A relationship from a part to another; `type` is the last word of the relationship's address, such as `worksheet`.
 */
export interface Relation {
  id: string;
  type: string;
  target: string;
}

/** The most bytes that one file may unpack to. */
const LARGEST_TOTAL = 320_000_000;

/** Is told how many bytes of a large part are unpacked, of how many. */
export type OnUnpacking = (done: number, all: number) => void;
/** Enough to tell what an XML part is. */
const BEGINNING = 4096;
const TYPES = '[Content_Types].xml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE_BASE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The base of types in a file that is strict (ECMA-376-1). */
const STRICT_BASE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The parts of an office file (ECMA-376-2), each read when it is asked for, and what is to be written over them. */
export class OfficePackage {
  readonly #zip: Zip;
  readonly #onUnpacking: OnUnpacking;
  #entries: Map<string, ZipEntry>;
  readonly #texts = new Map<string, string>();
  #changed = new Map<string, string>();
  /** Parts that the file gets, by their paths in lower case. */
  #added = new Map<string, string>();
  #removed = new Set<string>();
  #unpacked = 0;

  constructor(bytes: Uint8Array, onUnpacking: OnUnpacking = () => undefined) {
    this.#onUnpacking = onUnpacking;
    this.#zip = openZip(bytes);
    // Names of parts are the same whatever their case (ECMA-376-2 §6.2.2.3).
    this.#entries = new Map(this.#zip.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  has(path: string): boolean {
    return this.#entries.has(path.toLowerCase()) || this.#added.has(path.toLowerCase());
  }

  /** The paths of all parts, in lower case. */
  get paths(): string[] {
    return [...this.#entries.keys(), ...this.#added.keys()];
  }

  /** A part as text. Throws `FileFault` DAMAGED where it is missing or not in the encoding that it declares. */
  text(path: string): string {
    const key = path.toLowerCase();
    const known = this.#changed.get(key) ?? this.#texts.get(key);
    if (known !== undefined) return known;
    try {
      const text = decodedPart(this.bytesOf(path));
      this.#texts.set(key, text);
      return text;
    } catch (cause) {
      if (cause instanceof FileFault) throw cause;
      throw new FileFault('DAMAGED', path, { cause });
    }
  }

  /** The bytes of a part as it is in the file, which are not kept. Throws `FileFault` DAMAGED and TOO_MUCH_INSIDE. */
  bytesOf(path: string): Uint8Array {
    const entry = this.#entries.get(path.toLowerCase());
    if (!entry) throw new FileFault('DAMAGED', path);
    this.#unpacked += entry.size;
    if (this.#unpacked > LARGEST_TOTAL) throw new FileFault('TOO_MUCH_INSIDE', path, { count: LARGEST_TOTAL / 1e6 });
    return unpacked(entry, this.#onUnpacking);
  }

  /**
   * The first characters of a part, by which parts that are ours are told from others. Those are never read: they may
   * be of any size and encoding, and they may be damaged. Empty where nothing can be read.
   */
  beginningOf(path: string): string {
    const key = path.toLowerCase();
    const entry = this.#entries.get(key);
    const known = this.#changed.get(key) ?? this.#texts.get(key);
    if (known !== undefined || !entry) return known?.slice(0, BEGINNING) ?? '';
    try {
      return decodedBeginning(beginning(entry, BEGINNING));
    } catch {
      return '';
    }
  }

  /** Sets the text of a part; nothing is written before `bytes`. */
  write(path: string, text: string): void {
    if (!this.has(path)) throw new Error(`There is no part ${path} to rewrite.`);
    if (this.text(path) !== text) this.#changed.set(path.toLowerCase(), text);
  }

  /** Adds a part. Its media type is stated in the file's list of them; whoever refers to it is to be told by `relate`. */
  add(path: string, text: string, contentType: string): void {
    if (this.has(path)) throw new Error(`There is a part ${path} already.`);
    this.#added.set(path.toLowerCase(), path);
    this.#changed.set(path.toLowerCase(), text);
    if (contentType === '' || this.contentType(path) === contentType) return;
    const types = this.text(TYPES);
    const root = readXml(types, TYPES);
    const name = escapedXml(`/${path}`);
    const entry = `<${root.prefix}Override PartName="${name}" ContentType="${escapedXml(contentType)}"/>`;
    this.write(TYPES, withChild(types, root, entry));
  }

  /** Adds a relationship from a part to another, and answers its id. */
  relate(from: string, type: string, target: string): string {
    const path = relationsPath(from);
    if (!this.has(path)) this.add(path, `<Relationships xmlns="${RELATIONS}"></Relationships>`, '');
    const text = this.text(path);
    const root = readXml(text, path);
    const taken = new Set(childrenOf(root, 'Relationship').map(({ attributes }) => attributes['Id']));
    let number = 1;
    while (taken.has(`rIdPlanbook${number}`)) number += 1;
    const id = `rIdPlanbook${number}`;
    const to = escapedXml(relativeTarget(from, this.#entries.get(target.toLowerCase())?.name ?? target));
    const entry = `<${root.prefix}Relationship Id="${id}" Type="${this.isStrict ? STRICT_BASE : TYPE_BASE}/${type}" Target="${to}"/>`;
    this.write(path, withChild(text, root, entry));
    return id;
  }

  /** Whether the file is of the strict kind, which names everything otherwise. */
  get isStrict(): boolean {
    const path = relationsPath('');
    return this.has(path) && this.text(path).includes(STRICT_BASE);
  }

  /** Takes the relationships from a part to another away. */
  unrelate(from: string, target: string): void {
    const path = relationsPath(from);
    if (!this.has(path)) return;
    const text = this.text(path);
    const folder = from.slice(0, from.lastIndexOf('/') + 1);
    const found = childrenOf(readXml(text, path), 'Relationship').filter(
      ({ attributes: { Target = '', TargetMode } }) =>
        TargetMode !== 'External' && resolved(folder, Target).toLowerCase() === target.toLowerCase(),
    );
    const edits = found.map(({ start, closeEnd }) => ({ start, end: closeEnd, text: '' }));
    this.write(path, edited(text, edits));
  }

  /** Does all of the work, or leaves the parts as they were. */
  wholly<T>(work: () => T): T {
    const before = { changed: new Map(this.#changed), added: new Map(this.#added) };
    const entriesBefore = new Map(this.#entries);
    const removedBefore = new Set(this.#removed);
    try {
      return work();
    } catch (error) {
      this.#changed = before.changed;
      this.#added = before.added;
      this.#entries = entriesBefore;
      this.#removed = removedBefore;
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
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const relations = relationsPath(path);
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
    const types = readXml(this.text(TYPES), TYPES);
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
    const changed = [...this.#changed].flatMap(([key, text]): [string, Uint8Array][] => {
      const name = this.#entries.get(key)?.name ?? this.#added.get(key);
      return name === undefined ? [] : [[name, encodedPart(text)]];
    });
    return rewritten(this.#zip, { changed: new Map(changed), removed: this.#removed });
  }
}

/** The work's outcome; `none` where it meets a part that cannot be read, and that need not be one of ours. */
export function unlessUnreadable<T>(work: () => T, none: T, faults: FileFault[] = []): T {
  try {
    return work();
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    faults.push(fault);
    return none;
  }
}

/** The path of the relationships of a part, or of the package itself where `path` is empty. */
export function relationsPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

/** The text of a part with one more element as the last in its root. */
function withChild(text: string, root: XmlElement, child: string): string {
  if (!root.isEmpty) return edited(text, [{ start: root.closeStart, end: root.closeStart, text: child }]);
  const open = text.slice(root.start, root.end).replace(/\s*\/>$/, '>');
  const whole = `${open}${child}</${root.prefix}${root.name}>`;
  return edited(text, [{ start: root.start, end: root.end, text: whole }]);
}

/** The target as the relationships of a part name it. */
function relativeTarget(from: string, target: string): string {
  const folders = from.split('/').slice(0, -1);
  const steps = target.split('/');
  while (folders.length > 0 && folders[0] === steps[0] && steps.length > 1) {
    folders.shift();
    steps.shift();
  }
  return encodeURI([...folders.map(() => '..'), ...steps].join('/'));
}

/** LibreOffice leaves `../customXml/item1.xml` in the package's own relationships: nothing is above the package. */
function resolved(folder: string, target: string): string {
  const decoded = decodedTarget(target);
  const path = decoded.startsWith('/') ? decoded.slice(1) : folder + decoded;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Programs write a `%` in a target that escapes nothing, as in `100%.png`. */
function decodedTarget(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
