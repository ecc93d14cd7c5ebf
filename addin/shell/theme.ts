import { type BrandVariants, createLightTheme, type Theme } from '@fluentui/react-components';
import { LANGUAGES } from '../../data/rules/words.ts';
import type { Language } from '../ask/operations.ts';
import { wordsOf } from '../words/words.ts';

/** The brand is a blue-green ink, the colour of a ledger's cloth. Shade 80 has a contrast of 5.4:1 on white. */
const LEDGER: BrandVariants = {
  10: '#021213',
  20: '#082022',
  30: '#0a2f32',
  40: '#0b3b3f',
  50: '#0b484d',
  60: '#0b555b',
  70: '#0b636a',
  80: '#0d7179',
  90: '#248087',
  100: '#3c8f95',
  110: '#559da3',
  120: '#6dacb1',
  130: '#86bbbf',
  140: '#a1cacd',
  150: '#bddadc',
  160: '#dbebec',
};

function withFonts(fonts: string): Theme {
  return { ...createLightTheme(LEDGER), fontFamilyBase: fonts, fontFamilyNumeric: fonts };
}

const THEMES = new Map<Language, Theme>(LANGUAGES.map((language) => [language, withFonts(wordsOf(language).fonts)]));

/** Fluent's light theme in our colour and in the fonts of a language. */
export function themeOf(language: Language): Theme {
  return THEMES.get(language) ?? withFonts(wordsOf(language).fonts);
}
