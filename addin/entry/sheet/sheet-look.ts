import { makeStyles, tokens } from '@fluentui/react-components';

/** Sizes of the drawing in pixels. */
export const ROW_PX = 24;
export const HEAD_PX = 24;
export const SIDE_PX = 46;
export const GAP_PX = 18;

function hue(colour: string) {
  return {
    header: colour,
    label: `color-mix(in srgb, ${colour} 45%, ${tokens.colorNeutralBackground1})`,
  };
}

function edge(colour: string) {
  return { borderTopColor: colour, borderRightColor: colour, borderBottomColor: colour, borderLeftColor: colour };
}

const TEAL = hue(tokens.colorPaletteTealBackground2);
const PURPLE = hue(tokens.colorPalettePurpleBackground2);
const GOLD = hue(tokens.colorPaletteMarigoldBackground2);
const PINK = hue(tokens.colorPalettePinkBackground2);

/** The colours of tables, which neighbours do not share. */
export const useTableStyles = makeStyles({
  header0: { backgroundColor: TEAL.header },
  header1: { backgroundColor: PURPLE.header },
  header2: { backgroundColor: GOLD.header },
  header3: { backgroundColor: PINK.header },
  label0: { backgroundColor: TEAL.label },
  label1: { backgroundColor: PURPLE.label },
  label2: { backgroundColor: GOLD.label },
  label3: { backgroundColor: PINK.label },
  edge0: edge(tokens.colorPaletteTealBorderActive),
  edge1: edge(tokens.colorPalettePurpleBorderActive),
  edge2: edge(tokens.colorPaletteMarigoldBorderActive),
  edge3: edge(tokens.colorPalettePinkBorderActive),
});

const HUES = 4;

/** The number of the colour of a table. */
export function hueOf(table: number): 0 | 1 | 2 | 3 {
  return ((table - 1) % HUES) as 0 | 1 | 2 | 3;
}

/** The looks of marks: a colour each, beside the sign. */
export const useMarkStyles = makeStyles({
  NEW: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    '& i': { color: tokens.colorStatusSuccessForeground1 },
  },
  DIFFERS: {
    backgroundColor: tokens.colorPaletteBlueBackground2,
    '& i': { color: tokens.colorPaletteBlueForeground2 },
  },
  DOUBTFUL: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    '& i': { color: tokens.colorStatusWarningForeground3 },
  },
  CONFLICTS: {
    backgroundColor: tokens.colorStatusDangerBackground2,
    '& i': { color: tokens.colorStatusDangerForeground1 },
  },
  UNCHANGED: { '& i': { color: tokens.colorNeutralForeground3 } },
  SAID_TWICE: { backgroundColor: tokens.colorNeutralBackground3, '& i': { color: tokens.colorNeutralForeground3 } },
  REJECTED: {
    color: tokens.colorNeutralForeground3,
    textDecorationLine: 'line-through',
    '& i': { color: tokens.colorNeutralForeground3 },
  },
  NOT_FIGURE: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    '& i': { color: tokens.colorNeutralForeground3 },
  },
});
