import { loadPlanSet } from '../../../data/intake/shipped/load.ts';
import type { PlanFigure } from '../../../data/intake/shipped/plan-figure.ts';
import type { PlanSet } from '../../../data/intake/shipped/plan-set.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { parsePeriod } from '../../../data/rules/period/period.ts';
import type { DocumentKind, Part } from '../../../data/rules/words.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';

type PlanIndicator = PlanSet['indicators'][number];
type PlanDocument = PlanSet['documents'][number];

type PlanRelation = PlanIndicator['relations'][number];

/** An indicator of a made-up district: a count of things, unless something else is said. */
export type WorldIndicator = Pick<PlanIndicator, 'code' | 'name'> &
  Partial<Omit<PlanIndicator, 'relations'>> & { relations?: Omit<PlanRelation, 'record'>[] };

/** Stands for the block of a relation, which only its faults need. */
const NO_RECORD: PlanRelation['record'] = Object.create(null);

/** A figure of a made-up document, printed where its quote first stands. */
export type WorldFigure = Pick<PlanFigure, 'indicator' | 'role'> & {
  period: string;
  quote: string;
  value?: number | null;
} & Partial<Omit<PlanFigure, 'period'>>;

/** A made-up document of the district: its text in parts, and what is read from it. */
export interface WorldDocument {
  code: string;
  kind: DocumentKind;
  publishedOn: string;
  /** The span on whose plan's execution it reports. */
  reports?: string;
  parts: [Part | null, string][];
  figures?: WorldFigure[];
  districtCode?: string;
}

export const WORLD_DISTRICT = '990001';
const OTHER_DISTRICT = '990002';

function districtOf(code: string, place: number): PlanSet['districts'][number] {
  const name = place === 0 ? '甲区' : '乙区';
  const dates = { validFrom: null, validTo: null };
  return { code, name, nameEn: name, parentCode: null, position: place + 1, ownCode: true, ...dates };
}

function indicatorOf({ code, name, relations = [], ...rest }: WorldIndicator, place: number): PlanIndicator {
  return {
    code,
    name,
    nameEn: name,
    unit: '个',
    timing: 'FLOW',
    direction: 'HIGHER',
    rhythm: 'EVEN',
    topic: 'economy',
    headline: false,
    position: place + 1,
    aliases: [],
    growthBasis: null,
    frequency: null,
    delay: 0,
    januaryFebruary: 0,
    source: null,
    definition: null,
    watch: [],
    not: [],
    relations: relations.map((relation) => ({ ...relation, record: NO_RECORD })),
    ...rest,
  };
}

function monthsOf(name: string) {
  const period = parsePeriod(name);
  if (!period) throw new Error(`${name} is no period.`);
  return { period: period.name, periodStart: period.start, periodEnd: period.end };
}

function figureOf(text: string, code: string, { quote, period, ...rest }: WorldFigure): PlanFigure {
  const quoteStart = text.indexOf(quote);
  if (quoteStart < 0) throw new Error(`${quote} does not stand in the text.`);
  const printed = /[\d.]+[%个]?/.exec(quote)?.[0] ?? quote;
  return {
    code,
    districtCode: WORLD_DISTRICT,
    owner: null,
    measure: 'LEVEL',
    rankOf: null,
    among: null,
    ...monthsOf(period),
    authority: rest.role === 'TARGET' ? 'PLAN' : null,
    strength: rest.role === 'TARGET' ? 'PLAN' : null,
    wording: null,
    nature: null,
    stretch: false,
    comparator: 'EQUAL',
    value: Number.parseFloat(printed),
    upper: null,
    unit: '个',
    decimals: 0,
    printed,
    basis: null,
    headline: false,
    caution: null,
    section: '一',
    quoteStart,
    quoteEnd: quoteStart + quote.length,
    task: null,
    scope: null,
    status: null,
    claim: false,
    notCounted: null,
    periodInferred: false,
    isOfLastDay: false,
    line: 1,
    ...rest,
  };
}

/** A made-up document as the loader of a data set takes it. */
export function documentOf({ code, kind, publishedOn, reports, ...rest }: WorldDocument): PlanDocument {
  const parts: PlanDocument['parts'] = [];
  let text = '';
  for (const [part, words] of rest.parts) {
    const start = text.length;
    text += `${words}\n`;
    if (part) parts.push({ part, start, end: text.length });
  }
  const span = reports === undefined ? undefined : monthsOf(reports);
  return {
    code,
    title: `${code}文件`,
    kind,
    standing: 'IN_FORCE',
    republishedBy: null,
    publisher: '甲区发展和改革局',
    publishedOn,
    publishedFrom: publishedOn,
    districtCode: rest.districtCode ?? WORLD_DISTRICT,
    reportsStart: span?.periodStart ?? null,
    reportsEnd: span?.periodEnd ?? null,
    text,
    parts,
    tasks: [],
    terms: [],
    figures: (rest.figures ?? []).map((figure, place) => figureOf(text, `${code}/${place}`, figure)),
  };
}

/** A data set of two districts, with made-up indicators and documents. */
export function worldSet(indicators: WorldIndicator[], documents: WorldDocument[]): PlanSet {
  return {
    version: 1,
    districts: [WORLD_DISTRICT, OTHER_DISTRICT].map(districtOf),
    scopes: [],
    indicators: indicators.map(indicatorOf),
    documents: documents.map(documentOf),
    warnings: [],
  };
}

/** A ledger in memory with that data set. */
export function worldOf(indicators: WorldIndicator[], documents: WorldDocument[]): Ledger {
  const ledger = memoryLedger();
  loadPlanSet(ledger, worldSet(indicators, documents));
  return ledger;
}
