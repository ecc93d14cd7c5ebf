import { dot, gridY, plot, ruleY, text } from '@observablehq/plot';
import { type ReactNode, useCallback } from 'react';
import { plainDigits } from '../../data/rules/figure/number-format.ts';
import type { Role } from '../ask/operations.ts';
import { CHART, HOLLOW } from '../parts/chart/chart-look.ts';
import { PlotFigure } from '../parts/chart/PlotFigure.tsx';
import { useWords } from '../words/use-words.ts';
import type { PaneWords } from '../words/zh.ts';
import type { HistoryPoint } from './figure-history.ts';

const HEIGHT_PX = 200;
const SYMBOLS: Record<Role, 'diamond' | 'circle' | 'triangle'> = {
  TARGET: 'diamond',
  ACTUAL: 'circle',
  ESTIMATE: 'triangle',
};

/** Beyond this many years only January is marked. */
const YEARS_IN_HALVES = 3;

/** Answers every 1 January in sight, and every 1 July where there is room. */
function ticksOf(points: HistoryPoint[]): Date[] {
  const first = Math.min(...points.map((one) => one.from.getUTCFullYear()));
  const last = Math.max(...points.map((one) => one.to.getUTCFullYear()));
  const months = last - first <= YEARS_IN_HALVES ? [0, 6] : [0];
  const every = Math.ceil((last - first + 1) / 6);
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return years
    .filter((_year, at) => at % every === 0)
    .flatMap((year) => months.map((month) => new Date(Date.UTC(year, month, 1))))
    .filter((day) => day.getTime() <= Math.max(...points.map((one) => one.to.getTime())));
}

function tickName(day: Date, { history }: PaneWords): string {
  const month = day.getUTCMonth();
  return month === 0 ? String(day.getUTCFullYear()) : history.month(month + 1);
}

function colourOf(point: HistoryPoint): string {
  return point.role === 'TARGET' ? CHART.goal : CHART.result;
}

/** Places a goal's number over the first part of its line: the ends of lines and of half-years are crowded. */
function labelAt({ role, from, to }: HistoryPoint): Date {
  return role === 'TARGET' ? new Date(from.getTime() + (to.getTime() - from.getTime()) / 4) : to;
}

function marksOf(points: HistoryPoint[], name: (point: HistoryPoint) => string) {
  const spans = { x1: 'from', x2: 'to', y: 'value', title: name };
  const goals = points.filter((one) => one.role === 'TARGET');
  const goalLine = { ...spans, stroke: CHART.goal, strokeWidth: 2 };
  return [
    gridY({ stroke: CHART.grid, strokeOpacity: 1, ticks: 4 }),
    ruleY(
      goals.filter((one) => !one.stretch),
      goalLine,
    ),
    ruleY(
      goals.filter((one) => one.stretch),
      { ...goalLine, strokeDasharray: '3 3' },
    ),
    ruleY(
      points.filter((one) => one.role !== 'TARGET'),
      { ...spans, stroke: CHART.result, strokeOpacity: 0.45 },
    ),
    dot(points, {
      x: 'to',
      y: 'value',
      r: 5,
      symbol: ({ role }: HistoryPoint) => SYMBOLS[role],
      fill: (one: HistoryPoint) => (one.role === 'ESTIMATE' ? HOLLOW : colourOf(one)),
      stroke: colourOf,
      title: name,
    }),
    text(points, {
      x: labelAt,
      y: 'value',
      text: (one: HistoryPoint) => one.numbers.join(','),
      dy: -12,
      fill: 'currentColor',
      stroke: HOLLOW,
      strokeWidth: 3,
    }),
  ];
}

interface ChartContent {
  points: HistoryPoint[];
  words: PaneWords;
  /** Names a point when it is pointed at: figure, period and document. */
  name: (point: HistoryPoint) => string;
}

function draw({ points, words, name }: ChartContent, width: number) {
  const widest = Math.max(...points.map((one) => plainDigits(one.value).length));
  return plot({
    width,
    height: HEIGHT_PX,
    marginTop: 24,
    marginBottom: 24,
    marginRight: 24,
    marginLeft: Math.max(32, widest * 8 + 14),
    style: { fontFamily: 'inherit', fontSize: '12px', background: 'none' },
    x: { type: 'utc', ticks: ticksOf(points), tickFormat: (day: Date) => tickName(day, words), label: null },
    y: { zero: true, nice: true, ticks: 4, tickFormat: (value: number) => plainDigits(value), label: null },
    marks: marksOf(points, name),
  });
}

interface HistoryChartProps extends Omit<ChartContent, 'words'> {
  /** Describes the whole chart. */
  label: string;
}

/**
 * Draws goals as lines over their months and results as points where their months end, each with its number in the
 * table.
 */
export function HistoryChart({ points, label, name }: HistoryChartProps): ReactNode {
  const words = useWords();
  const drawn = useCallback((width: number) => draw({ points, words, name }, width), [points, words, name]);
  return <PlotFigure draw={drawn} label={label} />;
}
