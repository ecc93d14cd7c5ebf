import { words } from '../message/message.ts';
import { type Period, periodLabel } from '../period/period.ts';
import type { Language } from '../words.ts';
import { capital } from './reason.ts';

/** The months that figures shown together cover, and their newest document. */
export interface TimeStated {
  /** The periods of the results, in any order, each as often as it occurs. */
  covers?: readonly Period[];
  /** The publication day of the newest document used, as printed; undefined where none is. */
  newest?: string | undefined;
  /** The day of asking, only where somebody asked for one. */
  asked?: string | undefined;
  revision?: number;
}

/** The most periods that a line names. */
const MOST_PERIODS = 3;

function coveredWords(covers: readonly Period[], language: Language): string[] {
  const { items, first } = words(language).written;
  const inOrder = covers.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const periods = [...new Set(inOrder.map((period) => periodLabel(period, language)))];
  if (periods.length === 0) return [];
  const named = items(periods.slice(0, MOST_PERIODS));
  const more = periods.length - MOST_PERIODS;
  return [words(language).table.covers(more > 0 ? first(named, { all: periods, more, of: 'PERIOD' }) : named)];
}

/** 数据期2024年1-6月，资料截至2024-09-12: the periods covered, the newest document, and a day only where one was asked for. */
export function timeLine({ covers = [], newest, asked, revision }: TimeStated, language: Language): string {
  const said = words(language).table;
  const line = words(language).written.notes([
    ...coveredWords(covers, language),
    ...(newest === undefined ? [] : [said.newest(newest)]),
    ...(asked === undefined ? [] : [said.asked(asked)]),
    ...(revision === undefined ? [] : [said.revision(revision)]),
  ]);
  return capital(line);
}
