import type Database from 'better-sqlite3';
import type { Direction, Measure, Rhythm, Timing } from '../rules/words.ts';

/** A thing measured. */
export interface Indicator {
  id: number;
  code: string;
  name: string;
  nameEn: string;
  aliases: string[];
  unit: string | null;
  /** SHARE where the unit is %, RANK for 位, else LEVEL. */
  mainMeasure: Measure;
  timing: Timing;
  direction: Direction;
  rhythm: Rhythm | null;
  topic: string;
  headline: boolean;
  /** Place in the catalogue, from 1. */
  position: number;
}

type IndicatorRow = Omit<Indicator, 'aliases' | 'mainMeasure' | 'headline'> & { headline: number };

const INDICATORS = `SELECT id, code, name, name_en AS nameEn, unit, timing, direction, rhythm, topic, headline, position
  FROM indicators ORDER BY position`;
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
    .prepare<[], IndicatorRow>(INDICATORS)
    .all()
    .map((row) => ({
      ...row,
      aliases: aliases.get(row.id) ?? [],
      mainMeasure: mainMeasure(row.unit),
      headline: row.headline === 1,
    }));
}
