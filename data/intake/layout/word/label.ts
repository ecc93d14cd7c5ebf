import { inChinese, toldBehind } from './english-word.ts';
import { AMOUNT, endingOf, englishWords, frontOf, type Said } from './label-word.ts';
import { isPlace } from './place.ts';
import { close, plain } from './plain.ts';
import { type Span, spanIn, spanWithin } from './span.ts';
import { withoutTranslation } from './translation.ts';
import { indexBaseIn, isBareMultiple, unitIn, unitsIn } from './unit.ts';

/** A label of a table taken apart: what it names, and what it says of its numbers. */
export interface Label extends Said {
  /** The text as printed, without the blanks at its ends. */
  text: string;
  /** The thing measured or the place, without all that the other properties tell. Empty where nothing else is there. */
  name: string;
  /** The name with its endings: some of them belong to an indicator's own name. */
  fullName: string;
  units?: string[];
  span?: Span;
  /** The place that a colon sets apart before the name: 广东:用电量. */
  place?: string;
  /** Whether brackets tell the measure, which then belongs to no name. */
  isMeasureApart?: boolean;
  /** Whether it begins with 其中 or a mark of that meaning. */
  isPart: boolean;
  /** The number of blanks before it: parts are set in. */
  indent: number;
  /** Whether the words say that plain amounts stand below, without naming them. */
  isAmount: boolean;
}

const NUMBERED = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}(?:\.(?!\d)|、)|[①-⑳])/;
const PART = /^(?:其中|内含)[::]?|^#+|^[└├─·•*-]+(?=[一-鿿])/;
const BRACKET = /\(([^()]*)\)$/;
const AT_ENDS = /^[\s_:,;/·-]+|[\s_:,;/·-]+$/g;

function ends(text: string): string {
  return text.replace(AT_ENDS, '');
}

/** The name without a group's name before it that it begins with itself: 水泥水泥产量 is 水泥产量. */
function single(name: string): string {
  return name.replace(/^([一-鿿]{2,})(?=\1)/, '');
}

function merged(label: Label, said: Partial<Label>): void {
  for (const [key, value] of Object.entries(said))
    if (Reflect.get(label, key) === undefined) Reflect.set(label, key, value);
}

/** The facts in one part of a bracket; undefined where it belongs to the name: 乡(镇)个数. */
function bracketPart(text: string): Partial<Label> | undefined {
  const base = indexBaseIn(text);
  if (base !== undefined) return { units: [base], measure: 'LEVEL' };
  const chinese = inChinese(text);
  if (chinese !== undefined) return bracketPart(chinese);
  const units = unitsIn(text);
  if (units) return { units };
  // How often something is released is no part of its name: 地区生产总值(季度).
  if (/^(?:月|季|半年|年)度$/.test(text)) return {};
  const span = spanIn(text);
  if (span) return { span };
  const { rest, said } = stripped(text.replace(/[±]?%$/, ''));
  if (rest !== '') return undefined;
  return text.endsWith('%') ? { units: ['%'], ...said } : said;
}

function bracketed(text: string): Partial<Label> | undefined {
  if (close(text) === '' || isBareMultiple(text)) return {};
  const whole = bracketPart(text);
  if (whole) return whole;
  const parts = text.split(/[,;、]/).map((part) => bracketPart(part.trim()));
  if (parts.length < 2 || !parts.every((part) => part !== undefined)) return undefined;
  return Object.assign({}, ...parts);
}

/** Takes the endings off a text, one after the other. */
function stripped(text: string): { rest: string; said: Said } {
  let rest = ends(text);
  const said: Said = {};
  for (;;) {
    const found = rest === '' ? undefined : endingOf(rest);
    if (!found) return { rest, said };
    for (const [key, value] of Object.entries(found.said))
      if (Reflect.get(said, key) === undefined) Reflect.set(said, key, value);
    rest = ends(found.rest);
  }
}

/** Takes brackets off the end as long as they say something of the numbers. */
function withoutBrackets(label: Label, text: string): string {
  let rest = ends(text);
  for (;;) {
    const sign = /(?<=.)[±]?%$/.exec(rest);
    if (sign && !rest.endsWith('(%')) {
      merged(label, { units: ['%'], ...(rest.endsWith('±%') ? { measure: 'GROWTH' } : {}) });
      rest = ends(rest.slice(0, sign.index));
    }
    const [found, inner = ''] = BRACKET.exec(rest) ?? [];
    const said = found === undefined ? undefined : bracketed(inner);
    if (found === undefined || !said) return rest;
    merged(label, said);
    rest = ends(rest.slice(0, -found.length));
  }
}

