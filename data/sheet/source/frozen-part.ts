import type { CellValue } from '../../rules/table/cell-value.ts';
import { isLanguage, type Language } from '../../rules/words.ts';
import { FrozenNewer } from '../fault/definition-fault.ts';
import type { CellKey } from '../formula/plan-argument.ts';
import { escapeXml, unescapeXml } from '../plan/definition.ts';
import { FROZEN_NAMESPACE, type FrozenCell, type FrozenPart, type FrozenSource } from './frozen.ts';

const ROOT = 'frozen';
const KNOWN_VERSION = 1;

type StoredKey = [string, string, string, string | null, string | null];

/**
 * A cell as it is stored, short: there may be ten thousand. Its source is revision, figures, and where its words stand.
 */
type StoredCell = [
  place: string,
  formula: string,
  references: string[],
  value: CellValue,
  call: string | null,
  key: StoredKey | null,
  source: [number, string[], number] | null,
  filled?: [rows: number, columns: number, digest: string],
];

interface StoredPart {
  version: 1;
  ledger: string | null;
  language: Language;
  /** The common beginning of all ids of places. */
  base: string;
  /** The words of the sources, each once. */
  words: string[];
  /** The names, NUMBER:ID, of the revisions of the sources; an earlier program wrote none, and reads over them. */
  revisions?: string[];
  cells: StoredCell[];
}

function storedKey({ district, indicator, period, measure, asOf }: CellKey): StoredKey {
  return [district, indicator, period, measure ?? null, asOf ?? null];
}

function keyOf([district, indicator, period, measure, asOf]: StoredKey): CellKey {
  return {
    district,
    indicator,
    period,
    ...(measure === null ? {} : { measure }),
    ...(asOf === null ? {} : { asOf }),
  };
}

function baseOf(cells: FrozenCell[]): string {
  const ids = cells.flatMap(({ name, references }) => [name, ...references]);
  const [first = ''] = ids;
  let length = first.lastIndexOf('_') + 1;
  while (length > 0 && !ids.every((id) => id.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}

function storedCell(cell: FrozenCell, words: string[], short: (id: string) => string): StoredCell {
  const { name, formula, references, value, call, key, source, filled } = cell;
  const stored: StoredCell = [
    short(name),
    formula,
    references.map(short),
    value,
    call ?? null,
    key ? storedKey(key) : null,
    source ? [source.revision, source.figureIds, words.indexOf(source.words)] : null,
  ];
  if (filled) stored.push([filled.rows, filled.columns, filled.digest]);
  return stored;
}

/** The custom XML part for frozen cells: JSON in one element. */
export function frozenToXml({ version, ledger, language, cells }: FrozenPart): string {
  const base = baseOf(cells);
  const short = (id: string) => id.slice(base.length);
  const words = [...new Set(cells.flatMap(({ source }) => source?.words ?? []))];
  const revisions = [...new Set(cells.flatMap(({ source }) => source?.revisionName ?? []))];
  const stored: StoredPart = {
    version,
    ledger,
    language,
    base,
    words,
    ...(revisions.length > 0 ? { revisions } : {}),
    cells: cells.map((cell) => storedCell(cell, words, short)),
  };
  // Quotation marks need no escape in a text, and there are many.
  const text = escapeXml(JSON.stringify(stored)).replaceAll('&quot;', '"');
  return `<${ROOT} xmlns="${FROZEN_NAMESPACE}" version="${version}">${text}</${ROOT}>`;
}

/** Reads a part; undefined for a damaged one, whose cells are plain values then. Throws `FrozenNewer`. */
export function frozenFromXml(xml: string): FrozenPart | undefined {
  const content = /<(?:[\w.-]+:)?frozen\b[^>]*>([\s\S]*)<\/(?:[\w.-]+:)?frozen\s*>/.exec(xml)?.[1];
  let stored: Partial<Omit<StoredPart, 'version'>> & { version?: unknown };
  try {
    stored = JSON.parse(unescapeXml(content ?? ''));
  } catch {
    return undefined;
  }
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { version, base, ledger = null, language, words, revisions = [], cells } = stored;
  if (typeof version === 'number' && version > KNOWN_VERSION) throw new FrozenNewer(version);
  if (version !== KNOWN_VERSION || typeof base !== 'string' || !isLanguage(language)) return undefined;
  if (!Array.isArray(cells) || !Array.isArray(words) || !cells.every(isStoredCell)) return undefined;
  if (!Array.isArray(revisions)) return undefined;
  const about = { base, words, revisions: revisions.map(String) };
  return { version: KNOWN_VERSION, ledger, language, cells: cells.map((cell) => frozenCell(cell, about)) };
}

function isStoredCell(cell: unknown): cell is StoredCell {
  if (!Array.isArray(cell)) return false;
  const [place, formula, references] = cell as unknown[];
  return typeof place === 'string' && typeof formula === 'string' && Array.isArray(references);
}

/** The parts of what is stored that all cells share. */
type Common = Required<Pick<StoredPart, 'base' | 'words' | 'revisions'>>;

function frozenCell(stored: StoredCell, { base, words, revisions }: Common): FrozenCell {
  const [place, formula, references, value, call, key, source, filled] = stored;
  return {
    name: base + place,
    formula,
    references: references.map((id) => base + id),
    value,
    ...(call === null ? {} : { call }),
    ...(key === null ? {} : { key: keyOf(key) }),
    ...(source === null ? {} : { source: frozenSource(source, words, revisions) }),
    ...(filled ? { filled: { rows: filled[0], columns: filled[1], digest: filled[2] } } : {}),
  };
}

function frozenSource(
  [revision, figureIds, at]: NonNullable<StoredCell[6]>,
  words: string[],
  revisions: string[],
): FrozenSource {
  const revisionName = revisions.find((name) => name.startsWith(`${revision}:`));
  return { revision, ...(revisionName === undefined ? {} : { revisionName }), figureIds, words: words[at] ?? '' };
}
