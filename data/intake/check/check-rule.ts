import type { Force } from './objection.ts';

/** One number of a check: an indicator by any of its names. */
export interface RuleTerm {
  names: string[];
  sign: 1 | -1;
  /** Whether the term is the level at the end of the month before the period begins: 期初(户籍人口). */
  isOpening: boolean;
}

/** `必须 进出口总额 = 出口总额 + 进口总额`: a whole and its parts, or what one may at most be. */
export interface CheckRule {
  force: Force;
  relation: 'EQUAL' | 'AT_MOST';
  left: string[];
  right: RuleTerm[];
  /** The line as it is declared, each indicator by its first name. */
  text: string;
  /** The whole line of an office's own file. */
  line?: string;
}

/** A line that cannot be read, counted from 1. */
export interface RuleFault {
  line: number;
  text: string;
}

const FORCES: Record<string, Force> = { 必须: 'MUST', 核实: 'ASK', must: 'MUST', ask: 'ASK' };
const LINE = /^(\S+)\s+(.+?)\s*(=|＝|<=|≤|不大于)\s*(.+)$/;
const OPENING = /^(?:期初|opening)\s*[（(](.+)[）)]$/i;

/**
 * Reads checks, one a line: 必须 or 核实 (must, ask), an indicator, = or ≤, indicators with + and − between blanks. Names of
 * one indicator are divided by `|`. What stands behind # is a note.
 */
export function readRules(text: string): { rules: CheckRule[]; faults: RuleFault[] } {
  const rules: CheckRule[] = [];
  const faults: RuleFault[] = [];
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const line = whole.replace(/#.*/, '').trim();
    if (line === '') continue;
    const rule = ruleOf(line);
    if (rule) rules.push(rule);
    else faults.push({ line: index + 1, text: line });
  }
  return { rules, faults };
}

function ruleOf(line: string): CheckRule | undefined {
  const [, word = '', left = '', relation = '', right = ''] = LINE.exec(line) ?? [];
  const force = FORCES[word.toLowerCase()];
  if (!force) return undefined;
  const terms = termsOf(right);
  const names = namesOf(left);
  if (!terms || names.length === 0) return undefined;
  const isEqual = relation === '=' || relation === '＝';
  return {
    force,
    relation: isEqual ? 'EQUAL' : 'AT_MOST',
    left: names,
    right: terms,
    text: firstNames(line.slice(word.length).trim()),
    line,
  };
}

function termsOf(text: string): RuleTerm[] | undefined {
  const pieces = text.split(/\s+([+＋−－-])\s+/);
  const terms: RuleTerm[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const sign = at > 0 && !/[+＋]/.test(pieces[at - 1] ?? '') ? -1 : 1;
    const piece = pieces[at] ?? '';
    const opening = OPENING.exec(piece.trim())?.[1];
    const names = namesOf(opening ?? piece);
    if (names.length === 0 || /[+＋−－-]$/.test(piece.trim())) return undefined;
    terms.push({ names, sign, isOpening: opening !== undefined });
  }
  return terms;
}

function firstNames(text: string): string {
  return text.replace(/\s*[|｜][^=＝<≤+＋−－)）]*?(?=\s*(?:[=＝<≤)）]|\s[+＋−－-]\s|$))/g, '');
}

function namesOf(text: string): string[] {
  return text.split(/[|｜]/).flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
}
