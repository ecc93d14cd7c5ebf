import type { districts, indicators } from '../../ledger/store/catalogue-tables.ts';
import { firstDayOf } from '../../rules/period/date.ts';
import { DIRECTIONS, FREQUENCIES, GROWTH_BASES, RHYTHMS, TIMINGS } from '../../rules/words.ts';
import { listNames, type PlanReading, type PlanRecord, readRecords } from './record.ts';
import { checkRelations, type PlanRelation, readRelations } from './relation.ts';

/** A district of the data set. */
export interface PlanDistrict
  extends Pick<typeof districts.$inferSelect, 'code' | 'name' | 'nameEn' | 'position' | 'validFrom' | 'validTo'> {
  parentCode: string | null;
  /** Whether the code is ours and not one of GB/T 2260. */
  ownCode: boolean;
}

/** An indicator of the data set. Its position counts main indicators first, then by topic, then as in the file. */
export interface PlanIndicator
  extends Omit<typeof indicators.$inferSelect, 'id' | 'headline' | 'mergedInto' | 'revision' | 'retired'> {
  /** Whether it is a main indicator of the plans: one of its figures is a headline. */
  headline: boolean;
  aliases: string[];
  /** How reports speak of it without its name, and phrases that only look so. */
  watch: string[];
  not: string[];
  relations: PlanRelation[];
}

/** Things that figures refer to, by code. Where a block could not be read, `complete` is false and no code counts as unknown. */
export interface Referable<Thing> {
  byCode: Map<string, Thing>;
  complete: boolean;
}

const DISTRICTS_FILE = 'districts.yaml';

/** A date as it is written, of reduced precision where no day is known. Anything else is a fault. */
export function readPrintedDate(record: PlanRecord, key: string): string | undefined {
  const text = record.optionalText(key);
  if (text === undefined || firstDayOf(text)) return text;
  return record.fault(key, `${key} is ${text}; write 2024, 2024-09 or 2024-09-12.`);
}

/** The block's code. One that is malformed or taken is a fault. */
export function readCode(record: PlanRecord, shape: RegExp, taken: { has(code: string): boolean }): string | undefined {
  const code = record.text('code');
  if (code === undefined) return undefined;
  if (!shape.test(code)) return record.fault('code', `The code ${code} is not of the form ${shape.source}.`);
  return taken.has(code) ? record.fault('code', `The code ${code} is there twice.`) : code;
}

function readDistrict(record: PlanRecord, known: Map<string, PlanDistrict>): PlanDistrict | undefined {
  const ownCode = record.flag('ownCode');
  const code = readCode(record, ownCode ? /^[A-Z]{2}-[A-Z]{2}$/ : /^\d{6}$/, known);
  const [name, nameEn] = [record.text('name'), record.text('nameEn')];
  const parentCode = record.optionalText('parent') ?? null;
  const [validFrom, validTo] = [
    readPrintedDate(record, 'validFrom') ?? null,
    readPrintedDate(record, 'validTo') ?? null,
  ];
  record.close();
  if (code === undefined || name === undefined || nameEn === undefined) return undefined;
  if (parentCode !== null && !known.has(parentCode))
    record.fault('parent', `The parent ${parentCode} is no district above this one in the file.`);
  return { code, name, nameEn, parentCode, position: known.size + 1, ownCode, validFrom, validTo };
}

export function readDistricts(reading: PlanReading): Referable<PlanDistrict> {
  const byCode = new Map<string, PlanDistrict>();
  const records = readRecords(reading, DISTRICTS_FILE);
  let complete = records !== undefined;
  for (const record of records ?? []) {
    const district = readDistrict(record, byCode);
    if (district) byCode.set(district.code, district);
    else complete = false;
  }
  return { byCode, complete };
}

/** Reads when an indicator is released. An empty calendar is one that is not known. */
function readCalendar(record: PlanRecord) {
  const calendar = record.inner('calendar');
  const frequency = calendar?.word('frequency', FREQUENCIES) ?? null;
  const delay = calendar?.optionalWhole('delay') ?? 0;
  const januaryFebruary = calendar?.flag('januaryFebruary') ? 1 : 0;
  if (januaryFebruary === 1 && frequency !== null && frequency !== 'MONTH')
    calendar?.fault('januaryFebruary', `Only what is released by MONTH has January and February as one.`);
  calendar?.close();
  return { frequency, delay, januaryFebruary };
}

