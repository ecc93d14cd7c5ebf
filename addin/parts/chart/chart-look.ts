import { tokens } from '@fluentui/react-components';
import type { Tone } from '../../../data/rules/message/tone.ts';
import { GOAL_COLOURS, RESULT_LOOKS } from '../../../data/sheet/plan/chart-look.ts';

/** The colours that Fluent has no name for; each look of the pane has its own. */
export interface ChartColours {
  chartGoal: string;
  chartResult: string;
  chartPrevious: string;
  chartGrid: string;
  /** The background of words that are marked in a text. */
  markedWords: string;
}

/** The colours of the light look. Goals and results have those of the charts in sheets. */
export const LIGHT_CHARTS: ChartColours = {
  chartGoal: GOAL_COLOURS[0],
  chartResult: RESULT_LOOKS[0].colour,
  chartPrevious: '#5c5c5c',
  chartGrid: '#d1d1d1',
  markedWords: '#fdf0b8',
};

/** The colours of charts and their keys: each kind of number has its own colour and shape. */
export const CHART = {
  goal: 'var(--chartGoal)',
  result: 'var(--chartResult)',
  previous: 'var(--chartPrevious)',
  grid: 'var(--chartGrid)',
} as const;

/** The background of words that are marked in a text. */
export const MARKED_WORDS = 'var(--markedWords)';

/** The inside of shapes that are hollow, and the edge of numbers over lines. */
export const HOLLOW = tokens.colorNeutralBackground1;

/** The colours of results by the tone of their verdict, as the word beside them has it. NONE: it says nothing of the goal's course. */
export const TONE_COLOURS: Record<Tone | 'NONE', string> = {
  GOOD: tokens.colorStatusSuccessForeground1,
  WARNING: tokens.colorStatusWarningForeground1,
  BAD: tokens.colorStatusDangerForeground1,
  NONE: tokens.colorNeutralForeground3,
};

/** The shapes in a box of 12 × 12, as Plot's symbols draw them in charts. */
export const SHAPES = {
  goal: 'M6 0.5 L11.5 6 L6 11.5 L0.5 6 Z',
  result: 'M6 1 A5 5 0 1 1 5.99 1 Z',
  estimate: 'M6 1 L11.5 11 L0.5 11 Z',
} as const;
