/** A chart's marks: results differ from goals in shape, among themselves in shape and colour. */
export type Marker = 'circle' | 'triangle' | 'square' | 'diamond';

/** The colours of goals, from dark to light, so that they differ without colours too. */
export const GOAL_COLOURS = ['#0b555b', '#5ba3a8', '#a9d3d5', '#d5e8e9'] as const;

/** The colours of results, each with its shape. */
export const RESULT_LOOKS = [
  { colour: '#b4540a', marker: 'circle' },
  { colour: '#6b2f02', marker: 'triangle' },
  { colour: '#e58b3a', marker: 'square' },
  { colour: '#f2c08d', marker: 'diamond' },
] as const satisfies { colour: string; marker: Marker }[];

/** Sets of goal and result that a chart can hold and still be read. */
export const MOST_SETS = GOAL_COLOURS.length;

/** The size of a marker in points; its edge is white, so that it shows on a column. */
export const MARKER_SIZE = 9;

/** The gap between the columns of two rows, in per cent of a column's width. */
export const GAP_WIDTH = 80;

export const GRID_COLOUR = '#d9d9d9';

/** The size of a chart in a sheet, in points. */
export const CHART_SIZE = { width: 480, height: 288 } as const;
