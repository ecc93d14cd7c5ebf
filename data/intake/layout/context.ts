import type { Frequency } from '../../rules/words.ts';
import type { Source, Sourced } from './answer.ts';
import type { Block } from './block/block.ts';
import type { Line } from './block/line.ts';
import type { Catalogue } from './known-thing.ts';
import { type Label, readLabel, unitLine } from './word/label.ts';
import type { Reach } from './word/label-word.ts';
import { type OwnTitle, ownTitle } from './word/own-word.ts';
import { isOfRank, isPlace, placeApart, placeInFront, placeOfOffice, rankOfWhole } from './word/place.ts';
import { close } from './word/plain.ts';
import { roleOfWord, soundsLikeIndicator } from './word/role.ts';
import { frequencyIn, type Span, spanIn, spanWithin } from './word/span.ts';
import { unitsIn } from './word/unit.ts';

/** The facts told around a table that hold for all of it. */
export interface Context {
  district?: Sourced<string>;
  /** Several places in one line of a title tell nothing of a single row. */
  isOfSeveralPlaces: boolean;
  /** Places around the table in which its district lies: 深圳市 in 深圳市龙华区. */
  within: Sourced<string>[];
  indicator?: Sourced<Label>;
  /** The label of a heading between rows, which describes the numbers below it: 增长速度(%). */
  said?: Label;
  /** Texts that may name what is counted, the nearest first. A catalogue tells which of them is one. */
  candidates: Sourced<Label>[];
  span?: Sourced<Span>;
  /** The months that a line says the results are of, whatever year a title names for the goals: 数据期2024年1-6月. */
  ofResults?: Sourced<Span>;
  units?: Sourced<string[]>;
  frequency?: Sourced<Frequency>;
  /** The reach that the title tells of all months: 地区生产总值(累计). */
  reach?: Reach;
}

/** Words of a title that name neither a place nor a thing that is measured. */
const FILLING =
  /(?:完成)?(?:情况|统计)?(?:一览表|统计表|情况表|汇总表|明细表|月报表?|快报表?|简表|报表|表|一览|情况|数据|统计资料|资料|月报|季报|年报|快报|简报|统计)$/;
const GENERAL =
  /(?:主要|国民经济|社会经济|经济社会|社会发展|统计)*(?:经济|统计)?指标$|^(?:主要|分|各)?(?:各)?(?:省|市|区|县|镇|街道|地区|市区|区县|市县|县市|行业)*(?:主要)?$|^(?:sheet|表|工作表)\d*$|^\d+$|^[\d-]+$/i;
const EACH =
  /^(?:\d+个大?中?小?(?:城市|省市|地区|市县|区县)|(?:分|按|[一-鿿]{0,6}?各)(?:县\(市、区\)|县\(市\)|区\(县\)|市\(州\)|镇街|街镇|乡镇|镇乡|街道|地区|区县|市县|县市|省市|市州|地市|省|市|区|县|镇|乡)+(?:分)?)/;
const SOURCE =
  /^(?:资料|数据)?(?:来源|提供)(?:单位|部门)?[::]?\s*(.+)$|^(?:发布|编制|填报|制表|提供)(?:单位|机构|部门)[::]\s*(.+)$/;
/** A line that is the name of an office and nothing else. */
const OFFICE_ALONE = /^([一-鿿]{4,24}(?:局|委员会|办公室|调查队))$/;

const OF_RESULTS = /^数据期:?([^,，。;；、]+)(?:[,，。;；]|$)|^Results for ([^,]+)(?:,|$)/;

/** A word in brackets that holds for all months of a table. */
const REACH = /\((?:本年|按)?(累计|当月|当季|当期|本月|本季)(?:数|值)?\)/;