/** The fewest characters of a phrase that is looked for in texts; shorter ones stand there by chance. */
const LEAST_WATCHED = 3;

/** Phrases that are looked for in texts, each once and long enough. */
function readPhrases(record: PlanRecord): { watch: string[]; not: string[] } {
  const phrases = { watch: record.list('watch'), not: record.list('not') };
  const seen = new Set<string>();
  for (const key of ['watch', 'not'] as const)
    for (const phrase of phrases[key]) {
      if (phrase !== '' && [...phrase.replace(/[\s"'“”‘’]/g, '')].length < LEAST_WATCHED)
        record.fault(
          key,
          `The phrase ${phrase} is too short to be looked for; write ${LEAST_WATCHED} characters or more.`,
        );
      if (seen.has(phrase)) record.fault(key, `The phrase ${phrase} is there twice.`);
      seen.add(phrase);
    }
  return phrases;
}

function readIndicator(
  record: PlanRecord,
  known: Map<string, PlanIndicator>,
  topic: string,
): PlanIndicator | undefined {
  const code = readCode(record, /^[A-Z][A-Z0-9_]*$/, known);
  const [name, nameEn] = [record.text('name'), record.text('nameEn')];
  const [timing, direction] = [record.word('timing', TIMINGS), record.word('direction', DIRECTIONS)];
  const unit = record.optionalText('unit') ?? null;
  const rhythm = record.optionalWord('rhythm', RHYTHMS) ?? null;
  const aliases = record.list('aliases');
  const facts = {
    growthBasis: record.optionalWord('growthBasis', GROWTH_BASES) ?? null,
    ...readCalendar(record),
    source: record.optionalText('source') ?? null,
    definition: record.optionalText('definition') ?? null,
    ...readPhrases(record),
    relations: readRelations(record),
  };
  record.close();
  if (code === undefined || name === undefined || nameEn === undefined || !timing || !direction) return undefined;
  const place = { topic, headline: false, position: 0 };
  return { code, name, nameEn, unit, timing, direction, rhythm, ...place, aliases, ...facts };
}

/** Two indicators may not share a name: every question with it would be ambiguous. */
function checkNames(record: PlanRecord, indicator: PlanIndicator, owners: Map<string, string>): void {
  for (const name of [indicator.name, ...indicator.aliases]) {
    const owner = owners.get(name);
    if (owner !== undefined)
      record.fault(name === indicator.name ? 'name' : 'aliases', `The name ${name} is ${owner}'s already.`);
    owners.set(name, indicator.code);
  }
}

/** The indicators of the topics, in their order. `headline` and `position` are set once the figures are read. */
export function readIndicators(reading: PlanReading, topics: readonly string[]): Referable<PlanIndicator> {
  const byCode = new Map<string, PlanIndicator>();
  const owners = new Map<string, string>();
  let complete = true;
  for (const topic of topics) {
    const records = readRecords(reading, `indicators/${topic}.yaml`);
    if (!records) complete = false;
    for (const record of records ?? []) {
      const indicator = readIndicator(record, byCode, topic);
      if (indicator) {
        byCode.set(indicator.code, indicator);
        checkNames(record, indicator, owners);
      } else complete = false;
    }
  }
  checkRelations(byCode, complete);
  for (const name of listNames(reading, 'indicators'))
    if (!topics.some((topic) => name === `${topic}.yaml`))
      reading.faults.push({ file: `indicators/${name}`, line: 1, message: `This topic is not in plan-set.yaml.` });
  return { byCode, complete };
}

/** The catalogue, main indicators first, each with its position. */
export function orderCatalogue(indicators: Iterable<PlanIndicator>, headlines: ReadonlySet<string>): PlanIndicator[] {
  const all = [...indicators].map((indicator) => ({ ...indicator, headline: headlines.has(indicator.code) }));
  const ordered = [...all.filter(({ headline }) => headline), ...all.filter(({ headline }) => !headline)];
  return ordered.map((indicator, place) => ({ ...indicator, position: place + 1 }));
}
