import type Database from 'better-sqlite3';
import type { Calendar } from '../rules/period/calendar.ts';
import type { Measure, RelationKind } from '../rules/words.ts';
import { currentId, WAS_SO } from './past.ts';
import { indicators } from './store/catalogue-tables.ts';
import { columnsOf } from './store/columns.ts';

const READ = [
  'code',
  'name',
  'nameEn',
  'unit',
  'timing',
  'direction',
  'rhythm',
  'topic',
  'headline',
  'position',
  'growthBasis',
  'frequency',
  'delay',
  'januaryFebruary',
  'source',
  'definition',
] as const;
type IndicatorRow = Pick<typeof indicators.$inferSelect, 'id' | (typeof READ)[number]>;

/** How an indicator relates to another, from the part, the flow, the narrower or the earlier stage. */
export interface Relation {
  kind: RelationKind;
  /** The code of the whole, the stock, the wider one or the later stage. */
  to: string;
  /** Whether this part and its fellows are the whole by name. */
  complete: boolean;
  /** For a STAGE: the rungs on which the two stand, as words. */
  stage: string | null;
  toStage: string | null;
}

/** A thing measured. */
export interface Indicator extends Omit<IndicatorRow, 'headline' | 'frequency' | 'delay' | 'januaryFebruary'> {
  aliases: string[];
  /** When it is released; null where that is not known. */
  calendar: Calendar | null;
  /** How reports speak of it without its name. */
  watch: string[];
  /** Phrases that look like it and mean something else. */
  not: string[];
  relations: Relation[];
  /** SHARE where the unit is %, RANK for 位, else LEVEL. */
  mainMeasure: Measure;
  /** Whether it is a main indicator of the plans. */
  headline: boolean;
}

const ALL = `SELECT ${currentId('indicators', ['code'])}, ${columnsOf(indicators, READ)} FROM indicators WHERE ${WAS_SO}
  ORDER BY position`;
const ALIASES = `SELECT indicator_id AS indicatorId, name FROM aliases WHERE ${WAS_SO} ORDER BY id`;
const PHRASES = `SELECT indicator_id AS indicatorId, phrase, is_not AS isNot FROM watch_phrases WHERE ${WAS_SO}
  ORDER BY id`;
const RELATIONS = `SELECT indicator_id AS indicatorId, kind, code AS "to", complete, stage, to_stage AS toStage
  FROM (SELECT * FROM relations WHERE ${WAS_SO}) relations JOIN indicators ON indicators.id = to_id ORDER BY relations.id`;

function mainMeasure(unit: string | null): Measure {
  if (unit === '%') return 'SHARE';
  return unit === '位' ? 'RANK' : 'LEVEL';
}

/** The rows of a statement by the indicator to which they belong. */
function byIndicator<Row extends { indicatorId: number }>(
  client: Database.Database,
  sql: string,
  at: number,
): Map<number, Row[]> {
  const rows = new Map<number, Row[]>();
  for (const row of client.prepare<[object], Row>(sql).all({ at })) {
    const known = rows.get(row.indicatorId);
    if (known) known.push(row);
    else rows.set(row.indicatorId, [row]);
  }
  return rows;
}

function calendarOf({ frequency, delay, januaryFebruary }: IndicatorRow): Calendar | null {
  return frequency && { frequency, delay, januaryFebruary: januaryFebruary === 1 };
}

/** All indicators of a revision with their names, phrases and relations, in the catalogue's order. */
export function listIndicators(client: Database.Database, at: number): Indicator[] {
  const aliases = byIndicator<{ indicatorId: number; name: string }>(client, ALIASES, at);
  const phrases = byIndicator<{ indicatorId: number; phrase: string; isNot: number }>(client, PHRASES, at);
  const relations = byIndicator<Omit<Relation, 'complete'> & { indicatorId: number; complete: number }>(
    client,
    RELATIONS,
    at,
  );
  return client
    .prepare<[object], IndicatorRow>(ALL)
    .all({ at })
    .map((row) => {
      const { frequency: _, delay: __, januaryFebruary: ___, ...plain } = row;
      const said = phrases.get(row.id) ?? [];
      return {
        ...plain,
        aliases: (aliases.get(row.id) ?? []).map(({ name }) => name),
        mainMeasure: mainMeasure(row.unit),
        headline: row.headline === 1,
        calendar: calendarOf(row),
        watch: said.flatMap(({ phrase, isNot }) => (isNot === 0 ? [phrase] : [])),
        not: said.flatMap(({ phrase, isNot }) => (isNot === 1 ? [phrase] : [])),
        relations: (relations.get(row.id) ?? []).map(({ indicatorId: ____, ...relation }) => ({
          ...relation,
          complete: relation.complete === 1,
        })),
      };
    });
}
