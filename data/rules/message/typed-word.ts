import { COLUMN_KINDS, type ColumnKind, LANGUAGES, MEASURES, type Measure, ROLES, type Role } from '../words.ts';
import { words } from './message.ts';

/** A name as it is compared: width, case, spaces, brackets and quotation marks do not count. */
export function normalised(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]{}<>《》〈〉「」『』【】“”‘’"'`·.,、,_-]/g, '');
}

const MEASURE_WORDS: Record<Measure, string[]> = {
  LEVEL: ['总量', '总值', '绝对值', '数量'],
  GROWTH: ['同比增速', '增速', '同比', '同比增长', '增长率', 'GROWTH_YOY', 'YOY'],
  SHARE: ['占比', '比例', '比重', '率'],
  RANK: ['位次', '排名', '名次'],
  MULTIPLE: ['倍数', '倍'],
  CHANGE_POINTS: ['百分点变动', '百分点'],
  CHANGE: ['较基期变动', '较基期', '变动'],
  COMPLETION: ['任务完成率', '完成率'],
  GAP_TO_CITY: ['与全市差', '较全市'],
};

/** Adds the words that a table says of its rows, in every language. */
function measureWords(): Record<Measure, string[]> {
  const said = (measure: Measure) => LANGUAGES.map((language) => words(language).measures[measure]);
  return Object.fromEntries(
    MEASURES.map((measure) => [measure, [...said(measure), ...MEASURE_WORDS[measure]]]),
  ) as Record<Measure, string[]>;
}

const ROLE_WORDS: Record<Role, string[]> = {
  TARGET: ['目标', '计划', 'GOAL'],
  ACTUAL: ['完成', '结果', '完成情况', 'RESULT'],
  ESTIMATE: ['预计', '估计'],
};

function columnWords(): Record<ColumnKind, string[]> {
  const all = LANGUAGES.map((language) => words(language).headers);
  const named = (pick: (said: (typeof all)[number]) => string[], ...others: string[]) => [
    ...all.flatMap(pick),
    ...others,
  ];
  return {
    TARGET: named((said) => [said.target], '目标', '计划目标', 'GOAL'),
    ACTUAL: named((said) => [said.actual], '完成', '结果', 'RESULT'),
    PREVIOUS: named((said) => [said.previous, said.previousYear, said.previousMixed], '上年', '上年完成'),
    PREVIOUS_PART: named((said) => [said.previousPart]),
    PREVIOUS_YEAR: named((said) => [said.previousWhole]),
    GAP: named((said) => [said.gap, said.gapLevel, said.gapRate], '差'),
    ATTAINMENT: named((said) => [said.attainment], '完成率'),
    CAP_USED: named((said) => [said.capUsed]),
    VERDICT: named((said) => [said.verdict, said.verdictInYear], '评价'),
    PACE: named((said) => [said.pace]),
    SOURCE: named((said) => [said.source], '来源'),
    NOTE: named((said) => [said.note]),
  };
}

/** The word as it is compared; a header also without the sign of its unit: 占控制数 for 占控制数(%). */
function key(word: string): string {
  return normalised(word).replace('%', '');
}

function wordIndex<Word extends string>(all: readonly Word[], others: Record<Word, string[]>): Map<string, Word> {
  return new Map(all.flatMap((word) => [word, ...others[word]].map((name) => [key(name), word])));
}

const MEASURE_INDEX = wordIndex(MEASURES, measureWords());
const ROLE_INDEX = wordIndex(ROLES, ROLE_WORDS);
const COLUMN_INDEX = wordIndex(COLUMN_KINDS, columnWords());

/** A measure as people type it, by code or word; undefined where there is none of that name. */
export function typedMeasure(typed: string): Measure | undefined {
  return MEASURE_INDEX.get(key(typed));
}

/** A role as people type it. */
export function typedRole(typed: string): Role | undefined {
  return ROLE_INDEX.get(key(typed));
}

/** A kind of column by its code or header, in any language. */
export function typedColumn(typed: string): ColumnKind | undefined {
  return COLUMN_INDEX.get(key(typed));
}
