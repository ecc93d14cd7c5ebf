import { ask } from '../../ask/client.ts';
import type { NamedIndicator } from '../../ask/named-indicator.ts';
import { FindNames, NamedIndicators } from '../../ask/operations.ts';
import { columnOfNames, MOST_LINES, namesIn } from './pasted-list.ts';

/** A line of a list, with the indicator that it means. */
export interface ListedLine {
  typed: string;
  /** Undefined where it is doubtful or unknown. */
  indicator: NamedIndicator | undefined;
  /** The indicators that it may mean, or whose names are nearest to it, the likeliest first. */
  near: readonly NamedIndicator[];
  /** Whether the line is a name that the indicator has. */
  isNamed: boolean;
  /** Whether the nearest are likely to be meant. */
  isLikely: boolean;
}

/** Requests under way at once. */
const LANES = 4;
/** Names that are offered for a doubtful line. */
const OFFERED = 4;
/** Names of one request. */
const NAMES_AT_ONCE = 1000;

/** Is told how many of the lines are resolved. */
type OnProgress = (done: number, all: number) => void;

/**
 * Resolves a list in its order: a name that an indicator has is meant, every other line is given to the search. Answers
 * undefined where the list is too long.
 * @throws the faults of `ask`
 */
export async function resolveList(
  rows: readonly (readonly string[])[],
  { signal, onProgress }: { signal: AbortSignal; onProgress: OnProgress },
): Promise<ListedLine[] | undefined> {
  const names = [...new Set(rows.flatMap((row) => row.flatMap(namesIn)))];
  if (names.length > NAMES_AT_ONCE) return undefined;
  const known = await knownNames(names, signal);
  const column = columnOfNames(rows, (name) => known.has(name));
  const lines = [...new Set(rows.map((row) => row[column] ?? '').filter((cell) => namesIn(cell).length > 0))];
  if (lines.length > MOST_LINES) return undefined;
  const resolved: ListedLine[] = [];
  let next = 0;
  let done = 0;
  const lane = async () => {
    for (let at = next++; at < lines.length; at = next++) {
      const typed = lines[at] ?? '';
      const [name = typed] = namesIn(typed).filter((one) => known.has(one));
      const indicator = known.get(name);
      resolved[at] = indicator
        ? { typed, indicator, isNamed: true, near: [], isLikely: true }
        : await searched(typed, signal);
      done += 1;
      onProgress(done, lines.length);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return resolved;
}

async function knownNames(names: string[], signal: AbortSignal): Promise<Map<string, NamedIndicator>> {
  if (names.length === 0) return new Map();
  const { indicatorsByName } = await ask(NamedIndicators, { names }, signal);
  return new Map(
    names.flatMap((name, at) => {
      const found = indicatorsByName[at];
      return found?.__typename === 'Indicator' ? [[name, found] as const] : [];
    }),
  );
}

/** The search's answer for a line. Of several indicators, or of one that is only much like it, none is taken. */
async function searched(typed: string, signal: AbortSignal): Promise<ListedLine> {
  const line = (namesIn(typed).at(-1) ?? typed).slice(0, MOST_CHARACTERS);
  const { find } = await ask(FindNames, { line, first: OFFERED }, signal);
  const [first] = find.indicators;
  const isSure = find.indicators.length === 1 && first !== undefined && first.by !== 'NEAR';
  const likely = find.indicators.map(({ indicator }) => indicator);
  const nearest = find.nearest.map(({ indicator }) => indicator);
  return {
    typed,
    indicator: isSure ? first.indicator : undefined,
    isNamed: false,
    near: isSure ? [] : [...likely, ...nearest],
    isLikely: likely.length > 0,
  };
}

/** The search takes no longer line. */
const MOST_CHARACTERS = 200;
