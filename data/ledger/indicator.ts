import type Database from 'better-sqlite3';
import type { Measure } from '../rules/words.ts';
import { columnsOf } from './columns.ts';
import { indicators } from './tables.ts';

const READ = [
  'id',
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
] as const;
type IndicatorRow = Pick<typeof indicators.$inferSelect, (typeof READ)[number]>;

/** A thing measured. */
export interface Indicator extends Omit<IndicatorRow, 'headline'> {
  aliases: string[];
  /** SHARE where the unit is %, RANK for 位, else LEVEL. */
  mainMeasure: Measure;
  /** Whether it is a main indicator of the plans. */
  headline: boolean;
}

const ALL = `SELECT ${columnsOf(indicators, READ)} FROM indicators ORDER BY position`;
const ALIASES = 'SELECT indicator_id AS indicatorId, name FROM aliases ORDER BY id';

function mainMeasure(unit: string | null): Measure {
  if (unit === '%') return 'SHARE';
  return unit === '位' ? 'RANK' : 'LEVEL';
}

/** All indicators with their aliases, in the catalogue's order. */
export function listIndicators(client: Database.Database): Indicator[] {
  const aliases = new Map<number, string[]>();
  for (const { indicatorId, name } of client.prepare<[], { indicatorId: number; name: string }>(ALIASES).all()) {
    const names = aliases.get(indicatorId);
    if (names) names.push(name);
    else aliases.set(indicatorId, [name]);
  }
  return client
    .prepare<[], IndicatorRow>(ALL)
    .all()
    .map((row) => ({
      ...row,
      aliases: aliases.get(row.id) ?? [],
      mainMeasure: mainMeasure(row.unit),
      headline: row.headline === 1,
    }));
}
