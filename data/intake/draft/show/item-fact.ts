import type { Ledger } from '../../../ledger/ledger.ts';
import { type Fields, listIn } from '../../../ledger/log/thing.ts';
import { ALL_SCOPES } from '../../../rules/figure/scope.ts';
import type { CatalogueFactWords } from '../../../rules/message/catalogue-fact-zh.ts';
import { gateWords } from '../../../rules/message/gate.ts';
import { nameIn, words } from '../../../rules/message/message.ts';
import { unitWords } from '../../../rules/number/unit.ts';
import type { Language } from '../../../rules/words.ts';
import { wordFor } from '../item-words.ts';
import type { ReviewedItem } from '../reviewed-item.ts';

/** A fact that an item tells of a thing of the catalogue or of a document, beside what the ledger tells of it. */
export interface ItemFact {
  /** The name that the field has in the log. */
  field: string;
  label: string;
  /** Null where nothing is told. */
  before: string | null;
  after: string | null;
}

type Label = keyof CatalogueFactWords['labels'];

/** Facts of the things of each kind, in the order in which a reader looks for them. Those of others are not told. */
const FACTS: Readonly<Record<string, readonly Label[]>> = {
  district: ['code', 'name', 'nameEn', 'parent', 'validFrom', 'validTo'],
  scope: ['code', 'name', 'nameEn', 'within', 'aliases'],
  indicator: [
    ...(['code', 'name', 'nameEn', 'unit', 'topic', 'timing', 'direction', 'rhythm', 'growthBasis'] as const),
    ...([
      'frequency',
      'source',
      'definition',
      'headline',
      'aliases',
      'watch',
      'not',
      'relations',
      'mergedInto',
    ] as const),
  ],
  document: ['code', 'title', 'kind', 'standing', 'publisher', 'publishedOn', 'district'],
};

/** The catalogue, by which codes are named, in a language. */
interface Naming {
  ledger: Ledger;
  language: Language;
  say: CatalogueFactWords;
}

function nameOf(thing: { name: string; nameEn: string } | undefined, code: unknown, language: Language): string {
  return thing ? nameIn(thing, language) : String(code);
}

function indicatorNamed({ ledger, language }: Naming, code: unknown): string {
  return nameOf(ledger.catalogue.indicatorsByCode.get(String(code)), code, language);
}

function districtNamed({ ledger, language }: Naming, code: unknown): string {
  const district = ledger.catalogue.districts.find((each) => each.code === code);
  return nameOf(district, code, language);
}

function relationsText(naming: Naming, fields: Fields): string {
  const { say } = naming;
  const told = (listIn(fields, 'relations') as Fields[]).map(({ kind, to, complete }) => {
    const end = complete === true ? ` ${say.complete}` : '';
    return `${wordFor(say.relationTo, kind)}${indicatorNamed(naming, to)}${end}`;
  });
  return told.join(say.comma);
}

function releasedText({ say }: Naming, { frequency, delay = 0, januaryFebruary }: Fields): string {
  const told = { delay: Number(delay), januaryFebruary: januaryFebruary === true };
  return say.released(wordFor(say.frequencies, frequency) ?? '', told);
}

/** The texts of facts that are not told by the value itself. */
const TEXTS: Partial<Record<Label, (naming: Naming, value: unknown, fields: Fields) => string | null>> = {
  unit: ({ language }, value) => unitWords(String(value), language),
  topic: ({ language }, value) => wordFor(words(language).topics, value) ?? String(value),
  timing: ({ say }, value) => wordFor(say.timings, value) ?? null,
  direction: ({ say }, value) => wordFor(say.directions, value) ?? null,
  rhythm: ({ say }, value) => wordFor(say.rhythms, value) ?? null,
  growthBasis: ({ say }, value) => wordFor(say.growthBases, value) ?? null,
  frequency: (naming, _, fields) => releasedText(naming, fields),
  headline: ({ say }) => say.yes,
  aliases: ({ say }, _, fields) => listIn(fields, 'aliases').join(say.comma),
  watch: ({ say }, _, fields) => listIn(fields, 'watch').join(say.comma),
  not: ({ say }, _, fields) => listIn(fields, 'not').join(say.comma),
  relations: (naming, _, fields) => relationsText(naming, fields),
  mergedInto: indicatorNamed,
  parent: districtNamed,
  district: districtNamed,
  within: ({ ledger, language, say }, value) =>
    value === ALL_SCOPES ? say.allScopes : nameOf(ledger.catalogue.scopesByCode.get(String(value)), value, language),
  kind: ({ language }, value) => wordFor(words(language).documentKinds, value) ?? null,
  standing: ({ language }, value) => wordFor(words(language).standings, value) ?? null,
};

function factText(naming: Naming, label: Label, fields: Fields): string | null {
  const value = fields[label];
  if (value === undefined || value === null || value === false || value === '') return null;
  const text = TEXTS[label];
  return (text ? text(naming, value, fields) : String(value)) || null;
}

/** A thing as an item says it, and the item. */
export interface SaidItem {
  kind: string;
  fields: Fields;
  held: ReviewedItem['held'];
}

/**
 * The facts that an item tells of a district, a scope, an indicator or a document: of one that the ledger has those that
 * change, of a new one all. Empty for any other thing.
 */
export function itemFacts(ledger: Ledger, { kind, fields, held }: SaidItem, language: Language): ItemFact[] {
  const say = gateWords(language).fact;
  const naming = { ledger, language, say };
  return (FACTS[kind] ?? []).flatMap((field): ItemFact[] => {
    const before = held ? factText(naming, field, held.fields) : null;
    const after = factText(naming, field, fields);
    return before === after ? [] : [{ field, label: say.labels[field], before, after }];
  });
}
