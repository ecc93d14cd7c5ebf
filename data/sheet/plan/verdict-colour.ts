import { TONES, type Tone, toneWords } from '../../rules/message/tone.ts';
import { LANGUAGES, type Language } from '../../rules/words.ts';
import { addressOf, columnNumber } from '../grid/address.ts';
import type { Area } from '../grid/place.ts';

/** A native conditional format: the cells are coloured where the formula is true, as seen from the first of them. */
export interface ColourRule {
  /** Begins with `=`. */
  formula: string;
  /** `#RRGGBB` */
  font: string;
  fill: string;
}

/**
 * People who cannot tell red from green can tell these apart, and they are dark enough on their ground to be read
 * (5.9:1 and more).
 */
export const VERDICT_COLOURS: Record<Tone, Pick<ColourRule, 'font' | 'fill'>> = {
  GOOD: { font: '#004D5C', fill: '#C9E8EC' },
  WARNING: { font: '#6B4700', fill: '#FFF1B8' },
  BAD: { font: '#8A0016', fill: '#F4B8B4' },
};

/** Whether the column of this key holds verdicts: `VERDICT`, `2024:VERDICT`. */
export function isVerdictKey(key: string): boolean {
  return /(?:^|:)VERDICT$/.test(key);
}

/** The rules for the verdicts of one column: each reads the word in the cell. */
export function colourRules(column: Area, language: Language): ColourRule[] {
  const cell = firstCell(column);
  const said = toneWords(language);
  return TONES.map((tone) => {
    const alternatives = said[tone].map((word) => `${cell}="${word.replaceAll('"', '""')}"`);
    return { formula: `=OR(${alternatives.join(',')})`, ...VERDICT_COLOURS[tone] };
  });
}

const ALTERNATIVES = /^=?OR\(((?:\$?[A-Z]{1,3}\$?\d+="(?:[^"]|"")*",?)+)\)$/i;

/**
 * The column, counted from 0, of the verdicts that a rule of a sheet colours, wherever its cells have gone; undefined
 * for a rule that is none of ours. An older program may have known fewer words.
 */
export function columnOfRule(formula: string): number | undefined {
  const alternatives = ALTERNATIVES.exec(formula.trim())?.[1];
  if (alternatives === undefined) return undefined;
  const found = [...alternatives.matchAll(/="((?:[^"]|"")*)"/g)].map(([, word = '']) => word.replaceAll('""', '"'));
  const isOurs = LANGUAGES.some((language) => {
    const said = toneWords(language);
    return TONES.some((tone) => found.every((word) => said[tone].includes(word)));
  });
  const letters = /^\$?([A-Z]+)/i.exec(alternatives)?.[1];
  return isOurs && letters !== undefined ? columnNumber(letters) : undefined;
}

/** The same rule as seen from the first cell of a column. */
export function ruleFrom(rule: ColourRule, column: Area): ColourRule {
  const cell = firstCell(column);
  // The words are ours: none holds anything like the address of a cell before a sign of equality.
  return { ...rule, formula: rule.formula.replace(/\$?[A-Z]{1,3}\$?\d+(?==")/gi, () => cell) };
}

function firstCell(column: Area): string {
  return `$${addressOf({ ...column, rows: 1, columns: 1 })}`;
}
