import { names } from '../../../ask/resolve.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { sparse } from '../../../ledger/log/canonical.ts';
import { type Fields, listIn } from '../../../ledger/log/thing.ts';
import { words } from '../../../rules/message/message.ts';
import type { Direction, Frequency, GrowthBasis, Rhythm, Timing } from '../../../rules/words.ts';
import { DraftFault } from '../fault.ts';
import { keptText, keptTexts, LONGEST_DEFINITION } from './catalogue-text.ts';
import { type RelationEntry, relationLines } from './relation-entry.ts';

/** The facts that people tell of an indicator. A member that is left out stays as it is; null says that there is none. */
export interface IndicatorEntry {
  name?: string;
  nameEn?: string;
  unit?: string | null;
  timing?: Timing;
  direction?: Direction;
  rhythm?: Rhythm | null;
  /** The code of a topic. */
  topic?: string;
  growthBasis?: GrowthBasis | null;
  calendar?: { frequency: Frequency; delay: number; januaryFebruary: boolean } | null;
  source?: string | null;
  definition?: string | null;
  headline?: boolean;
  aliases?: readonly string[];
  watch?: readonly string[];
  not?: readonly string[];
  relations?: readonly RelationEntry[];
}

/** Months from the end of a period to its release at most. */
const LONGEST_DELAY = 24;
/** The fewest characters of a phrase that is looked for in texts. Shorter ones stand there by chance. */
const LEAST_WATCHED = 3;

function checkTopic({ catalogue }: Ledger, of: string, topic: string): void {
  const known = [...Object.keys(words('ZH').topics), ...catalogue.indicators.map((indicator) => indicator.topic)];
  if (!known.includes(topic)) throw new DraftFault('BAD_VALUE', of, 'TOPIC', topic);
}

function calendarFields(of: string, calendar: IndicatorEntry['calendar']): Fields {
  if (calendar === undefined) return {};
  const { frequency = null, delay = 0, januaryFebruary = false } = calendar ?? {};
  if (!(Number.isInteger(delay) && delay >= 0 && delay <= LONGEST_DELAY))
    throw new DraftFault('BAD_VALUE', of, 'DELAY', delay, LONGEST_DELAY);
  if (januaryFebruary && frequency !== 'MONTH') throw new DraftFault('BAD_VALUE', of, 'JANUARY_FEBRUARY');
  return { frequency, delay, januaryFebruary };
}

function phraseFields(of: string, { watch, not }: IndicatorEntry): Fields {
  for (const phrase of [...(watch ?? []), ...(not ?? [])])
    if ([...phrase.replace(/[\s"'“”‘’]/g, '')].length < LEAST_WATCHED)
      throw new DraftFault('BAD_VALUE', of, 'SHORT_PHRASE', phrase, LEAST_WATCHED);
  const watched = watch && keptTexts(of, watch);
  const both = watched?.find((phrase) => not?.includes(phrase));
  if (both !== undefined) throw new DraftFault('BAD_VALUE', of, 'WATCHED_TWICE', both);
  return { ...(watched && { watch: watched }), ...(not && { not: keptTexts(of, not) }) };
}

/** A text that may be none. */
function textField(of: string, name: 'unit' | 'source' | 'definition', text: string | null | undefined): Fields {
  if (text === undefined) return {};
  if (text === null || text.trim() === '') return { [name]: null };
  return { [name]: name === 'definition' ? keptText(of, text, LONGEST_DEFINITION) : keptText(of, text) };
}

function nameFields(of: string, { name, nameEn, aliases }: IndicatorEntry): Fields {
  return {
    ...(name !== undefined && { name: keptText(of, name) }),
    ...(nameEn !== undefined && { nameEn: keptText(of, nameEn) }),
    ...(aliases && { aliases: keptTexts(of, aliases) }),
  };
}

/** @throws DraftFault where a name that is new to it is that of another indicator, by which nobody could tell the two apart. */
function checkNames(ledger: Ledger, before: Fields, fields: Fields): void {
  const { indicators } = names(ledger);
  const known = new Set(namesIn(before));
  for (const text of namesIn(fields).filter((name) => !known.has(name))) {
    const named = indicators.find(text);
    if ('ambiguous' in named)
      throw new DraftFault('BAD_VALUE', String(fields['name']), 'TAKEN', text, named.ambiguous.join('、'));
    if ('found' in named && named.found.code !== fields['code'])
      throw new DraftFault('BAD_VALUE', String(fields['name']), 'TAKEN', text, named.found.name);
  }
}

function namesIn(fields: Fields): string[] {
  const names = [fields['name'], fields['nameEn'], ...listIn(fields, 'aliases')];
  return names.flatMap((text) => (typeof text === 'string' ? text : []));
}

/**
 * The line of an indicator with what is told of it. A name is in it once.
 *
 * @throws DraftFault BAD_VALUE for the first fact that cannot be so.
 */
export function indicatorFields(ledger: Ledger, before: Fields, entry: IndicatorEntry): Fields {
  const of = String(entry.name ?? before['name']);
  const { timing, direction, rhythm, topic, growthBasis, headline, relations } = entry;
  if (topic !== undefined) checkTopic(ledger, of, topic);
  const told: Fields = {
    ...nameFields(of, entry),
    ...textField(of, 'unit', entry.unit),
    ...(timing !== undefined && { timing }),
    ...(direction !== undefined && { direction }),
    ...(rhythm !== undefined && { rhythm }),
    ...(topic !== undefined && { topic }),
    ...(growthBasis !== undefined && { growthBasis }),
    ...(headline !== undefined && { headline }),
    ...calendarFields(of, entry.calendar),
    ...textField(of, 'source', entry.source),
    ...textField(of, 'definition', entry.definition),
    ...phraseFields(of, entry),
  };
  const all = { ...before, ...told };
  const { name, nameEn, aliases } = all as { name: string; nameEn: string; aliases?: string[] };
  const own = new Set([name, nameEn]);
  const fields: Fields = { ...all, aliases: (aliases ?? []).filter((alias) => !own.has(alias)) };
  checkNames(ledger, before, fields);
  const related = relations ? { relations: relationLines(ledger, fields, relations) } : {};
  return sparse({ ...fields, ...related });
}
