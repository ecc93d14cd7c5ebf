import { inUnit } from '../../data/rules/number/conversion.ts';
import { firstDayOf } from '../../data/rules/period/date.ts';
import { parsePeriod } from '../../data/rules/period/period.ts';
import type { FigureLineFragment, Role } from '../ask/operations.ts';

/** One statement about a key, as a table lists it and a chart shows it. */
export interface HistoryLine {
  /** Counts from 1 in the order of the table. A chart shows it beside the point. */
  number: number;
  figure: FigureLineFragment;
}

/** A point of a chart. Equal statements of several documents share one. */
export interface HistoryPoint {
  numbers: number[];
  role: Role;
  stretch: boolean;
  value: number;
  from: Date;
  to: Date;
  figures: FigureLineFragment[];
}

/** Everything said of one thing over time. */
export interface ToldHistory {
  lines: HistoryLine[];
  points: HistoryPoint[];
  /** The unit of the chart's numbers. Null where they have none. */
  unit: string | null;
}

const ROLE_ORDER: Record<Role, number> = { TARGET: 0, ESTIMATE: 1, ACTUAL: 2 };

function publishedFrom(figure: FigureLineFragment): string {
  return firstDayOf(figure.publishedOn) ?? figure.publishedOn;
}

function inOrder(a: FigureLineFragment, b: FigureLineFragment): number {
  const [left, right] = [parsePeriod(a.period), parsePeriod(b.period)];
  return (
    (left?.end ?? 0) - (right?.end ?? 0) ||
    (left?.start ?? 0) - (right?.start ?? 0) ||
    ROLE_ORDER[a.role] - ROLE_ORDER[b.role] ||
    publishedFrom(a).localeCompare(publishedFrom(b))
  );
}

/** Answers the unit of most of the numbers, the first of several. */
function usualUnit(figures: FigureLineFragment[]): string | null {
  const counts = new Map<string | null, number>();
  for (const { value, unit } of figures) if (value !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function monthStart(month: number): Date {
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, 1));
}

/** A goal stated again for the same months counts from the day on which it was published. */
function startOf(figure: FigureLineFragment, start: Date, end: Date): Date {
  const day = new Date(`${publishedFrom(figure)}T00:00:00Z`);
  return day > start && day < end ? day : start;
}

function pointsOf(lines: HistoryLine[], unit: string | null): HistoryPoint[] {
  const points = new Map<string, HistoryPoint>();
  const statedFor = new Set<string>();
  for (const { number, figure } of lines) {
    const { role, stretch, period: name } = figure;
    const period = parsePeriod(name);
    const value = inUnit(figure, unit)?.value;
    if (!period || value === undefined || value === null) continue;
    const [start, to] = [monthStart(period.start), monthStart(period.end + 1)];
    const isAgain = role === 'TARGET' && statedFor.has(name);
    if (role === 'TARGET') statedFor.add(name);
    const same = `${role} ${stretch} ${name} ${value}`;
    const there = points.get(same);
    if (there) {
      there.numbers.push(number);
      there.figures.push(figure);
    } else {
      const from = isAgain ? startOf(figure, start, to) : start;
      points.set(same, { numbers: [number], role, stretch, value, from, to, figures: [figure] });
    }
  }
  return [...points.values()];
}

/** Orders goals, estimates and results by time, and places each in a chart of one unit. */
export function historyOf(figures: readonly FigureLineFragment[]): ToldHistory {
  const sorted = figures.toSorted(inOrder);
  const lines = sorted.map((figure, at) => ({ number: at + 1, figure }));
  const unit = usualUnit(sorted);
  return { lines, points: pointsOf(lines, unit), unit };
}
