import type { Chance } from './chance.ts';
import type { Given, Target } from './target.ts';

/** Kinds of work that one query can ask much of. */
const KINDS = {
  'texts to search for': [
    'search(text: $text, first: FIRST) { nodes { text } totalCount }',
    'tasks(search: $text, first: FIRST) { nodes { text } }',
    'commitments(district: $district, search: $text) { totalCount }',
    'indicators(search: $text, first: FIRST) { nodes { districts { goalYears { goals } } } }',
  ],
  'names that are repeated': [
    'figures(first: FIRST, where: { documents: $documents, inForce: true }) { nodes { citation { paragraph } } totalCount }',
  ],
  tables: [
    'table(spec: { districts: $districts, indicators: $indicators, periods: $years }) { rowKeys columns { values figureIds numberFormats } }',
  ],
  'counts of lists': [
    'comparisons(first: 0, where: { periods: $periods }) { totalCount }',
    'figures(first: 0) { totalCount }',
    'changes(since: 0, first: 0) { totalCount }',
  ],
  'texts of documents': ['documents { text }', 'documents { parts { start } text }'],
  'names that nobody knows': [
    'figuresByKey(keys: $keys) { __typename }',
    'comparisonsByKey(keys: $keys) { ... on Comparison { reason cells(columns: [TARGET, ACTUAL, VERDICT]) } }',
    'indicatorsByName(names: $names) { __typename }',
  ],
  'other answers': [
    'figures(first: FIRST) { nodes { id sentence vintages { sentence } } }',
    'comparisons(first: FIRST, where: { periods: $periods, verdicts: [UNPROVEN] }) { nodes { problems { text } targetHistory { id } } }',
    'scoreboard(district: $district, period: "2024") { headline { total } parts { total } }',
    'ranking(indicator: $indicator, period: "2024") { entries { nodes { published { id } } } }',
    'statements(district: $district, year: "2024", first: FIRST) { nodes { comparison { reason } } totalCount }',
    'districts { goalYears { goals } }',
    'draft(number: $draft) { items(first: FIRST, text: $text) { nodes { alike countAlike questions recent { value } citation { __typename } } totalCount } notFigures(first: FIRST) { totalCount } }',
    'draft(number: $draft) { counts { count } doubtful preview { added } concerns(tables: $tables) whyNot { code } }',
    'drafts(first: FIRST) { nodes { counts { count } preview { added } } totalCount }',
    'needed(key: { district: $district, indicator: $indicator, period: "2026" }) { __typename }',
  ],
} as const;

export type Kind = keyof typeof KINDS;

const PARTS = Object.entries(KINDS).flatMap(([kind, parts]) => parts.map((part) => ({ kind: kind as Kind, part })));

/** How a query can grow, step by step. */
const STEPS = {
  aliases: [1, 5, 30, 90],
  first: [0, 100, 500],
  length: [2, 50, 250, 2000, 50_000],
  text: [
    '经',
    '的'.repeat(64),
    '某某项目名称很长的指标'.repeat(20),
    'a'.repeat(1000),
    '同比增长'.repeat(2500),
    '同比增长'.repeat(7500),
  ],
} as const;
type Grown = { [Name in keyof typeof STEPS]: number };
const SMALL: Grown = { aliases: 0, first: 0, length: 0, text: 0 };

/** A query takes too much that takes this long, or whose answer has this many characters. */
const DEAR = { ms: 3000, length: 100_000_000 };
/** Characters of a name that nobody knows. A list of longer ones is more than a body may be. */
const MAX_NAME = 600;
/** Growing goes on while it makes a query dearer by this much. */
const GROWTH = 1.15;

/** Names that the ledger under attack has. */
export interface Names {
  districts: string[];
  indicators: string[];
  documents: string[];
}

interface Candidate {
  parts: readonly string[];
  grown: Grown;
}

const TYPES = {
  text: 'String!',
  district: 'String!',
  indicator: 'String!',
  documents: '[String!]',
  districts: '[String!]!',
  indicators: '[String!]!',
  names: '[String!]!',
  periods: '[Period!]!',
  years: '[Period!]!',
  keys: '[FigureKey!]!',
  draft: 'Int!',
  tables: '[NewsTable!]!',
} as const;

/** The values of the variables. They are no part of the query, whose length is bounded. */
function variablesOf({ parts, grown }: Candidate, { districts, indicators, documents }: Names): object {
  const length = STEPS.length[grown.length] ?? 1;
  const text = STEPS.text[grown.text] ?? '';
  const name = text.slice(0, MAX_NAME);
  const many = <Item>(count: number, item: (place: number) => Item) =>
    Array.from({ length: count }, (_, place) => item(place));
  const cycled = (items: readonly string[], count: number) => many(count, (place) => items[place % items.length] ?? '');
  const [district = '', indicator = '', document = ''] = [districts[0], indicators[0], documents[0]];
  const all: Record<keyof typeof TYPES, unknown> = {
    text,
    district,
    indicator,
    documents: many(length, () => document),
    districts: cycled(districts, Math.min(length, 50)),
    indicators: cycled(indicators, Math.min(length, 250)),
    names: many(Math.min(length, 2000), (place) => `${name}${place}`),
    periods: many(Math.min(length, 100), (place) => String(2024 - (place % 12))),
    years: ['2023', '2024'],
    keys: many(Math.min(length, 2000), (place) => ({ district, indicator: `${name}${place}`, period: '2024' })),
    draft: 1,
    tables: many(Math.min(length, 50), (place) => ({ where: { periods: [String(2027 + (place % 4))] } })),
  };
  return Object.fromEntries(Object.entries(all).filter(([variable]) => isUsed(variable, parts)));
}