/** The rest of a title without its place, months and words such as 情况表: perhaps an indicator. */
function indicatorIn(title: string): Label | undefined {
  const apart = placeApart(title);
  let rest = close(apart === undefined ? title : title.replace(apart, ''));
  rest = placeInFront(rest)?.rest ?? rest;
  const within = spanWithin(rest);
  if (within) rest = within.rest;
  rest = placeInFront(rest)?.rest ?? rest;
  rest = rest
    .replace(EACH, '')
    .replace(/^(?:分(?:季度?|月份?|年度?)|历年|历月|[各逐][年月季]度?)(?=.{2})/, '')
    .replace(/^[的年度月份]+|[-_]+$/g, '')
    .replace(FILLING, '')
    .replace(/分(?:行业|产业|类型|地区|区|街道|品种|月|季度|年度)$/, '')
    .replace(/\(?单位[::].*$/, '');
  if (rest === '' || GENERAL.test(rest)) return undefined;
  const label = readLabel(rest);
  return label.name.length > 1 || label.measure ? label : undefined;
}

/** The number of a table before its title: 表1, 附表二、, 3-12. Its digits are no part of the year that may follow. */
const NUMBER_IN_FRONT =
  /^(?:附?表\s?[\d一二三四五六七八九十]+(?:[-.]\d+)*[、.:\s]\s*|\d{1,2}(?:[-.]\d{1,2})+\s+|\d{1,2}[、.](?!\d)\s*)/;

/** An office behind a title: 2024年7月主要指标(深圳市统计局). */
const OFFICE_IN_BRACKETS = /\(([^()]{2,20}(?:局|委|办|队))\)$/;

class ContextReader {
  #whole: Sourced<string> | undefined;
  readonly context: Context = { isOfSeveralPlaces: false, within: [], candidates: [] };

  stated({ stated, cell, text }: Line): void {
    if (!stated) return;
    const source: Source = { from: 'LINE', cell, text };
    const role = roleOfWord(stated.key);
    if (role === 'DISTRICT') this.context.district ??= { value: stated.value, source };
    else if (role === 'INDICATOR') this.#indicator(readLabel(stated.value), source);
    else if (role === 'UNIT')
      this.#units(unitLine(stated.value) ?? unitsIn(stated.value) ?? unitLine(`单位:${stated.value}`), source);
    else if (role === 'PERIOD') this.#span(spanIn(stated.value), source);
    else if (role === 'FREQUENCY') {
      const value = frequencyIn(stated.value);
      if (value) this.context.frequency ??= { value, source };
    }
  }

  /** A line that says of which months the results are. */
  results({ text, cell }: Line): void {
    const [, chinese, english] = OF_RESULTS.exec(text) ?? [];
    const value = spanIn(chinese ?? english ?? '');
    if (value) this.context.ofResults ??= { value, source: { from: 'LINE', cell, text } };
  }

  /** A title, or the name of the sheet or the file. The one that stands nearest to the table is taken first. */
  title(text: string, source: Source): void {
    const own = ownTitle(text);
    if (own) {
      this.#own(own, source);
      return;
    }
    const units = unitLine(text);
    if (units) this.#units(units, source);
    const bare = text.replace(/\(?(?:计量)?单位[::].*$/, '').replace(NUMBER_IN_FRONT, '');
    const places = close(bare).split(/[、,]/);
    if (places.length > 1 && places.every(isPlace)) {
      this.context.isOfSeveralPlaces = true;
      return;
    }
    this.#span(spanIn(bare) ?? spanWithin(bare)?.span, source);
    const apart = placeApart(bare);
    const front = placeInFront(bare) ?? placeInFront(spanWithin(bare)?.rest ?? '');
    const place = apart === undefined ? front : { place: apart, within: undefined };
    if (place && !this.context.isOfSeveralPlaces) this.#district(place.place, source);
    for (const name of [place?.place, place?.within])
      if (name !== undefined) this.context.within.push({ value: name, source });
    const [, inBrackets] = REACH.exec(bare) ?? [];
    if (inBrackets !== undefined) this.context.reach ??= inBrackets === '累计' ? 'CUMULATIVE' : 'CURRENT';
    const indicator = indicatorIn(bare);
    if (!indicator) return;
    this.context.candidates.push({ value: indicator, source });
    if (soundsLikeIndicator(indicator.name) || indicator.units) this.#indicator(indicator, source);
  }

  /** A title as the house writes it in English. */
  #own({ whom, when, what }: OwnTitle, source: Source): void {
    this.#span(spanIn(when), source);
    if (!this.context.isOfSeveralPlaces) this.#district(whom, source);
    if (what !== undefined) this.#indicator(readLabel(what), source);
  }

  publisher({ text, cell }: Line): void {
    const [, office, other] = SOURCE.exec(text) ?? OFFICE_IN_BRACKETS.exec(text) ?? OFFICE_ALONE.exec(text) ?? [];
    const place = placeOfOffice(office ?? other ?? '');
    if (place && !this.context.isOfSeveralPlaces)
      this.context.district ??= { value: place, source: { from: 'PUBLISHER', cell, text } };
  }

  /** 全市 is the city that a title further off, a sheet or an office names; where none does, it is asked about. */
  #district(value: string, source: Source): void {
    if (rankOfWhole(value) === undefined) this.context.district ??= { value, source };
    else if (!this.context.district) this.#whole ??= { value, source };
  }

  /** Takes the whole of an area that a title speaks of where nothing names an area of that rank. */
  settleWhole(): void {
    if (!this.#whole) return;
    const rank = rankOfWhole(this.#whole.value) ?? '';
    const { district, within } = this.context;
    const named = [...(district ? [district] : []), ...within].find(({ value }) => isOfRank(value, rank));
    this.context.district = named ?? this.#whole;
  }

  #indicator(value: Label, source: Source): void {
    this.context.indicator ??= { value, source };
    if (value.units) this.#units(value.units, source);
    if (value.span) this.#span(value.span, source);
  }

  #units(value: string[] | undefined, source: Source): void {
    if (value) this.context.units ??= { value, source };
  }

  /** A nearer line may name the months and a farther one the year. */
  #span(value: Span | undefined, source: Source): void {
    if (!value || value.lastYear !== undefined) return;
    const before = this.context.span;
    if (!before) this.context.span = { value, source };
    else if (before.value.year === undefined && value.year !== undefined)
      this.context.span = { value: { ...before.value, year: value.year }, source: before.source };
    else if (before.value.from === undefined && value.year === before.value.year && value.from !== undefined)
      this.context.span = { value, source };
  }
}

