import { dot, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { type ReactNode, useCallback } from 'react';
import type { Bullet, Scale } from '../figure/goal/bullet-scale.ts';
import { CHART, HOLLOW, TONE_COLOURS } from '../parts/chart/chart-look.ts';
import { PlotFigure } from '../parts/chart/PlotFigure.tsx';

/** The goal's number is above the bar, the result's below. */
const HEIGHT_PX = 44;
const THICK_PX = 10;
const MIDDLE = 0.5;

interface BulletBarProps extends Bullet {
  scale: Scale;
  tone: keyof typeof TONE_COLOURS;
  /** The numbers as they are said. */
  said: { goal: string; result: string };
  label: string;
}

/** A number near an edge is written inwards from its place. */
function anchorAt(value: number, [least, most]: Scale): 'start' | 'middle' | 'end' {
  const share = most === least ? 0 : (value - least) / (most - least);
  return share < 0.12 ? 'start' : share > 0.88 ? 'end' : 'middle';
}

function numberMark(value: number, words: string, at: { y: number; scale: Scale; colour: string }) {
  return text([words], {
    x: () => value,
    y: at.y,
    text: (said: string) => said,
    textAnchor: anchorAt(value, at.scale),
    fill: at.colour,
    fontSize: 11,
    fontWeight: 600,
  });
}

function draw({ goal, result, previous, scale, tone, said }: Omit<BulletBarProps, 'label'>, width: number) {
  const colour = TONE_COLOURS[tone];
  return plot({
    width,
    height: HEIGHT_PX,
    margin: 0,
    marginLeft: 6,
    marginRight: 6,
    style: { background: 'none', fontFamily: 'inherit' },
    x: { type: 'linear', axis: null, domain: [...scale] },
    y: { type: 'linear', axis: null, domain: [0, 1] },
    marks: [
      ruleY([MIDDLE], { stroke: CHART.grid, strokeWidth: THICK_PX }),
      result === null ? null : ruleY([MIDDLE], { x1: 0, x2: result, stroke: colour, strokeWidth: THICK_PX }),
      ruleX([0], { y1: 0.3, y2: 0.7, stroke: CHART.previous }),
      ruleX([goal], { y1: 0.3, y2: 0.7, stroke: CHART.goal, strokeWidth: 4 }),
      previous === null
        ? null
        : dot([previous], {
            x: (value: number) => value,
            y: MIDDLE,
            r: 5,
            symbol: 'diamond',
            fill: HOLLOW,
            stroke: CHART.previous,
            strokeWidth: 2,
          }),
      numberMark(goal, said.goal, { y: 0.86, scale, colour: CHART.goal }),
      result === null ? null : numberMark(result, said.result, { y: 0.12, scale, colour }),
    ],
  });
}

/**
 * Draws one goal as a bar with its numbers: the result fills it in the colour of its verdict, an upright line is the goal, a
 * hollow diamond is last year's result.
 */
export function BulletBar({ label, goal, result, previous, scale, tone, said }: BulletBarProps): ReactNode {
  const { goal: goalSaid, result: resultSaid } = said;
  const drawn = useCallback(
    (width: number) =>
      draw({ goal, result, previous, scale, tone, said: { goal: goalSaid, result: resultSaid } }, width),
    [goal, result, previous, scale, tone, goalSaid, resultSaid],
  );
  return <PlotFigure draw={drawn} label={label} />;
}
