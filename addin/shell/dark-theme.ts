import { type BrandVariants, createDarkTheme, type Theme } from '@fluentui/react-components';
import type { ChartColours } from '../parts/chart/chart-look.ts';
import type { Look } from '../state/look.ts';

/** Fluent's colours, and those of charts and marked words. */
export type Colours = Theme & ChartColours;

const CHARTS: ChartColours = {
  chartGoal: '#6fc3ca',
  chartResult: '#f0a35c',
  chartPrevious: '#bdbdbd',
  chartGrid: '#5c5c5c',
  markedWords: '#5a4a00',
};

/** The few colours of the look with most contrast. Text, edges and backgrounds are white and black alone. */
const [BLACK, WHITE, RAISED, ACCENT] = ['#000000', '#ffffff', '#2b2b2b', '#1aebff'];

const CONTRAST_CHARTS: ChartColours = {
  chartGoal: ACCENT,
  chartResult: '#ffb86b',
  chartPrevious: WHITE,
  chartGrid: '#4d4d4d',
  markedWords: '#5a4a00',
};

/** In a contrast theme of Windows the lines of charts have the system's colours too, which a page does not get by itself. */
const FORCED_CHARTS: ChartColours = {
  chartGoal: 'Highlight',
  chartResult: 'CanvasText',
  chartPrevious: 'CanvasText',
  chartGrid: 'color-mix(in srgb, CanvasText 20%, Canvas)',
  markedWords: 'Mark',
};

/** Rules by the names of Fluent's tokens: the first that fits a name gives its colour. */
const CONTRAST_RULES: readonly [RegExp, string][] = [
  [/^colorNeutralForeground(OnBrand|Inverted)/, BLACK],
  [/^color(Neutral|Subtle|Transparent|Brand|Compound\w+)?Foreground\w*Disabled/, '#b3b3b3'],
  [/^colorNeutralForeground\w*/, WHITE],
  [/^color(Neutral|Subtle)(Card)?Background\w*(Hover|Pressed|Selected)/, RAISED],
  [/^colorNeutral(Card)?Background\w*/, BLACK],
  [/^colorNeutralStroke\w*/, WHITE],
  [/^colorBrandBackground2\w*/, RAISED],
  [/^color(Compound)?Brand(Background|Foreground|Stroke)\w*/, ACCENT],
  [/^colorStatusSuccess(Foreground|Border)\w*/, '#7dff9b'],
  [/^colorStatusWarning(Foreground|Border)\w*/, '#ffd75e'],
  [/^colorStatusDanger(Foreground|Border)\w*/, '#ffa8a8'],
  [/^colorStatus\w*Background\w*/, RAISED],
];

/** The same for the system's own colours: the browser paints text on the colour of the page, whatever is behind it. */
const SYSTEM_RULES: readonly [RegExp, string][] = [
  [/^color\w*(Foreground|Stroke)\w*Disabled/, 'GrayText'],
  [/^color\w*(Foreground|Stroke|Border)/, 'CanvasText'],
  [/^color\w*Background/, 'Canvas'],
];

/** The theme with the colours of the rules. */
function recoloured(theme: Theme, rules: typeof CONTRAST_RULES): Theme {
  const colours = Object.keys(theme).flatMap((name) => {
    const [, colour] = rules.find(([fitting]) => fitting.test(name)) ?? [];
    return colour === undefined ? [] : [[name, colour]];
  });
  return { ...theme, ...Object.fromEntries(colours) };
}

/** Links also stand on cards, which are lighter than the page. Fluent's colour of them is legible on the page alone. */
const LINKS: Partial<Theme> = {
  colorBrandForegroundLink: CHARTS.chartGoal,
  colorBrandForegroundLinkHover: '#8ed2d8',
  colorBrandForegroundLinkPressed: CHARTS.chartGoal,
  colorBrandForegroundLinkSelected: CHARTS.chartGoal,
};

/** The colours of a look other than the light one. */
export function darkColours(look: Exclude<Look, 'LIGHT'>, brand: BrandVariants): Colours {
  const dark = createDarkTheme(brand);
  if (look === 'DARK') return { ...dark, ...LINKS, ...CHARTS };
  if (look === 'CONTRAST') return { ...recoloured(dark, CONTRAST_RULES), ...CONTRAST_CHARTS };
  return { ...recoloured(dark, SYSTEM_RULES), ...FORCED_CHARTS };
}