/** The context of a table: the lines around it, then its sheet's name, then its file's. */
export function readContext(block: Block, fileName: string): Context {
  const reader = new ContextReader();
  for (const line of block.titles.toReversed()) {
    reader.stated(line);
    reader.results(line);
    if (!line.stated || line.stated.key === '单位')
      reader.title(line.text, { from: 'TITLE', cell: line.cell, text: line.text });
  }
  if (block.sheet !== null) reader.title(block.sheet, { from: 'SHEET', cell: null, text: block.sheet });
  const stem = fileName.replace(/\.[a-z]{2,5}$/i, '');
  reader.title(stem, { from: 'FILE', cell: null, text: stem });
  for (const part of stem.split(/[-_\s.+]+/))
    reader.context.candidates.push({ value: readLabel(part), source: { from: 'FILE', cell: null, text: stem } });
  for (const line of [...block.titles, ...block.notes]) reader.publisher(line);
  reader.settleWhole();
  if (
    /分(?:省|市|县|区|地区)/.test(block.titles.map(({ text }) => text).join(' ')) &&
    reader.context.district?.source.from === 'PUBLISHER'
  )
    delete reader.context.district;
  return reader.context;
}

/** Names of sheets and titles that tell nothing of what is counted in them. */
const NO_THING =
  /^(?:附[表件]?|总表|明细|分类|封面|目录|全部|其他|新建|工作簿|资料|汇总|合计|统计|月度|季度|年度|[\d一二三四五六七八九十()-])+$/;

/**
 * Takes what the catalogue knows before what only sounds like an indicator. The name of a file counts only where no title and
 * no sheet names anything: figures of 招商引资 in GDP.xlsx are asked about.
 */
export function settleIndicator(context: Context, catalogue: Catalogue): void {
  const { indicator, candidates } = context;
  const isKnown = ({ value }: Sourced<Label>) => {
    const known = value.name === '' ? undefined : catalogue.find(value.name, 'INDICATOR');
    return known !== undefined && !known.isPartOfName;
  };
  const isThing = ({ value: { name } }: Sourced<Label>) =>
    /[一-鿿]{2}/.test(name) && !NO_THING.test(name) && catalogue.find(name, 'DISTRICT') === undefined;
  const isOfFile = ({ source }: Sourced<Label>) => source.from === 'FILE';
  // A line that states the indicator is right, known or not.
  if (indicator?.source.from === 'LINE' || (indicator && !isOfFile(indicator) && isKnown(indicator))) return;
  const near = candidates.filter((candidate) => !isOfFile(candidate));
  const named = near.find(isKnown);
  if (named) context.indicator = named;
  if (named || (indicator && !isOfFile(indicator))) return;
  const ofFile = [...(indicator ? [indicator] : []), ...candidates.filter(isOfFile)].find(isKnown);
  const settled = ofFile && (near.find(isThing) ?? ofFile);
  if (settled) context.indicator = settled;
}

/** The context that the lines between the rows of a table give to the rows below them. */
export function readSections(lines: Line[]): Context {
  const reader = new ContextReader();
  for (const line of lines.toReversed()) {
    reader.stated(line);
    if (line.stated) continue;
    const source: Source = { from: 'LINE', cell: line.cell, text: line.text };
    const span = spanIn(line.text);
    const units = unitLine(line.text);
    if (span) reader.context.span ??= { value: span, source };
    if (isPlace(line.text)) {
      reader.context.district ??= { value: close(line.text), source };
      continue;
    }
    const label = readLabel(line.text);
    if (label.name === '' && (label.measure || label.reach || label.standing)) reader.context.said ??= label;
    const stated = label.units ?? units;
    if (stated) reader.context.units ??= { value: stated, source };
    if (label.name !== '' && (label.units || soundsLikeIndicator(label.name)))
      reader.context.indicator ??= { value: label, source };
  }
  return reader.context;
}