function isUsed(variable: string, parts: readonly string[]): boolean {
  return parts.some((part) => new RegExp(`\\$${variable}\\b`).test(part));
}

function queryOf({ parts, grown }: Candidate): string {
  const first = String(STEPS.first[grown.first] ?? 0);
  const fields = Array.from(
    { length: STEPS.aliases[grown.aliases] ?? 1 },
    (_, place) => `a${place}: ${(parts[place % parts.length] ?? '').replaceAll('FIRST', first)}`,
  );
  const asked = Object.entries(TYPES).filter(([name]) => isUsed(name, fields));
  const head = asked.map(([name, type]) => `$${name}: ${type}`).join(', ');
  return `${head ? `query (${head}) ` : ''}{ ${fields.join(' ')} }`;
}

/** The measured cost of a query. */
export interface Found {
  ms: number;
  /** Characters of the answer. */
  length: number;
  query: string;
  /** Whether the server no longer answered. */
  isDead: boolean;
}

/** The dearest queries that were found, of each kind and of all. */
export interface Dearest {
  tried: number;
  ofKinds: ReadonlyMap<Kind, Found>;
  dearest: Found;
}

const NOTHING: Found = { ms: 0, length: 0, query: '', isDead: false };

/** Whether a query takes more than one may. */
export function isDear({ ms, length, isDead }: Found): boolean {
  return isDead || ms >= DEAR.ms || length >= DEAR.length;
}

/** Looks for the combination of fields, aliases and arguments that takes most. */
export class Search {
  readonly #target: Target;
  readonly #names: Names;
  readonly #end: number;
  readonly #ofKinds = new Map<Kind, Found>();
  #dearest = NOTHING;
  #best: Candidate = { parts: [], grown: SMALL };
  #tried = 0;

  constructor(target: Target, names: Names, forMs: number) {
    this.#target = target;
    this.#names = names;
    this.#end = performance.now() + forMs;
  }

  /** Grows a query of each part as long as that makes it dearer, then mixes what is dearest until the time is over. */
  async run(chance: Chance): Promise<Dearest> {
    for (const { kind, part } of PARTS) await this.#grow(kind, part);
    while (this.#hasTime()) await this.#ask(changed(this.#best, chance));
    return { tried: this.#tried, ofKinds: this.#ofKinds, dearest: this.#dearest };
  }

  #hasTime(): boolean {
    return this.#target.isAlive && performance.now() < this.#end;
  }

  async #grow(kind: Kind, part: string): Promise<void> {
    // What was found to be dear of a kind is enough: each that is takes the server away for a while.
    if (isDear(this.#ofKinds.get(kind) ?? NOTHING)) return;
    let grown = SMALL;
    let found = await this.#ask({ parts: [part], grown }, kind);
    for (let isGrowing = true; isGrowing && !isDear(found) && this.#hasTime(); ) {
      isGrowing = false;
      for (const name of Object.keys(STEPS) as (keyof Grown)[])
        for (let step = grown[name] + 1; step < STEPS[name].length && !isDear(found) && this.#hasTime(); step++) {
          const more = { ...grown, [name]: step };
          const given = await this.#ask({ parts: [part], grown: more }, kind);
          if (given.ms <= GROWTH * found.ms && given.length <= GROWTH * found.length) continue;
          [grown, found, isGrowing] = [more, given, true];
        }
    }
  }

  async #ask(candidate: Candidate, kind?: Kind): Promise<Found> {
    const query = queryOf(candidate);
    // Only who may is told of drafts.
    const bySteward = candidate.parts.some((part) => part.startsWith('draft'));
    const asked = variablesOf(candidate, this.#names);
    const given: Given = await this.#target.ask(query, asked, bySteward ? { bySteward } : {});
    const found: Found = { ms: given.ms, length: given.text.length, query, isDead: given.status === 0 };
    if (given.text.includes('GRAPHQL_VALIDATION_FAILED')) throw new Error(`No query of this schema: ${query}`);
    this.#tried += 1;
    if (found.isDead) await this.#target.startAgain();
    if (kind && isDearer(found, this.#ofKinds.get(kind) ?? NOTHING)) this.#ofKinds.set(kind, found);
    if (isDearer(found, this.#dearest)) {
      this.#dearest = found;
      // One that the server did not survive is not made dearer still.
      if (!found.isDead) this.#best = candidate;
    }
    return found;
  }
}

function isDearer(one: Found, other: Found): boolean {
  if (one.isDead !== other.isDead) return one.isDead;
  return (
    Math.max(one.ms / DEAR.ms, one.length / DEAR.length) > Math.max(other.ms / DEAR.ms, other.length / DEAR.length)
  );
}

/** A query that differs in one thing: now and then in all of its parts. */
function changed({ parts, grown }: Candidate, chance: Chance): Candidate {
  const { part } = chance.of(PARTS);
  const name = chance.of(Object.keys(STEPS)) as keyof Grown;
  switch (chance.below(4)) {
    case 0:
      return { parts: [part], grown };
    case 1:
      return { parts: [...parts, part], grown };
    default:
      return {
        parts: parts.length > 0 ? parts : [part],
        grown: { ...grown, [name]: chance.below(STEPS[name].length) },
      };
  }
}
