import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument, type YAMLMap } from 'yaml';
import type { PlanSetFault } from './fault.ts';

/** The folder that is being read, and the faults found in it so far. */
export interface PlanReading {
  folder: string;
  faults: PlanSetFault[];
  /** Things that are loaded all the same, and should be looked at. */
  warnings: PlanSetFault[];
}

interface Entry {
  node: unknown;
  line: number;
  asked: boolean;
}

interface RecordSource {
  file: string;
  lines: LineCounter;
  reading: PlanReading;
}

/** A block of a YAML file. Its keys are read one by one, and `close` reports those that nobody read. */
export class PlanRecord {
  readonly file: string;
  readonly line: number;
  readonly #faults: PlanSetFault[];
  readonly #warnings: PlanSetFault[];
  readonly #source: RecordSource;
  readonly #lines: LineCounter;
  readonly #entries = new Map<string, Entry>();

  constructor(map: YAMLMap.Parsed, source: RecordSource) {
    this.file = source.file;
    this.#lines = source.lines;
    this.#faults = source.reading.faults;
    this.#warnings = source.reading.warnings;
    this.#source = source;
    this.line = this.#lineAt(map);
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      this.#entries.set(name, { node: value, line: this.#lineAt(key), asked: false });
    }
  }

  #lineAt(node: ParsedNode): number {
    return this.#lines.linePos(node.range[0]).line;
  }

  #entry(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (entry) entry.asked = true;
    return entry;
  }

  /** Adds a fault at the line of `key`, or at that of the block where the key is missing. */
  fault(key: string, message: string): undefined {
    this.#faults.push({ file: this.file, line: this.#entries.get(key)?.line ?? this.line, message });
    return undefined;
  }

  /** Adds a warning at the line of `key`: the block is loaded all the same. */
  warn(key: string, message: string): void {
    this.#warnings.push({ file: this.file, line: this.#entries.get(key)?.line ?? this.line, message });
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  optionalText(key: string): string | undefined {
    const entry = this.#entry(key);
    if (!entry) return undefined;
    if (isScalar(entry.node) && entry.node.value !== '') return String(entry.node.value);
    return this.fault(key, `${key} is empty or not plain text; write a text, or leave the key out.`);
  }

  text(key: string): string | undefined {
    return this.has(key) ? this.optionalText(key) : this.fault(key, `${key} is missing.`);
  }

  optionalWord<Word extends string>(key: string, words: readonly Word[]): Word | undefined {
    const text = this.optionalText(key);
    if (text === undefined) return undefined;
    return words.find((word) => word === text) ?? this.fault(key, `${key} is ${text}; it can be ${words.join(', ')}.`);
  }

  word<Word extends string>(key: string, words: readonly Word[]): Word | undefined {
    return this.has(key) ? this.optionalWord(key, words) : this.fault(key, `${key} is missing.`);
  }

  /** A mark that is `true` or not there. */
  flag(key: string): boolean {
    return this.optionalWord(key, ['true']) === 'true';
  }

  optionalWhole(key: string): number | undefined {
    const text = this.optionalText(key);
    if (text === undefined || /^[1-9]\d{0,5}$/.test(text)) return text === undefined ? undefined : Number(text);
    return this.fault(key, `${key} is ${text}; write a whole number from 1.`);
  }

  whole(key: string): number | undefined {
    return this.has(key) ? this.optionalWhole(key) : this.fault(key, `${key} is missing.`);
  }

  list(key: string): string[] {
    const entry = this.#entry(key);
    if (!entry) return [];
    const items = isSeq(entry.node) ? entry.node.items : [];
    const texts = items.map((item) => (isScalar(item) ? String(item.value) : ''));
    if (texts.length === 0 || texts.includes('')) this.fault(key, `${key} is no list of texts; write one "- " a line.`);
    return texts;
  }

  /** A block inside this one. */
  inner(key: string): PlanRecord | undefined {
    const entry = this.#entry(key);
    if (!entry) return undefined;
    if (isMap<ParsedNode, ParsedNode>(entry.node)) return new PlanRecord(entry.node as YAMLMap.Parsed, this.#source);
    return this.fault(key, `${key} needs keys of its own below it.`);
  }

  /** The blocks of a list inside this one. */
  inners(key: string): PlanRecord[] {
    const entry = this.#entry(key);
    if (!entry) return [];
    const items = isSeq(entry.node) ? entry.node.items : [];
    const blocks = items.filter((item) => isMap<ParsedNode, ParsedNode>(item));
    if (items.length === 0 || blocks.length < items.length)
      this.fault(key, `${key} is no list of blocks; begin each with "- ".`);
    return blocks.map((block) => new PlanRecord(block as YAMLMap.Parsed, this.#source));
  }

  close(): void {
    for (const [key, { asked }] of this.#entries)
      if (!asked) this.fault(key, `${key} is not a key that is known here; see data/plans/README.md.`);
  }
}

/** The file's text; undefined, with a fault, where it cannot be read. */
export function readText(reading: PlanReading, file: string): string | undefined {
  try {
    return readFileSync(join(reading.folder, file), 'utf8');
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'is missing' : 'is unreadable';
    reading.faults.push({ file, line: 1, message: `The file ${reason}.` });
    return undefined;
  }
}

/** The names in a folder of the data set, without hidden files; none where there is no such folder. */
export function listNames(reading: PlanReading, folder: string): string[] {
  try {
    const names = readdirSync(join(reading.folder, folder)).sort();
    return names.filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}

function parse(reading: PlanReading, file: string) {
  const text = readText(reading, file);
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  // The failsafe schema keeps every scalar as the text that is written, so that 8.0 stays 8.0.
  const parsed = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  // One slip makes the parser report more, so only the first counts. Keys that are there twice are slips of their own.
  const slip = parsed.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  for (const error of [...parsed.errors, ...parsed.warnings])
    if (error === slip || error.code === 'DUPLICATE_KEY' || error.name === 'YAMLWarning')
      reading.faults.push({
        file,
        line: lines.linePos(error.pos[0]).line,
        message: `This is not YAML: ${error.message}`,
      });
  return parsed.errors.length > 0 ? undefined : { contents: parsed.contents, lines };
}

/** The blocks of a file that is a list of blocks; undefined, with faults, where it cannot be read. */
export function readRecords(reading: PlanReading, file: string): PlanRecord[] | undefined {
  const parsed = parse(reading, file);
  if (!parsed) return undefined;
  const { contents, lines } = parsed;
  if (!isSeq(contents)) {
    reading.faults.push({ file, line: 1, message: 'The file is no list; begin each block with "- ".' });
    return undefined;
  }
  const records: PlanRecord[] = [];
  for (const item of contents.items as ParsedNode[]) {
    if (isMap(item)) records.push(new PlanRecord(item as YAMLMap.Parsed, { file, lines, reading }));
    else {
      const line = item?.range ? lines.linePos(item.range[0]).line : 1;
      reading.faults.push({ file, line, message: 'This item is no block of keys.' });
    }
  }
  return records;
}

/** The file as one block; undefined, with faults, where it cannot be read. */
export function readRecord(reading: PlanReading, file: string): PlanRecord | undefined {
  const parsed = parse(reading, file);
  if (!parsed) return undefined;
  const { contents, lines } = parsed;
  if (isMap(contents)) return new PlanRecord(contents as YAMLMap.Parsed, { file, lines, reading });
  reading.faults.push({ file, line: 1, message: 'The file is no block of keys.' });
  return undefined;
}
