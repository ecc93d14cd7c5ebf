import { dot, plot, ruleX, ruleY } from '@observablehq/plot';
import { type ReactNode, useCallback } from 'react';
import { CHART } from '../parts/chart-look.ts';
import { PlotFigure } from '../parts/PlotFigure.tsx';

/** The numbers of one goal, in the goal's unit. Null where there is none. */
interface Bullet {
  goal: number;
  result: number | null;
  previous: number | null;
}

const HEIGHT_PX = 26;
/** The space beyond the longest value, as a share of it, so that nothing touches the edge. */
const BEYOND = 0.06;

function draw({ goal, result, previous }: Bullet, width: number) {
  const numbers = [0, goal, result ?? 0, previous ?? 0];
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const beyond = (most - least || 1) * BEYOND;
  return plot({
    width,
    height: HEIGHT_PX,
    margin: 0,
    marginLeft: 6,
    marginRight: 6,
    style: { background: 'none' },
    x: { type: 'linear', axis: null, domain: [least < 0 ? least - beyond : 0, most > 0 ? most + beyond : 0] },
    y: { type: 'linear', axis: null, domain: [0, 1] },
    marks: [
      ruleY([0.5], { stroke: CHART.grid, strokeWidth: 10 }),
      result === null ? null : ruleY([0.5], { x1: 0, x2: result, stroke: CHART.result, strokeWidth: 10 }),
      ruleX([0], { stroke: CHART.previous }),
      ruleX([goal], { stroke: CHART.goal, strokeWidth: 4 }),
      previous === null
        ? null
        : dot([previous], {
            x: (value: number) => value,
            y: 0.5,
            r: 5,
            symbol: 'diamond',
            fill: '#ffffff',
            stroke: CHART.previous,
            strokeWidth: 2,
          }),
    ],
  });
}

/** Draws one goal as a bar: the result fills it, an upright line is the goal, a hollow diamond is last year's result. */
export function BulletBar({ goal, result, previous, label }: Bullet & { label: string }): ReactNode {
  const drawn = useCallback((width: number) => draw({ goal, result, previous }, width), [goal, result, previous]);
  return <PlotFigure draw={drawn} label={label} />;
}
