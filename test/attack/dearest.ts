import type { Chance } from './chance.ts';
import type { Target } from './target.ts';

/** A part of a query, with the places where numbers, lists and texts go. */
const PARTS = [
  'figures(first: N) { nodes { id sentence vintages { sentence } } }',
  'figures(first: 0) { totalCount }',
  'figures(first: N, where: { documents: LIST_D, inForce: true }) { nodes { citation { paragraph } } totalCount }',
  'comparisons(first: 0, where: { periods: LIST_P }) { totalCount }',
  'comparisons(first: N, where: { periods: LIST_P, verdicts: [UNPROVEN] }) { nodes { problems { text } targetHistory { id } } }',
  'table(spec: { districts: LIST_R, indicators: LIST_I, periods: LIST_P }) { rowKeys columns { values figureIds numberFormats } }',
  'scoreboard(district: "DISTRICT", period: "2024") { headline { total } parts { total } }',
  'ranking(indicator: "INDICATOR", period: "2024") { entries { nodes { published { id } } } }',
  'statements(district: "DISTRICT", year: "2024", first: N) { nodes { comparison { reason } } totalCount }',
  'search(text: "TEXT", first: N) { nodes { text } totalCount }',
  'tasks(search: "TEXT", first: N) { nodes { text } }',
  'commitments(district: "DISTRICT", search: "TEXT") { totalCount }',
  'documents { text }',
  'changes(since: 0, first: 0) { totalCount }',
  'figuresByKey(keys: KEYS) { __typename }',
  'comparisonsByKey(keys: KEYS) { ... on Comparison { reason cells(columns: [TARGET, ACTUAL, VERDICT]) } }',
  'indicators(search: "TEXT", first: N) { nodes { districts { goalYears { goals } } } }',
  'districts { goalYears { goals } }',
] as const;

/** A query as the search changes it. */
interface Candidate {
  parts: string[];
  aliases: number;
  first: number;
  length: number;
  text: string;
  field: string;
}

/** Names that the ledger under attack has. */
export interface Names {
  districts: string[];
  indicators: string[];
  documents: string[];
}

function textOf({ parts, aliases, first, length, text, field }: Candidate, names: Names): string {
  const list = (items: readonly string[]) =>
    JSON.stringify(Array.from({ length }, (_, place) => items[place % items.length] ?? ''));
  const years = Array.from({ length: Math.min(length, 100) }, (_, place) => String(2024 - (place % 12)));
  const keys = Array.from({ length: Math.min(length, 60) }, (_, place) => {
    const indicator = place % 2 === 0 ? names.indicators[place % names.indicators.length] : `${text}${place}`;
    return `{ district: "${names.districts[0]}", indicator: ${JSON.stringify(indicator)}, period: "2024" }`;
  });
  const filled = (part: string) =>
    part
      .replace(': N', `: ${first}`)
      .replace('LIST_D', list(names.documents.slice(0, 1)))
      .replace('LIST_P', JSON.stringify(years))
      .replace('LIST_R', list(names.districts))
      .replace('LIST_I', list(names.indicators))
      .replace('KEYS', `[${keys.join(' ')}]`)
      .replace('DISTRICT', names.districts[0] ?? '')
      .replace('INDICATOR', names.indicators[0] ?? '')
      .replace('TEXT', text);
  const fields = Array.from(
    { length: aliases },
    (_, place) => `${field}${place}: ${filled(parts[place % parts.length] ?? '')}`,
  );
  return `{ ${fields.join(' ')} }`;
}

function changed(one: Candidate, chance: Chance): Candidate {
  const other = { ...one, parts: [...one.parts] };
  switch (chance.below(6)) {
    case 0:
      other.parts = [chance.of(PARTS)];
      break;
    case 1:
      other.parts.push(chance.of(PARTS));
      break;
    case 2:
      other.aliases = chance.of([1, 2, 5, 10, 30, 90]);
      break;
    case 3:
      other.first = chance.of([0, 1, 100, 500]);
      break;
    case 4:
      other.length = chance.of([1, 2, 10, 50, 250, 1000]);
      break;
    default:
      other.text = chance.of([
        '经',
        '一 二',
        '的'.repeat(64),
        'a'.repeat(1000),
        '经济'.repeat(5000),
        '某某项目名称很长的指标'.repeat(5),
      ]);
  }
  return other;
}

/** What was found of queries with one part. */
export interface OfPart {
  ms: number;
  /** Characters of the longest answer. */
  length: number;
}

/** The query that took longest, and what each part came to alone. */
export interface Dearest {
  ms: number;
  query: string;
  tried: number;
  parts: ReadonlyMap<string, OfPart>;
}

/** Looks for as long as it may for the combination of fields, aliases and arguments that takes longest. */
export async function searchDearest(
  target: Target,
  names: Names,
  { forMs, chance }: { forMs: number; chance: Chance },
): Promise<Dearest> {
  const end = performance.now() + forMs;
  let best: Candidate = { parts: [chance.of(PARTS)], aliases: 1, first: 100, length: 2, text: '经', field: 'a' };
  let [ms, tried, query] = [0, 0, ''];
  const parts = new Map<string, OfPart>();
  while (performance.now() < end && target.isAlive) {
    // Each part is tried alone once, then the best is changed, and now and then a new beginning is made.
    const part = PARTS[tried];
    const candidate = part
      ? { ...best, parts: [part], aliases: 5, length: 50 }
      : changed(chance.below(5) === 0 ? { ...best, parts: [chance.of(PARTS)] } : best, chance);
    const text = textOf(candidate, names);
    const given = await target.ask(text);
    tried += 1;
    const [alone, ...more] = candidate.parts;
    if (alone !== undefined && more.length === 0) {
      const known = parts.get(alone) ?? { ms: 0, length: 0 };
      parts.set(alone, { ms: Math.max(known.ms, given.ms), length: Math.max(known.length, given.text.length) });
    }
    if (given.ms <= ms) continue;
    [best, ms, query] = [candidate, given.ms, text];
  }
  return { ms, query, tried, parts };
}
