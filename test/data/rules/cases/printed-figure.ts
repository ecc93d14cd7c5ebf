import type { PlanFigure } from '../../../../data/intake/shipped/plan-figure.ts';
import type { Authority, Comparator, Measure, Nature, Strength } from '../../../../data/rules/words.ts';
import { months } from '../figure/stated.ts';

/** The words around a rise or a level, as documents print them. `#` is the number with its unit. */
const BOUNDS: readonly (readonly [string, Comparator])[] = [
  ['稳定在#以上', 'HOLD_AT_LEAST'],
  ['超#', 'ABOVE'],
  ['低于#', 'BELOW'],
  ['近#', 'NEARLY'],
  ['#以上', 'AT_LEAST'],
  ['#以内', 'AT_MOST'],
  ['#左右', 'ABOUT'],
  ['#', 'EQUAL'],
];

/** The words around a fall. The number is the size of the fall, so at most that fall means at least its negative. */
const FALLS: readonly (readonly [string, Comparator])[] = [
  ['降幅#以内', 'AT_LEAST'],
  ['降幅小于#', 'ABOVE'],
  ['降幅#以上', 'AT_MOST'],
  ['降幅超#', 'BELOW'],
  ['下降近#', 'NEARLY'],
  ['下降#左右', 'ABOUT'],
  ['下降#', 'EQUAL'],
];

const AUTHORITIES: Record<string, Authority> = {
  上级下达: 'ASSIGNED',
  年中安排: 'INTERIM',
  工作思路: 'OUTLOOK',
  调度目标: 'STEERING',
};
const BASES: Record<string, string> = {
  可比价: 'CONSTANT_PRICE',
  名义: 'NOMINAL',
  同比: 'YOY',
  同口径: 'SAME_SCOPE',
  口径未注明: 'UNSTATED',
};
const SCOPES: Record<string, string> = {
  规上企业: 'ABOVE_SIZE',
  规上小微企业: 'SMALL_ABOVE_SIZE',
  人民币计: 'IN_RENMINBI',
};
const STRENGTHS: Record<string, Strength> = { 确保: 'MUST', 力争: 'STRIVE' };
const NATURES: Record<string, Nature> = { 预期性: 'EXPECTED', 约束性: 'BINDING' };

const LINE = /^(?:([^\d\s]\S*) )?(\d{4}\S*) (\S+)(?: \((.+)\))?$/;
const NUMBER = /^(第)?(-?\d+(?:\.(\d+))?)(?:-(\d+(?:\.\d+)?))?(\D*)$/;

/** The numbers of a figure and the words that bind them. */
type BoundNumber = Pick<PlanFigure, 'comparator' | 'value' | 'upper' | 'unit' | 'decimals' | 'printed'>;

function numbersIn(text: string, comparator: Comparator, sign: 1 | -1): BoundNumber {
  const [, , value, decimals = '', upper, unit = ''] = NUMBER.exec(text) ?? [];
  if (value === undefined) throw new Error(`“${text}” is no number with a unit.`);
  return {
    comparator,
    value: Number(value) * sign,
    upper: upper === undefined ? null : Number(upper),
    unit: unit || null,
    decimals: decimals.length,
    printed: text,
  };
}

function statedIn(text: string): BoundNumber {
  const words = /^“(.+)”$/.exec(text)?.[1];
  if (words !== undefined)
    return { comparator: null, value: null, upper: null, unit: null, decimals: 0, printed: words };
  for (const [forms, sign] of [[FALLS, -1] as const, [BOUNDS, 1] as const])
    for (const [form, comparator] of forms) {
      const [before = '', behind = ''] = form.split('#');
      if (text.startsWith(before) && text.endsWith(behind))
        return numbersIn(text.slice(before.length, text.length - behind.length), comparator, sign);
    }
  throw new Error(`“${text}” cannot be read.`);
}

/** A figure of a case, without its place in a document. */
export interface PrintedFigure extends BoundNumber {
  /** The district's name, or 乙区 where the line names none. */
  district: string;
  period: string;
  periodStart: number;
  periodEnd: number;
  basis: string | null;
  authority: Authority | null;
  strength: Strength | null;
  nature: Nature | null;
  stretch: boolean;
  among: string | null;
  /** The code of the scope. */
  scope: string | null;
  claim: boolean;
}

function noteIn(note: string): Partial<PrintedFigure> {
  if (AUTHORITIES[note]) return { authority: AUTHORITIES[note] };
  if (BASES[note] !== undefined || note.startsWith('较')) return { basis: BASES[note] ?? note };
  if (SCOPES[note]) return { scope: SCOPES[note] };
  if (note === '称已完成') return { claim: true };
  if (STRENGTHS[note]) return { strength: STRENGTHS[note] };
  if (NATURES[note]) return { nature: NATURES[note] };
  if (note === '奋斗目标') return { stretch: true };
  if (/^(?:全市|全省|省内)/.test(note)) return { among: note };
  throw new Error(`“${note}” says nothing that a figure can carry.`);
}

/**
 * Reads one line of a case: `2024-S1 超45套 (上级下达, 力争)`, `丙区 2024 第3位 (全市)`, `2024 “稳步增长”`. A growth rate without a basis is year
 * on year.
 */
export function readPrinted(line: string, role: 'TARGET' | 'ACTUAL', measure: Measure): PrintedFigure {
  const [, district = '乙区', period = '', text = '', notes = ''] = LINE.exec(line) ?? [];
  if (text === '') throw new Error(`“${line}” is not a period and what is printed for it.`);
  const { start, end, name } = months(period);
  const isGoal = role === 'TARGET';
  const noted = Object.assign({}, ...notes.split(', ').flatMap((note) => (note === '' ? [] : [noteIn(note)])));
  return {
    district,
    period: name,
    periodStart: start,
    periodEnd: end,
    basis: measure === 'GROWTH' ? 'YOY' : null,
    authority: isGoal ? 'PLAN' : null,
    strength: isGoal ? 'PLAN' : null,
    nature: null,
    stretch: false,
    among: measure === 'RANK' ? '全市' : null,
    scope: null,
    claim: false,
    ...statedIn(text),
    ...noted,
  };
}