function withoutSpan(label: Label, text: string): string {
  const whole = spanIn(text);
  if (whole) {
    merged(label, { span: whole });
    return '';
  }
  const within = spanWithin(text);
  if (!within) return text;
  // A year inside a name (1978年不变价) is left there; at an end of it, it is the period.
  const name = close(text);
  const place = name.toLowerCase().indexOf(within.rest);
  if (place < 0 || (place > 0 && place + within.rest.length < name.length)) return text;
  merged(label, { span: within.span });
  return ends(name.slice(place, place + within.rest.length));
}

function withoutPlace(label: Label, text: string): string {
  const [, place, rest] = /^([一-鿿]{2,10}):(.{2,})$/.exec(text) ?? [];
  if (place === undefined || rest === undefined || !isPlace(place)) return text;
  label.place = place === '中国' ? '全国' : place;
  return rest;
}

/** 2024年比2023年增长 is growth against the year before. */
function withLastYear(text: string): string {
  const [found, year, against, before] = /(\d{4})年?(比|较)(\d{4})年?/.exec(text) ?? [];
  return found !== undefined && Number(year) - Number(before) === 1
    ? text.replace(found, `${year}年${against}上年`)
    : text;
}

/** Takes a label apart. Full-width signs and blanks inside Chinese words do not matter. */
export function readLabel(printed: string): Label {
  const indent = /^[\s　]*/.exec(printed)?.[0].length ?? 0;
  const text = withoutTranslation(plain(printed));
  const label: Label = { text, name: '', fullName: '', isPart: false, indent, isAmount: false };
  const chinese = inChinese(text);
  if (chinese !== undefined) return { ...readLabel(chinese), text, indent };
  const bare = withLastYear(text)
    // A sign that says only that a number may be negative: 增减(±)%, 增长(+、-).
    .replace(/(?<=[增减长幅])\(?(?:±|\+[、,/]?-)\)?/g, '')
    .replace(/(?<=[一-鿿]) (?=[一-鿿(])/g, '')
    .replace(NUMBERED, '')
    .trim();
  const part = PART.exec(bare);
  label.isPart = part !== null;
  const unmarked = part ? bare.slice(part[0].length).trim() : bare;
  const base = indexBaseIn(unmarked);
  if (base !== undefined) return { ...label, units: [base], measure: 'LEVEL' };
  const unbracketed = withoutPlace(label, withoutTranslation(withoutBrackets(label, unmarked)));
  if (label.measure) label.isMeasureApart = true;
  const english = LATIN.test(unbracketed) ? readEnglish(label, unbracketed) : undefined;
  if (english) return english;
  let name = withoutSpan(label, unbracketed);
  label.fullName = name;
  const front = frontOf(name);
  if (front) {
    merged(label, front.said);
    name = ends(front.rest);
  }
  const { rest, said } = stripped(withoutBrackets(label, name));
  merged(label, said);
  name = withoutSpan(label, withoutBrackets(label, rest));
  const last = stripped(name);
  merged(label, last.said);
  settleDifference(label);
  label.isAmount = AMOUNT.test(last.rest);
  label.name = label.isAmount ? '' : single(last.rest);
  if (label.name === '') label.fullName = '';
  return label;
}

const LATIN = /^[\x20-\x7e]+$/;

/** A label in English, without the months at its end and the words that tell of its numbers. */
function readEnglish(label: Label, text: string): Label | undefined {
  const told = toldBehind(text);
  const chinese = told?.told ?? inChinese(text);
  if (chinese !== undefined) {
    const { text: _, indent: __, isPart: ___, name: ____, fullName: _____, ...said } = readLabel(chinese);
    const name = told?.name ?? '';
    merged(label, said);
    return { ...label, isAmount: name === '' && said.isAmount, name, fullName: name === '' ? '' : text };
  }
  const english = englishWords(text);
  return english && { ...label, ...english.said, name: english.name, fullName: text };
}

/** 同比增减 is a rate where its unit is %, and a difference where it is any other. */
function settleDifference(label: Label): void {
  if (!label.isDifference || label.measure) return;
  const unit = label.units?.[0];
  if (unit === '%') label.measure = 'GROWTH';
  else if (unit === '个百分点') label.measure = 'CHANGE_POINTS';
  else if (unit !== undefined) label.measure = 'CHANGE';
}

/** The unit that a line states: 单位：亿元, (单位：万元、%). */
export function unitLine(text: string): string[] | undefined {
  const [, english] = /^\(?units?(?: of measure(?:ment)?)?\s*[::]\s*(.+?)\)?$/i.exec(plain(text)) ?? [];
  if (english !== undefined) return unitsIn(english);
  const [, named] = /(?:计量)?单位[::]?\s*([^\s()]+)/.exec(plain(text)) ?? [];
  if (named !== undefined) return unitsIn(named);
  const [, inBrackets] = BRACKET.exec(plain(text)) ?? [];
  const unit = inBrackets === undefined ? undefined : unitIn(inBrackets);
  return unit === undefined ? undefined : [unit];
}
