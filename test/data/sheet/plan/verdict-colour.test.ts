import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../data/rules/words.ts';
import { colourRules, columnOfRule, ruleFrom, VERDICT_COLOURS } from '../../../../data/sheet/plan/verdict-colour.ts';

const COLUMN = { row: 4, column: 11, rows: 8, columns: 1 };

/** Relative luminance (www.w3.org/TR/WCAG21/#dfn-relative-luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the colour of a verdict', () => {
  test.each(Object.entries(VERDICT_COLOURS))('of the tone %s leaves its word readable', (_, { font, fill }) => {
    expect((luminance(fill) + 0.05) / (luminance(font) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  test('comes of a formula short enough for every dialog of Excel, which names the words themselves', () => {
    for (const language of LANGUAGES)
      for (const { formula } of colourRules(COLUMN, language)) {
        expect(formula).toMatch(/^=OR\((?:\$L5="[^"]+",?)+\)$/);
        expect(formula.length).toBeLessThanOrEqual(255);
      }
  });
});

describe('a rule of a sheet', () => {
  test('is known as ours wherever its cells have gone, in either language, with fewer words too', () => {
    for (const language of LANGUAGES)
      for (const rule of colourRules({ ...COLUMN, row: 99, column: 27 }, language)) {
        expect(columnOfRule(rule.formula)).toBe(27);
        expect(ruleFrom(rule, COLUMN).formula).toBe(rule.formula.replaceAll('$AB100', '$L5'));
      }
    expect(columnOfRule('=OR($L5="未完成")')).toBe(11);
  });

  test.each([
    '=$L5="未完成"',
    '=OR($L5="未完成",$L5="好")',
    '=OR($L5="未完成",$M5>3)',
    '=OR($L5="完成",$L5="未完成")',
    '=TRUE',
  ])('that reads %s is the user’s', (formula) => {
    expect(columnOfRule(formula)).toBeUndefined();
  });
});
