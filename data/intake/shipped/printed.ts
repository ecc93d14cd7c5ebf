import Big from 'big.js';
import { writtenDecimals } from '../../rules/number/exact.ts';

/** A number as a document prints it: 2.68万座 is 2.68, scale 10000, unit 座. */
interface PrintedNumber {
  value: Big;
  upper: Big | undefined;
  scale: Big;
  unit: string;
  /** Digits after the point; undefined where the number is written in Chinese numerals. */
  digits: number | undefined;
}

const SCALES: Record<string, string> = { 万: '1e4', 亿: '1e8', 万亿: '1e12' };
const DIGITS = '零一二三四五六七八九';
const STEPS: Record<string, string> = { 十: '10', 百: '100', 千: '1000' };

/** Words that only count. 15个 and 15座 are the same quantity, 15个 and 15公顷 are not. */
const COUNTERS = new Set('大 个 家 所 座 名 人 位 宗 条 项 场 次 台 件 起 套 处 支 栋 期 批 场次'.split(' '));
const SAME_UNIT: Record<string, string> = { '㎡': '平方米', 千米: '公里' };

const ARABIC = /^(-?\d[\d,]*(?:\.(\d+))?)(?:-(\d+(?:\.\d+)?))?[余多]?(万亿|亿|万)?(.*)$/;
const CHINESE = /^([零一二两三四五六七八九十百千万亿]+)[余多]?(.*)$/;
const DECLINE = /下降|降幅|降低|降至|减少|压缩/;

/** 四千 → 4000, 百亿 → 10000000000. */
function chineseNumber(numeral: string): Big {
  let [total, section, digit] = [new Big(0), new Big(0), new Big(0)];
  for (const sign of numeral.replaceAll('两', '二')) {
    const [step, scale] = [STEPS[sign], SCALES[sign]];
    if (step) {
      section = section.plus((digit.eq(0) ? new Big(1) : digit).times(step));
      digit = new Big(0);
    } else if (scale) {
      const below = total.plus(section).plus(digit);
      total = (below.eq(0) ? new Big(1) : below).times(scale);
      [section, digit] = [new Big(0), new Big(0)];
    } else digit = new Big(DIGITS.indexOf(sign));
  }
  return total.plus(section).plus(digit);
}

function readNumber(printed: string): PrintedNumber | undefined {
  const text = printed.replace(/[\s“”]/g, '').replace(/^第/, '');
  const arabic = ARABIC.exec(text);
  if (arabic) {
    const [, number = '', fraction = '', upper, scale = '', unit = ''] = arabic;
    const value = new Big(number.replaceAll(',', ''));
    return {
      value,
      upper: upper ? new Big(upper) : undefined,
      scale: new Big(SCALES[scale] ?? 1),
      unit,
      digits: fraction.length,
    };
  }
  const chinese = CHINESE.exec(text);
  if (!chinese) return undefined;
  const [, numeral = '', unit = ''] = chinese;
  return { value: chineseNumber(numeral), upper: undefined, scale: new Big(1), unit, digits: undefined };
}

/** 万平方米 is 10000 of 平方米; counting words all come to 个. */
function splitUnit(unit: string): { scale: Big; base: string } {
  const [, scale = '', rest = ''] = /^(万亿|亿|万)?(.*)$/.exec(unit) ?? [];
  const base = SAME_UNIT[rest] ?? rest;
  return { scale: new Big(SCALES[scale] ?? 1), base: COUNTERS.has(base) ? '个' : base };
}

/** A figure's number as the file writes it. */
export interface WrittenNumber {
  value: string;
  upper: string | undefined;
  unit: string;
  printed: string;
  quote: string;
}

/** Why number and unit do not follow from what is printed, in words that go on from "What is printed"; undefined where they do. */
export function disagreement(written: WrittenNumber): string | undefined {
  const printed = readNumber(written.printed);
  if (!printed) return 'holds no number';
  const unit = splitUnit(written.unit);
  const base = splitUnit(printed.unit).base;
  const ofRank = written.unit === '位' && base === '';
  if (base !== unit.base && !ofRank) return `has the unit ${printed.unit || '(none)'}, not ${written.unit}`;
  const falls = written.value.startsWith('-') && printed.value.gt(0) && DECLINE.test(written.quote);
  const value = new Big(written.value).times(unit.scale).times(falls ? -1 : 1);
  const sameUpper = written.upper === undefined ? !printed.upper : printed.upper?.eq(new Big(written.upper)) === true;
  if (!value.eq(printed.value.times(printed.scale)) || !sameUpper)
    return `reads ${printed.value.toFixed()}${printed.upper ? `-${printed.upper.toFixed()}` : ''}, not ${written.value}${written.upper ? `-${written.upper}` : ''} ${written.unit}`;
  const digits = writtenDecimals(written.value);
  if (printed.digits !== undefined && printed.scale.eq(unit.scale) && digits !== printed.digits)
    return `has ${printed.digits} decimals, not ${digits}`;
  return undefined;
}
