import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A cell read by hand. Null or `unknown` means that the file does not say, so that a person must be asked. */
export interface GoldCell {
  file: string;
  sheet: string | null;
  cell: string;
  district: string | null;
  indicator: string | null;
  measure: string | null;
  period: string | null;
  value: number;
  unit: string | null;
  role: string;
}

/** A cell that must not become a figure. */
export interface NotGold {
  file: string;
  sheet: string | null;
  cell: string;
  expect: string;
  why: string;
}

function linesOf<Line>(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}

const NOT = 'not-figures.jsonl';

/** The cells of a folder's `gold/`, and those that are no figures. */
export function readGold(folder: string): { cells: GoldCell[]; not: NotGold[] } {
  const gold = join(folder, 'gold');
  const files = readdirSync(gold).filter((file) => file.endsWith('.jsonl'));
  const cells = files.filter((file) => file !== NOT).flatMap((file) => linesOf<GoldCell>(join(gold, file)));
  return { cells, not: files.includes(NOT) ? linesOf<NotGold>(join(gold, NOT)) : [] };
}

export function isOpen(value: string | null): value is null {
  return value === null || value === 'unknown';
}
