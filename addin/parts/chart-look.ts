import { tokens } from '@fluentui/react-components';
import type { Tone } from '../../data/rules/message/tone.ts';
import { GOAL_COLOURS, RESULT_LOOKS } from '../../data/sheet/plan/chart-look.ts';

/** The colours of charts and their keys: each kind of number has its own colour and shape. */
export const CHART = {
  goal: GOAL_COLOURS[0],
  result: RESULT_LOOKS[0].colour,
  previous: '#5c5c5c',
  grid: '#d1d1d1',
} as const;

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
