import type { Measure, PeriodFaultReason } from '../words.ts';
import { englishUnit } from './english-unit.ts';
import { quoted } from './quoted.ts';
import { type BoardNumbers, LABEL_COLUMNS, type LabelColumn, type Words } from './zh.ts';

const all = (label: string) =>
  Object.fromEntries(LABEL_COLUMNS.map((column) => [column, label])) as Record<LabelColumn, string>;

const periodFaults: Record<PeriodFaultReason, string> = {
  NO_YEAR: 'has no year',
  YEAR_RANGE: 'has a year outside 1900 to 2100',
  BACKWARDS: 'ends before it begins',
  DAY: 'names a day, and periods are whole months',
  BY_FIGURES: 'depends on whose figures are meant, which nothing tells here',
  NOT_WITHIN: "is no part of the goal's period",
  UNREADABLE: 'cannot be read',
};

export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The words for those among whom a rank is held, where the documents say it in one way. */
const AMONG: Record<string, string> = {
  全市: 'the city',
  全市各区: "the city's districts",
  全市行政区: "the city's districts",
  全省: 'the province',
  全国: 'the nation',
  全球: 'the world',
};

/** The purpose of a goal of each measure. */
const goalsOf: Record<Measure, string> = {
  LEVEL: '',
  GROWTH: ' for growth',
  SHARE: ' for its share',
  RANK: ' for its rank',
  MULTIPLE: '',
  CHANGE_POINTS: ' for its rise',
  CHANGE: ' for its change',
  COMPLETION: ' for the task done',
  GAP_TO_CITY: ' for the gap to the city',
};

function whoAndWhen(owner: string, when: string): string {
  const said = [owner, when].filter((part) => part !== '').join(', ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** The digits before the point in groups of three. */
function grouped(digits: string): string {
  const [whole = '', rest] = digits.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const groups = whole.slice(sign.length).replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? sign + groups : `${sign}${groups}.${rest}`;
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

const authorities = {
  PLAN: 'plan goal',
  ASSIGNED: 'goal assigned from above',
  STEERING: 'steering goal',
  INTERIM: 'mid-year arrangement',
  OUTLOOK: 'outlook',
};

const LATIN_FONT = 'Times New Roman';

const unjudged = (rest: BoardNumbers['rest']) => rest.map(({ label, count }) => `${count} ${label}`).join(', ');

/** A unit behind its number. Two numbers side by side would read as one. */
const behind = (unit: string) => (/^\d/.test(unit) ? ` (${unit})` : ` ${unit}`);

/** English words. */
export const en: Words = {
  languageName: 'English',
  tag: 'en',
  written: {
    isAsPrinted: false,
    name: ({ nameEn }) => nameEn,
    scoped: (name, scope) => `${name} (${scope})`,
    items: (parts) => parts.join(', '),
    notes: (parts) => parts.join(', '),
    clauses: (parts) => parts.join('; '),
    sentences: (parts) => parts.join(' '),
    phrase: (parts) => parts.join(' '),
    goalOf: (name, goal) => `${name}, ${goal}`,
    first: (shown, { more }) => `${shown} and ${more} more`,
    pair: (one, other) => `${one} and ${other}`,
    none: 'none',
    number: grouped,
    place: (number) => `No. ${number}`,
    places: 'places',
    unit: englishUnit,
    unitBehind: behind,
    nearly: 'nearly ',
    upTo: ' to ',
  },
  periods: {
    year: String,
    wholeYear: 'full year',
    months: (from, to) => (from === to ? monthName(from) : `${monthName(from)}-${monthName(to)}`),
    inYear: (span, year) => `${span} ${year}`,
    years: (from, to) => `${from}-${to}`,
    across: (from, to) => `${monthName(from.month)} ${from.year}-${monthName(to.month)} ${to.year}`,
  },
  verdicts: {
    MET: all('met'),
    ROUGHLY_MET: all('roughly met'),
    MISSED: all('missed'),
    AHEAD: all('ahead'),
    ON_TRACK: all('on track'),
    BEHIND: all('behind'),
    OPEN: all('open'),
    UNPROVEN: all('not provable from what is printed'),
    UNJUDGED: all('not judged'),
    NOT_COMPARABLE: all('not comparable'),
    NO_TARGET: all('none set by the plan'),
    NOT_HELD: all('not in the ledger'),
    NOT_DUE: all('not due yet'),
    MENTIONED: all('reported in other terms'),
    REARRANGED: all('only among the next steps'),
    SILENT: all('not mentioned in the report'),
  },
  metEarly: all('met early'),
  exceeded: 'met',
  missedBinding: 'missed',
  missedStrive: 'missed',
  planNotHeld: 'plan not in the ledger',
  silentIn: (span) => `not mentioned in the report for the ${span}`,
  ownScope: 'all of it',
  claimed: 'claimed as done',
  verdictGroups: {
    BETTER: 'met or better',
    AS_ASKED: 'as asked',
    SHORT: 'short',
    OPEN: 'open',
    TO_CHECK: 'to be checked',
    UNJUDGED: 'not judged',
    MENTIONED: 'in other terms',
    REARRANGED: 'only among next steps',
    SILENT: 'not mentioned',
    CLAIMED: 'claimed as done',
    NO_TARGET: 'no goal set',
    NOT_DUE: 'not due',
    NOT_HELD: 'not held',
  },
  verdictNames: {
    MET: 'met',
    ROUGHLY_MET: 'roughly met',
    MISSED: 'missed',
    AHEAD: 'ahead',
    ON_TRACK: 'on track',
    BEHIND: 'behind',
    OPEN: 'open',
    UNPROVEN: 'not provable from what is printed',
    UNJUDGED: 'not judged',
    NOT_COMPARABLE: 'not comparable',
    NO_TARGET: 'none set by the plan',
    NOT_HELD: 'not in the ledger',
    NOT_DUE: 'not due yet',
    MENTIONED: 'reported in other terms',
    REARRANGED: 'only among the next steps',
    SILENT: 'not mentioned in the report',
  },
  roles: { TARGET: 'Goal', ACTUAL: 'Result', ESTIMATE: 'Estimate' },
  someGoal: 'goal',
  measures: {
    LEVEL: 'Level',
    GROWTH: 'Growth, year on year',
    SHARE: 'Share',
    RANK: 'Rank',
    MULTIPLE: 'Multiple',
    CHANGE_POINTS: 'Change in points',
    CHANGE: 'Change against a base',
    COMPLETION: 'Task completion',
    GAP_TO_CITY: 'Gap to the city',
  },
  rankOfs: { LEVEL: 'Rank by level', GROWTH: 'Rank by growth', SHARE: 'Rank by share', OTHER: 'Rank' },
  comparators: {
    EQUAL: 'equal to',
    AT_LEAST: 'at least',
    ABOVE: 'more than',
    AT_MOST: 'at most',
    BELOW: 'less than',
    ABOUT: 'about',
    NEARLY: 'nearly',
    HOLD_AT_LEAST: 'hold at least',
  },
  natures: { EXPECTED: 'Expected', BINDING: 'Binding' },
  authorities,
  chosenTerms: {
    judgeBy: {
      label: 'Judged by',
      usual: 'The plan first',
      words: authorities,
      chosen: (authority) => `Judged by: ${authority}`,
    },
  },
  tolerances: {
    aboutPoints: {
      label: 'Tolerance, rates',
      unit: ' points',
      within: (points) => `“about” in rates allows ${points} points`,
    },
    aboutShare: {
      label: 'Tolerance, levels',
      unit: '%',
      within: (percent) => `“about” in levels allows ${percent}%`,
    },
    progress: {
      label: 'Tolerance, progress',
      unit: ' points',
      within: (points) => `progress allows ${points} points`,
    },
  },
  strengths: { MUST: 'ensure', PLAN: 'plan', STRIVE: 'strive' },
  floor: 'floor',
  stretch: 'stretch goal',
  standings: { DRAFT: 'draft', IN_FORCE: 'in force', EXPIRED: 'expired', WITHDRAWN: 'withdrawn' },
  republished: 'republished',
  documentKinds: {
    PLAN: 'Annual plan',
    REPORT_AND_PLAN: 'Annual report and plan',
    MID_YEAR_REPORT: 'Mid-year report',
    SUMMARY: 'Summary and outline',
    BULLETIN: 'Statistics bulletin',
    STATISTICS_TABLE: 'Statistics table',
  },
  parts: {
    RESULTS: 'Results',
    PROBLEMS: 'Problems',
    GOALS: 'Goals',
    ARRANGEMENTS: 'Next steps',
    OUTLOOK: 'Outlook',
  },
  statuses: {
    FLASH: 'flash',
    PRELIMINARY: 'preliminary',
    VERIFIED: 'verified',
    FINAL: 'final',
    CENSUS: 'revised by census',
  },
  notCounted: {
    IN_HAND: 'work in hand (no result)',
    NO_DEADLINE: 'without a deadline',
    SLOGAN: 'a slogan',
    OF_ANOTHER_OWNER: "another owner's",
  },
  warnings: { RED: 'red', YELLOW: 'yellow', GREEN: 'green' },
  released: {
    by: { QUARTER: 'released by quarter', HALF: 'released by half-year', YEAR: 'released by year' },
    late: (months) => (months === 1 ? 'released a month late' : `released ${months} months late`),
    joined: 'January and February are released as one',
    shown: (span, why) => `figures of ${span} (${why})`,
    of: (name, shown) => `${name}: ${shown}`,
    apart: (rows) => `${rows}; not compared with the other rows, nor counted with them`,
  },
  offCalendar: {
    EVEN: 'it comes about evenly',
    AUTUMN: 'it comes about in autumn',
    YEAR_END: "it comes about at the year's end",
    EVENT: 'it comes about by single events',
  },
  measureOfGoal: (measure) => `a goal for ${measure.toLowerCase()}`,
  paceBases: { BREAKDOWN: 'breakdown', LAST_YEAR: "last year's share", CALENDAR: 'calendar' },
  bases: {
    YOY: 'year on year',
    SAME_SCOPE: 'same scope',
    CONSTANT_PRICE: 'constant prices',
    NOMINAL: 'nominal',
    MOM: 'month on month',
    PER_YEAR: 'a year on average',
    TWO_YEAR: 'two-year average',
    UNSTATED: 'basis not printed',
  },
  topics: {
    economy: 'Economy',
    industry: 'Industry',
    investment: 'Investment and projects',
    consumption: 'Consumption',
    trade: 'Foreign trade and capital',
    finance: 'Public finance and banking',
    innovation: 'Innovation',
    talent: 'Talent',
    'enterprise-service': 'Services for enterprises',
    'land-space': 'Land and space',
    housing: 'Housing',
    education: 'Education',
    health: 'Health',
    employment: 'Employment',
    'social-security': 'Social security',
    'culture-sport': 'Culture and sport',
    environment: 'Environment',
    'energy-carbon': 'Energy and carbon',
    transport: 'Transport',
    'digital-government': 'Digital government',
    safety: 'Safety',
    law: 'Rule of law',
    'regional-cooperation': 'Regional cooperation',
  },
  lead: {
    district: 'District',
    indicator: 'Indicator',
    measure: 'Measure',
    unit: 'Unit',
    period: 'Period',
    actualPeriod: 'Result period',
  },
  headers: {
    target: 'Goal',
    targetOf: (span) => `Goal ${span}`,
    actual: 'Result',
    actualOf: (span) => `Result ${span}`,
    previous: 'Same months of last year',
    previousYear: 'Last full year',
    previousPart: 'In the same months of last year',
    previousWhole: 'In all of last year',
    previousMixed: 'Same months or all of last year',
    gap: 'Gap to goal',
    gapLevel: 'Gap to goal',
    gapRate: 'Gap (points)',
    attainment: 'Share of goal (%)',
    capUsed: 'Share of cap (%)',
    room: 'Room left',
    pace: 'Expected by now (%)',
    verdict: 'Verdict',
    verdictInYear: 'Progress',
    source: 'Source',
    note: 'Note',
  },
  bound: {
    EQUAL: (number) => number,
    AT_LEAST: (number) => `at least ${number}`,
    ABOVE: (number) => `more than ${number}`,
    AT_MOST: (number) => `at most ${number}`,
    BELOW: (number) => `less than ${number}`,
    ABOUT: (number) => `about ${number}`,
    NEARLY: (number) => `nearly ${number}`,
    HOLD_AT_LEAST: (number) => `held at ${number} or more`,
  },
  fall: {
    EQUAL: (number) => `a fall of ${number}`,
    AT_LEAST: (number) => `a fall of at most ${number}`,
    ABOVE: (number) => `a fall of less than ${number}`,
    AT_MOST: (number) => `a fall of at least ${number}`,
    BELOW: (number) => `a fall of more than ${number}`,
    ABOUT: (number) => `a fall of about ${number}`,
    NEARLY: (number) => `a fall of nearly ${number}`,
    HOLD_AT_LEAST: (number) => `a fall held at ${number} or less`,
  },
  document: (title, note) => `“${title}”${note && ` (${note})`}`,
  bracket: (text) => ` (${text})`,
  goal: ({ document, period, authority, figure }) =>
    `${figure} is the ${authority} for ${period}${document && ` of ${document}`}`,
  gap: {
    level: (size, above) => `${size} ${above ? 'more' : 'less'} than the goal`,
    rate: (size, above) => `${size} ${above ? 'above' : 'below'} the goal`,
    rank: (size, above) => `${size} ${above ? 'behind' : 'ahead of'} the goal`,
    fall: (size, above) => `a fall ${size} ${above ? 'smaller' : 'greater'} than the goal`,
    none: 'equal to the goal',
    places: {
      ABOVE: 'above the goal',
      NOT_BELOW: 'not below the goal',
      BELOW: 'below the goal',
      NOT_ABOVE: 'not above the goal',
    },
    fallPlaces: {
      ABOVE: 'a smaller fall than the goal',
      NOT_BELOW: 'no greater a fall than the goal',
      BELOW: 'a greater fall than the goal',
      NOT_ABOVE: 'no smaller a fall than the goal',
    },
    rankPlaces: {
      ABOVE: 'behind the goal',
      NOT_BELOW: 'not ahead of the goal',
      BELOW: 'ahead of the goal',
      NOT_ABOVE: 'not behind the goal',
    },
    clause: (gap) => gap && `, ${gap}`,
  },
  rules: {
    '>=': 'reaching the number meets it',
    '>': 'only more than the number meets it',
    '<=': 'not passing the number keeps it',
    '<': 'only less than the number keeps it',
    rank: 'a place no lower than the goal meets it',
    falls: {
      '>=': 'a fall no greater than the number meets it',
      '>': 'only a smaller fall than the number meets it',
      '<=': 'a fall of the number keeps it',
      '<': 'only a greater fall than the number keeps it',
    },
    about: (tolerance) => `short of the number by no more than the ${tolerance} that “about” allows`,
  },
  reasons: {
    NO_GOAL: (s) => `No goal for ${s.indicator} in ${s.period} that could be judged was found${s.goalBeside}.`,
    PLAN_NOT_HELD: (s) =>
      `The government's own plan for ${s.period} is not in the ledger, so whether it sets a goal for ${s.indicator} is not known: not judged.`,
    NOT_DUE: (s) =>
      `${s.goal}${s.inferred}; ${s.period} has not ended, and the ledger has no result that could be judged.`,
    NO_RESULT: (s) => `${s.goal}${s.inferred}; the result for ${s.period} is not in the ledger.`,
    MENTIONED: (s) => `${s.goal}; ${s.report} reports on the ${s.reportSpan} in other terms: ${s.quotes}${s.sum}.`,
    REARRANGED: (s) =>
      `${s.goal}; ${s.report} reports nothing of it for the ${s.reportSpan} and names it only among ${s.place}: ${s.quotes}${s.doubt}.`,
    SILENT: (s) => `${s.goal}; ${s.report} does not mention ${s.indicator}.`,
    GOAL_IN_WORDS: (s) =>
      `${s.goal}, in words and without a number; the result for ${s.resultPeriod} is ${s.result}, so it is not judged.`,
    RESULT_IN_WORDS: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is in words (${s.result}), so it is not judged.`,
    UNIT: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}, in another unit (${s.units}): not compared.`,
    BASIS: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}, on another basis (${s.bases}): not compared.`,
    BASIS_UNSTATED: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}, and other figures of the indicator are on the same scope, so it is not known whether the bases agree (${s.bases}): not compared.`,
    OTHER_SCOPE: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}, which covers something else (${s.scopes}): not compared.`,
    WITHIN_MET: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}, a part of what the goal covers (${s.scopes}), and reaches it: ${s.label}.`,
    WITHIN_PASSED: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}, a part of what the goal covers (${s.scopes}), and passes it: ${s.label}.`,
    WITHIN_OPEN: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}, a part of what the goal covers (${s.scopes}), and proves no more than that.`,
    ASSIGNED: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}; the binding number is the one set by the city, which is not in the ledger.`,
    SCOPE: (s) => `${s.goal}; it is work to be taken in hand, not a result, so it is not judged.`,
    NEUTRAL: (s) => `${s.goal}; neither more nor less is better and no limit is set, so it is not judged.`,
    SPAN: (s) => `${s.goal}, over several years; ${s.result} in ${s.resultPeriod} is shown beside it and not judged.`,
    MONTHS_ALONE: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}, which does not count from January and is not compared with the goal of the year.`,
    PART_MET: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}${s.gap}: the year's goal is reached already, hence “${s.label}”.`,
    PART_PASSED: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}${s.gap}: the year's cap is passed already, hence “${s.label}”.`,
    PART_RATE: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}${s.gap}; a growth rate is set beside the year's goal as it stands, ${s.rule && `${s.rule}, `}hence “${s.label}”.`,
    PART_STANDING: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}${s.gap}; it is set beside the year's goal as it stands now, hence “${s.label}”.`,
    PART_PROGRESS: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}, ${s.progress.done} of the year's goal; ${s.progress.expected} was to be done by then (${s.progress.from}; up to ${s.progress.tolerance} points off counts as on track), hence “${s.label}”.`,
    PART_APPROACH: (s) =>
      `${s.goal}; last year ended at ${s.progress.start} and the result for ${s.resultPeriod} is ${s.result}, ${s.progress.done} of the way${s.progress.isBack ? ', further from the goal than it was' : ''}; ${s.progress.expected} was to be done by then (${s.progress.from}; up to ${s.progress.tolerance} points off counts as on track), hence “${s.label}”.`,
    PART_FELL: (s) =>
      `${s.goal}; last year ended at ${s.progress.start}, which met it, and the result for ${s.resultPeriod} is ${s.result}${s.gap}, hence “${s.label}”.`,
    PART_NO_START: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}${s.gap}; what stood at last year's end is not in the ledger, so progress is not judged.`,
    PART_RHYTHM: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}, ${s.progress.done} of the year's goal; ${s.progress.rhythm}, so the calendar says nothing and progress is not judged.`,
    PART_NONE: (s) =>
      `${s.goal}; so far ${s.result} is published for ${s.resultPeriod}${s.gap}; ${s.progress.measure} is not judged by progress.`,
    BOUND: (s) =>
      `${s.goal}; for ${s.resultPeriod} only “${s.result}” is printed, which does not prove whether the goal is met.`,
    WHOLE: (s) => `${s.goal}; the result for ${s.resultPeriod} is ${s.result}${s.gap}; ${s.rule}: ${s.label}.`,
  },
  cited: {
    ofScope: (goal, scope) => `; ${goal}, but covers something else (${scope})`,
    inMeasure: (goal, measure) => `; ${goal}, in another measure (${measure})`,
    boundShare: (share) => share,
    quotes: (quotes, more) =>
      `${quotes.map((quote) => quoted(quote.replace(/[。；;]$/, ''))).join(' ')}${more > 0 ? ` and ${more} more` : ''}`,
    sum: (parts, sum) => `; its ${parts} parts make ${sum}, a sum that the report does not print`,
    doubt: ({ figure, period, whole, less }) =>
      `; the text does not say whether ${figure} is for ${period}, and if it is for ${whole}, the goal is cut by ${less}`,
    places: { NEXT: 'its next steps', PROBLEMS: 'its problems', BOTH: 'its problems and next steps' },
    inferred: (period) => ` (its years are not printed; ${period} is inferred)`,
  },
  sentence: {
    spans: {
      S1: 'first half',
      S2: 'second half',
      Q1: 'first quarter',
      Q2: 'second quarter',
      Q3: 'third quarter',
      Q4: 'fourth quarter',
      NINE_MONTHS: 'first three quarters',
    },
    inYear: (span, year) => `${span} of ${year}`,
    endOf: (year, month) => (month === 12 ? `end of ${year}` : `end of ${MONTHS[month - 1]} ${year}`),
    endOfMonth: (month) => `end of ${MONTHS[month - 1]}`,
    nothing: ({ owner, when, name }) =>
      `${whoAndWhen(owner, when)}${whoAndWhen(owner, when) && ': '}${name}, no goal or result to be shown in this table.`,
    about: (name, sentence) => `${name}: ${sentence}`,
    result: ({ owner, when, isEstimate, clauses }) =>
      `${whoAndWhen(owner, when)}${isEstimate ? ' (estimate)' : ''}: ${clauses.join(', ')}.`,
    goal: ({ owner, when, name, of, figure, note }) =>
      `${whoAndWhen(owner, when)}: ${name}, goal${of}: ${figure} (${note}).`,
    goalFigure: (number) => number,
    named: (name, phrase) => `${name}${phrase.startsWith(':') ? '' : ' '}${phrase}`,
    inWords: (text) => `: ${quoted(text)}`,
    inWordsToo: quoted,
    share: (number) => `a share of ${number}`,
    completion: (number) => `${number} of the task done`,
    aboveCity: (number, isBelow) => `${number} ${isBelow ? 'below' : 'above'} the city`,
    change: ({ basis, way, size }) => {
      if (way === 'NONE') return `unchanged${basis}`;
      return `${way === 'FALL' ? 'down' : 'up'} ${size}${basis}`;
    },
    bases: {
      YOY: ' year on year',
      SAME_SCOPE: ' on the same scope',
      CONSTANT_PRICE: ' at constant prices',
      NOMINAL: ' in nominal terms',
      MOM: ' month on month',
      PER_YEAR: ' a year on average',
      TWO_YEAR: ' as a two-year average',
      UNSTATED: '',
    },
    rankOfs: { LEVEL: ' by level', GROWTH: ' by growth', SHARE: ' by share', OTHER: '' },
    rank: ({ of, among, place }) => `No. ${place}${among && ` in ${AMONG[among] ?? among}`}${of}`,
    namedBase: (basis) => ` (${basis})`,
    ofBasis: (of, basis) => of + basis,
    goalOf: (measure, ranked) => goalsOf[measure] + ranked,
    place: ({ among, place }) => `No. ${place}${among && ` in ${AMONG[among] ?? among}`}`,
    with: (clause, caution) => `${clause} (${caution})`,
    fallOf: ' for its fall',
    yearly: 'year',
    against: (authority, span, isCap) => {
      const goal = isCap ? 'cap' : 'goal';
      const said = {
        PLAN: `the plan's ${goal} for the ${span}`,
        ASSIGNED: `the ${goal} for the ${span} assigned from above`,
        INTERIM: `the mid-year ${goal} for the ${span}`,
        OUTLOOK: `the outlook's ${goal} for the ${span}`,
        STEERING: `the steering ${goal} for the ${span}`,
      };
      return authority ? said[authority] : `the ${goal} for the ${span}`;
    },
    done: (goal, percent) => `${percent} of ${goal}`,
    used: (goal, percent) => `${percent} of ${goal} used`,
    kept: (goal) => `within ${goal}`,
    reached: (goal) => `${goal} reached`,
    equal: (goal) => `equal to ${goal}`,
    above: (goal, size) => `${size} above ${goal}`,
    below: (goal, size) => `${size} below ${goal}`,
    fall: (goal, size, isDeeper) => `a fall ${size} ${isDeeper ? 'greater' : 'smaller'} than ${goal}`,
    fallBeside: (goal, place) =>
      `${{ ABOVE: 'a smaller fall than', NOT_BELOW: 'no greater a fall than', BELOW: 'a greater fall than', NOT_ABOVE: 'no smaller a fall than' }[place]} ${goal}`,
    behind: (goal, size) => `${size} behind ${goal}`,
    beside: (goal, place) =>
      `${{ ABOVE: 'above', NOT_BELOW: 'not below', BELOW: 'below', NOT_ABOVE: 'not above' }[place]} ${goal}`,
  },
  needed: {
    atMost: 'at most ',
    part: (span, amount, atMost) => `, ${atMost}${amount} of it in ${span}`,
    rhythm: (rhythm) => `; ${rhythm}, so the monthly figure is a mere average`,
    LEVEL: (s) =>
      `${s.goal}; ${s.result} in ${s.resultPeriod} leave ${s.atMost}${s.remaining} for the ${s.months} months of ${s.rest}, ${s.atMost}${s.perMonth} a month on average${s.part}${s.rhythm}.`,
    POINTS: (s) =>
      `${s.goal}; ${s.result} in ${s.resultPeriod} leave ${s.atMost}${s.remaining} for the ${s.months} months of ${s.rest}, ${s.atMost}${s.perMonth} a month on average${s.part}${s.rhythm}.`,
    DONE: (s) => `${s.goal}; ${s.result} in ${s.resultPeriod} reaches it: nothing is left to do.`,
    CAP: (s) =>
      `${s.goal}, a cap; ${s.result} in ${s.resultPeriod}${s.remaining && `, which leaves room for ${s.atMost}${s.remaining}`}: nothing has to be done.`,
    GROWTH: (s) =>
      `${s.goal}; what the months left must grow by depends on last year's levels at constant prices, which the ledger does not hold, and is never derived from growth rates.`,
    STANDING: (s) =>
      `${s.goal}; ${s.result} in ${s.resultPeriod}; such a goal is met or not as things stand, and is not spread over months.`,
    NO_RULE: (s) => `${s.goal}; ${s.result} in ${s.resultPeriod}; such a goal cannot be spread over months.`,
    BOUND: (s) => `${s.goal}; only “${s.result}” is printed for ${s.resultPeriod}, so what is left is not known.`,
    WORDS: (s) => `${s.goal}; goal or result is in words and has no number.`,
    UNJUDGED: (s) => `${s.goal}; such a goal is not judged, and nothing of it is left to do.`,
    NOT_COMPARABLE: (s) =>
      `${s.goal}; ${s.result} in ${s.resultPeriod} is on another basis, of another scope or in another unit.`,
    ASSIGNED: (s) =>
      `${s.goal}; the result for ${s.resultPeriod} is ${s.result}; the binding number is the one set by the city, which is not in the ledger, so what is left is not known.`,
    NO_GOAL: (s) => `No goal for ${s.goal} that could be judged was found.`,
    NO_RESULT: (s) => `${s.goal}; no result of the year is in the ledger, so what is left is not known.`,
    NOT_A_YEAR: (s) => `${s.goal}, which is no goal for one whole year.`,
    OVER: (s) => `${s.goal}; the result for the whole year, ${s.result}, is published: no months are left.`,
    NOT_IN_REST: (s) =>
      `${s.goal}; ${s.result} in ${s.resultPeriod}; the months asked for do not lie in ${s.rest}, which are left.`,
  },
  workedOut: {
    tied: (rank) => `${rank} (tied)`,
    ofAll: (place) => `No. ${place}, worked out by Planbook`,
    ofSome: (place, among) => `No. ${place} of the ${among} districts held`,
    mark: ' (calc.)',
  },
  rankFaults: {
    NOT_HELD: 'not in the ledger',
    WORDS: 'in words only, not ranked',
    OPEN_BOUND: 'printed as a bound or a range, not ranked',
    OTHER_UNIT: 'in another unit, not ranked',
    OTHER_BASIS: 'on another basis, not ranked',
  },
  drift: {
    kinds: {
      RAISED: 'raised',
      LOWERED: 'lowered',
      KEPT: 'kept',
      SCOPE_CHANGED: 'scope changed',
      CHANGED: 'number changed',
      SAID_OTHERWISE: 'said otherwise',
      REPORTED: 'reported as a result',
      NOT_MENTIONED: 'not mentioned again',
    },
    differences: {
      RAISED: 'above the plan',
      LOWERED: 'below the plan',
      KEPT: 'as in the plan',
      SCOPE_CHANGED: 'scope changed',
      CHANGED: 'number changed',
      SAID_OTHERWISE: 'said otherwise',
      REPORTED: 'reported as a result',
      NOT_MENTIONED: 'not mentioned again',
    },
    eases: {
      EASIER: 'easier to meet',
      HARDER: 'harder to meet',
      SAME: 'no easier',
      MIXED: 'easier and harder at once',
    },
    grounds: {
      NUMBER: 'the number',
      COMPARATOR: 'the words beside the number',
      STRENGTH: 'the strength of the promise',
      STAGE: 'the stage of the work',
    },
    softened: (isRevision, strength) => `${isRevision ? 'kept' : 'as in the plan'} (now ${strength})`,
    stages: (from, to) => ` (${from} → ${to})`,
    goal: (strength, figure) => (strength ? `${figure} (${strength})` : figure),
    beside: (authority) => `${authority}, beside the plan's goal; not a revision`,
    restOfYear: (span, authority) => `${authority}: a goal for ${span} alone beside the year's; not a revision`,
    implied: (span, printed) => `; with ${printed} published for ${span} it makes a year`,
    by: (size, isUp, isRevision) =>
      isRevision ? `${isUp ? 'raised' : 'lowered'} by ${size}` : `${size} ${isUp ? 'above' : 'below'} the plan`,
    changedBy: (size, isUp) => `the number ${isUp ? 'grew' : 'fell'} by ${size}`,
    ease: (ease, grounds) => `, ${ease} by ${grounds.join(' and ')}`,
    first: ({ document, period, authority, goal }) => `${document}: ${authority} for ${period} ${goal}`,
    revised: (s) => `${s.first}; ${s.document}: ${s.goal}, ${s.difference}${s.ease}.`,
    differs: (s) =>
      `${s.first}; ${s.document}: ${s.authority} ${s.goal}, ${s.difference}${s.ease}, which does not revise the plan.`,
    scope: (s) => `${s.first}; ${s.document}: ${s.authority} ${s.goal}, of another scope, so no difference is given.`,
    changed: (s) => `${s.first}; ${s.document}: ${s.goal}, ${s.difference}.`,
    otherwise: (s) => `${s.first}; ${s.document} says it otherwise${s.ease}, so no difference is given: ${s.goal}.`,
    reported: (s) => `${s.first}; ${s.document} sets it no goal again and reports: ${s.goal}.`,
    notMentioned: (first, document) => `${first}; ${document} does not mention it again.`,
    besides: (s) => `${s.first}; beside it ${s.document}: ${s.authority} ${s.goal}, which does not revise the plan.`,
  },
  cautions: {
    unstatedBasis: 'the basis is not printed',
    draft: 'the goal is that of a draft',
    quoted: (document, figure) => `“${document}” says ${figure}, unlike the statistics office`,
    twin: (document, figure) => `“${document}” also prints ${figure}; of the two the later one is taken`,
    converted: ({ from, of, to, into }) => `units differ: converted at ${from}${behind(of)} = ${to}${behind(into)}`,
  },
  converted: (printed, number) => `${printed} (${number})`,
  previous: { NOT_HELD: 'not in the ledger', DIFFERENT_BASIS: 'on another basis, not shown beside it' },
  table: {
    title: (whom, what, when) => `${whom}: ${what}, goals and results ${when}`,
    units: (units) => (units.length > 0 ? `Units: ${units.join(', ')}` : 'Units: none'),
    unitsInRows: 'Units: as in each row',
    covers: (periods) => `Results for ${periods}`,
    newest: (day) => `documents up to ${day}`,
    asked: (day) => `as asked for ${day}`,
    revision: (revision) => `data version ${revision}`,
    sources: (sources) => `Sources: ${sources.join('; ')}`,
    internal: 'Internal: not for publication',
  },
  priceBasis: (levels, growths) =>
    [
      levels.length > 0 ? `levels of ${levels.join(', ')} at current prices` : '',
      growths.length > 0
        ? `growth${levels.join() === growths.join() ? '' : ` of ${growths.join(', ')}`} at constant prices`
        : '',
    ]
      .filter((part) => part !== '')
      .join('; ')
      .replace(/^[lg]/, (first) => first.toUpperCase()),
  edition: {
    notes: (notes) =>
      notes.map((note, at) => `${at === 0 ? 'Notes: ' : ''}${notes.length > 1 ? `${at + 1}. ` : ''}${note}.`),
    dash: '“—”: no goal, not in the ledger, or not applicable',
    footer: 'Page &P of &N',
    sheet: (title) => `To file ${title}`,
    beneath: { value: 'Value', rank: 'Rank', level: 'Level' },
  },
  forms: {
    EXECUTION: {
      name: 'Main indicators against the plan',
      hint: 'Goal and result, growth and verdict, one indicator a row',
      targetBy: (year: string, authority: string) => `Goal for ${year} (${authority})`,
      title: (district: string, span: string) => `${district}, main indicators against the plan, ${span}`,
      columns: (year: string, span: string, isWhole: boolean) => ({
        number: 'No.',
        indicator: 'Indicator',
        unit: 'Unit',
        nature: 'Nature',
        target: `Plan goal for ${year}`,
        actual: `Result, ${span}`,
        growth: 'Growth on a year before (%)',
        previousGrowth: isWhole ? 'Growth in all of last year (%)' : 'Growth in the same months of last year (%)',
        attainment: "Share of the year's goal (%)",
        gapPoints: "Off the year's goal (points)",
        calendar: 'Share of the year gone (%)',
        verdict: 'Verdict',
        source: 'Source',
        note: 'Note',
      }),
      measured: (measure, result) => `${measure} ${result}`,
      earlier: (span, results) => `${span}: ${results.join(', ')}`,
      counted: (span, basis) => `growth of ${span} is by ${basis}`,
    },
    MONTHLY: {
      name: 'Monthly watch on the economy',
      hint: 'Growth so far, how far off the goals it is, and the place in the city',
      title: (district: string, span: string) => `${district}, monthly watch on the economy, ${span}`,
      columns: (spans: { span: string; earlier: string; rest: string; isWhole: boolean }) => ({
        indicator: 'Indicator',
        lead: 'Lead office',
        target: "Year's goal (%)",
        stageTarget: 'Stage goal (%)',
        level: `Level, ${spans.span}`,
        actual: `Growth, ${spans.span} (%)`,
        previous: spans.isWhole ? 'Growth in all of last year (%)' : 'Growth in the same months of last year (%)',
        monthChange: `Against ${spans.earlier} ± (points)`,
        stageGap: 'Off the stage goal',
        city: 'Growth of the city (%)',
        cityGap: 'Against the city ±',
        rank: 'Rank in the city',
        rankChange: 'Change of rank',
        needed: `Growth needed, ${spans.rest} (%)`,
        shortfall: 'Short by (100 million yuan)',
        verdict: 'Warning',
      }),
      monthBefore: 'the month before',
      nextMonths: 'months to come',
      none: 'Nothing that is asked for has a growth in the ledger, or a goal for it',
      thresholds: (warning, points) =>
        `${warning}, by the stage goal or, without one, the year's: green where the goal is reached, yellow up to ${points} ${points === 1 ? 'point' : 'points'} short of it, red beyond; in words where the two cannot be compared`,
      remark: (needed, shortfall) =>
        `“${needed}” and “${shortfall}” follow from last year's levels at constant prices, which the ledger does not hold; they are never derived from growth and are left to whoever files the form`,
    },
    RANKING: {
      name: 'Districts by rank',
      hint: 'One indicator in every district: level, growth and places',
      title: (city: string, span: string, indicator: string) => `Districts of ${city} by ${indicator}, ${span}`,
      columns: {
        district: 'District',
        level: 'Level',
        levelRank: 'Rank by level',
        growth: 'Growth',
        growthRank: 'Rank by growth',
        toCity: 'Against the city ±',
        cityShare: "Share of the city's",
      },
      workedOut: (columns) =>
        `Places marked “(calc.)” in ${columns.join(' and ')} are worked out by Planbook from the figures held; no document prints them`,
      amongSome: (of, places) =>
        `${of}: some districts are not held or cannot be ranked, so there are no places in the city: ${places.join(', ')}`,
    },
    TASKS: {
      name: 'Promises by work item',
      hint: 'Each work item with its goals, its text and what became of them',
      title: (district: string, span: string) => `${district}, promises in numbers, ${span}`,
      none: 'Nothing that is asked for has a promise in numbers for the year in the ledger',
      columns: (span: string) => ({
        number: 'No.',
        task: 'Work item',
        text: 'As worded',
        goal: 'Goal',
        strength: 'Strength (must/plan/strive)',
        lead: 'Lead office',
        responsible: 'Responsible offices',
        target: "Year's goal",
        actual: `Result, ${span}`,
        attainment: 'Done (%)',
        verdict: 'Verdict',
        measures: 'Reasons for delay and next steps',
        source: 'Where printed',
      }),
    },
    WORDING: {
      name: 'Goals as documents word them',
      hint: 'Plan and mid-year report word for word, and what changed',
      title: (district: string, year: string) => `${district}, how the goals of ${year} are worded`,
      none: 'No goal that is asked for is worded more than once or left out later',
      columns: {
        indicator: 'Indicator',
        plan: 'Plan (as worded)',
        later: 'Mid-year (as worded)',
        change: 'Change',
        kind: 'Kind of change (raised/lowered/kept/other scope/not mentioned)',
        evidence: 'Evidence',
      },
    },
    YEARS: {
      name: 'Last year beside this year’s goals',
      hint: 'Last year’s goal and result beside this year’s goal',
      title: (district: string, before: string, year: string) =>
        `${district}, results of ${before} beside goals of ${year}`,
      none: 'Nothing that is asked for has a goal for the year in the ledger, or both goal and result of the year before',
      columns: (before: string, year: string) => ({
        indicator: 'Indicator',
        unit: 'Unit',
        target: `Goal for ${before}`,
        actual: `Result of ${before}`,
        verdict: 'Verdict',
        nextTarget: `Goal for ${year}`,
        change: `Against the result of ${before} ±`,
        basis: 'How reckoned',
      }),
    },
    REMAINDER: {
      name: 'What the rest of the year must bring',
      hint: 'What is left, by quarter and by month',
      title: (district: string, year: string) => `${district}, what is left of the goals of ${year}`,
      columns: {
        indicator: 'Indicator',
        target: "Year's goal",
        actual: 'Done',
        remaining: 'Left',
        thirdQuarter: 'Third quarter',
        fourthQuarter: 'Fourth quarter',
        perMonth: 'Needed per month',
      },
      remark: (spans) =>
        `Done is what adds up in ${spans.join(' or ')}; only goals for the whole year that can be spread over months are listed, no caps, no growth, nothing that stands at an end, no goals in words; the monthly number is a plain average; the third quarter and the month are rounded up at the precision of the goal, the fourth quarter is what is left`,
      beside: (goals) => `Other goals, by which nothing is counted down: ${goals.join('; ')}`,
      none: 'No goal of the year that can be spread over months has a result of the first half or later in the ledger',
    },
  },
  place: (source, section) => (section ? `${source}, ${section}` : source),
  cell: (address) => `cell ${address}`,
  rowKey: 'Row key',
  rowGone: 'no longer in this table',
  wholeCity: 'Whole city',
  goalName: (name, notes) => (notes.length > 0 ? `${name} (${notes.join(', ')})` : name),
  dash: '—',
  budget: {
    dearRows: (field, rows, most) =>
      `The query could read ${rows} rows and at most ${most} are allowed, so it was not run and nothing was changed. “${field}” costs most: give it fewer districts, indicators, periods or keys, or split the query into several.`,
    dearBytes: (bytes, most) =>
      `The answer could have ${bytes} bytes and at most ${most} are allowed, so the query was not run and nothing was changed. Ask for fewer texts or cells, or page through with first and after.`,
    rows: (most) =>
      `The query read more than ${most} rows and was stopped; nothing was answered or changed. Ask for fewer districts, indicators or periods, or split it into several queries.`,
    bytes: (most) =>
      `The answer grew beyond ${most} bytes and was stopped; nothing was answered or changed. Ask for fewer texts or cells, or page through with first and after.`,
    memory:
      'The query needs more memory than it may have and was stopped; nothing was answered or changed. Ask for fewer districts, indicators or periods, or split it into several queries.',
    ms: (most) =>
      `The query was not done after ${most / 1000} seconds and was stopped; nothing was answered or changed. Ask for fewer districts, indicators or periods, or split it into several queries.`,
  },
  busy: {
    full: 'The server is busy, so the query was not run and nothing was changed: try again in a moment.',
    stopping: 'The server is stopping, so the query was not run and nothing was changed: try again later.',
    rebuilding: (percent) =>
      `The ledger is being rewritten for this version of Planbook (${percent} % done), so the query was not run; what the ledger holds stays as it is: try again when that is done.`,
  },
  faults: {
    UNKNOWN_DISTRICT: (typed, near) => `No district is called “${typed}”. ${nearest(near)}`,
    UNKNOWN_INDICATOR: (typed, near) => `No indicator is called “${typed}”. ${nearest(near)}`,
    UNKNOWN_DOCUMENT: (typed, near) => `No document has the code “${typed}”. ${nearest(near)}`,
    UNKNOWN_SCOPE: (typed, near) => `No scope is called “${typed}”. ${nearest(near)}`,
    UNKNOWN_TOPIC: (typed, near) => `No topic has the code “${typed}”. ${nearest(near)}`,
    AMBIGUOUS: (typed, meant) => `“${typed}” may be ${meant.join(' or ')}: say which.`,
    BAD_PERIOD: (typed, reason, example) =>
      `The period “${typed}” ${periodFaults[reason]}: write it like “${example}”.`,
    WHICH_CITY: (typed, cities) =>
      `“${typed}” does not tell which city's districts to rank: name one as city${cities.length > 0 ? `, such as ${cities.join(' or ')}` : ''}.`,
    FORM_ONE: (what, asked) => `This form takes one ${what.slice(0, -1)} at a time; ${asked} were given.`,
    FORM_PERIOD: (typed, example) =>
      `This form is of a year or a part of one, and “${typed}” is neither; write “${example}”, for example.`,
    FORM_ALONE: (argument) =>
      `A form has columns of its own: leave out ${argument}, and choose and order columns with formColumns.`,
    FORM_COLUMN: (typed, known) => `This form has no column “${typed}”; it has ${known.join(', ')}.`,
    NO_FORM: (argument) => `${argument} is for forms: name a form, or choose columns with columns.`,
    FORM_CITY: (typed, cities) =>
      `A ranking is of a city and lists its districts, and “${typed}” has none${cities.length > 0 ? `: write “${cities.join(' or ')}”` : ''}.`,
    FORM_DISTRICT: (typed) => `“${typed}” is no district, and this form is one of districts.`,
    NOT_A_YEAR: (typed, example) => `The period “${typed}” is no whole year: write it like “${example}”.`,
    NO_LATEST: (typed, subject, periods) =>
      `“${typed}” depends on the months of the latest result, and none that tells them is in the ledger for ${subject || 'the districts and indicators chosen'}: name a period${periods.length > 0 ? `; it holds: ${periods.join(', ')}` : ''}.`,
    BAD_MEASURE: (typed, known) => `No measure is called “${typed}”: use one of ${known.join(', ')}.`,
    BAD_ROLE: (typed, known) => `No role is called “${typed}”: use one of ${known.join(', ')}.`,
    BAD_AS_OF: (typed) =>
      `The as-of “${typed}” is neither a date nor a document's code: write it like “2024-09-12” or “LG-2024-MID”.`,
    BAD_DATE: (typed) => `“${typed}” is no date: write it like “2024-09-12”, or only the year or month.`,
    BAD_REVISION: (typed, last) => `There is no revision ${typed}: give a number from 1 to ${last}.`,
    BAD_SINCE: (typed, last) =>
      `This ledger has no revision ${typed}, its latest is ${last}: give a number from 0 to ${last}.`,
    BAD_NAME: (typed, last) => `“${typed}” is no name of a revision: write NUMBER:ID, such as “${last}”, the latest.`,
    TWO_REVISIONS: (typed, other) => `at (${typed}) and atRevision (${other}) are different revisions: give at alone.`,
    BEHIND: (typed, last) =>
      `The server does not have revision ${typed} yet, its latest is ${last}. Nothing was changed: try again later, or ask for ${last}.`,
    FORKED: (typed, last) =>
      `The server has other data under the number of revision ${typed}, from another copy of the ledger. Nothing was changed: check which server this is, or ask for its latest, ${last}.`,
    BAD_FIRST: (typed, max) => `first cannot be ${typed}: give a whole number from 0 to ${max}.`,
    BAD_TOLERANCE: (name, typed, max) => `The tolerance ${name} cannot be ${typed}: give a number from 0 to ${max}.`,
    BAD_CURSOR:
      'after is no cursor of this list with these arguments: use the endCursor of the page before as it is and change no other argument, or read from the first page without it.',
    BAD_ID: (typed) => `“${typed}” is no id of this ledger: use an id that the API gave.`,
    TAKEN_DOWN:
      'This figure was taken down and is not given out any more; refresh the table, or ask the office that stated it.',
    BAD_SEARCH: 'Type at least one character to search for.',
    TOO_MANY: (asked, max) => `${asked} were asked for and at most ${max} are answered at once: ask in several steps.`,
    TOO_LONG: (length, max) =>
      `The text has ${length} characters and at most ${max} are read here: write only a name, a code or a period.`,
    LONG_SEARCH: (max, words) => `A search has at most ${max} characters and ${words} words: shorten it.`,
    EMPTY_TABLE: 'There is nothing here: select or paste a table with its header and the names of its rows.',
    UNREAD_TABLE: (line) =>
      line > 0
        ? `A quotation mark in line ${line} has no fellow, so the cells cannot be told apart: add or remove it and check again.`
        : 'This is no table that can be read: select or paste it again with its header and the names of its rows.',
    LARGE_TABLE: (size, max) => `The table is too large (${size}, at most ${max}): check it in parts.`,
    BAD_ANSWER: (typed, near) => `“${typed}” is no answer. ${nearest(near)}`,
    OTHER_SCOPES: (subject, scopes) => `${subject} is not in the ledger; it holds these scopes: ${scopes.join(', ')}.`,
    NOTHING_PUBLISHED: (subject, measures, periods) => {
      if (measures.length > 0) return `${subject} is not in the ledger; it holds: ${measures.join(', ')}.`;
      return periods.length > 0
        ? `${subject} is not in the ledger; it holds: ${periods.join(', ')}.`
        : `${subject} is not in the ledger.`;
    },
    BEFORE_FIRST: (asOf, first) => `No document was published by ${asOf}: the first is of ${first}.`,
  },
  rebuilding: (percent) =>
    `Rewriting the ledger for this version of Planbook: ${percent} % done; it may be stopped at any time, and the next start goes on with it.`,
  ledgerErrors: {
    UNREADABLE: ({ path, detail }) =>
      `The ledger ${path} cannot be opened${detail && ` (${detail})`}; check the path and its permissions, or set PLANBOOK_DB.`,
    NO_FOLDER: ({ path }) =>
      `The ledger ${path} cannot be opened (its folder does not exist); create the folder or set PLANBOOK_DB.`,
    MISSING: ({ path }) =>
      `There is no ledger ${path}, and none was made; name the file of one with --db or PLANBOOK_DB.`,
    LOCKED: ({ path }) =>
      `The ledger ${path} is locked by another process and was left as it is; wait until that process has finished or stop it, or set PLANBOOK_DB to another file.`,
    NEWER: ({ path }) =>
      `The ledger ${path} was written by a newer Planbook and was left as it is; update Planbook or set PLANBOOK_DB to another file.`,
    UPGRADE_NEEDED: ({ path }) =>
      `${path} has entries of a newer Planbook: this one still answers from it, but cannot write to it, and nothing was changed; update Planbook, then try again.`,
    CORRUPTED: ({ path, detail }) =>
      `The ledger ${path} is damaged${detail && ` (${detail})`} and was left as it is; restore it from a backup or set PLANBOOK_DB to a new file.`,
    DAMAGED: ({ path }) =>
      `The ledger ${path} is not what its log says and was left as it is; run npm run planbook -- verify to see where, then restore it from a backup or set PLANBOOK_DB to a new file.`,
    FOREIGN: ({ path }) => `${path} is not a Planbook ledger and was left as it is; set PLANBOOK_DB to another file.`,
    FULL: ({ path }) =>
      `The disk of the ledger ${path} is full, so nothing was written and what it held is unchanged; make room, then try again.`,
    READ_ONLY: ({ path }) =>
      `The ledger ${path} can be read but not written, and nothing was changed; check the permissions of the file, its folder and its disk, then try again.`,
    DISK_FAULT: ({ path, detail }) =>
      `The ledger ${path} cannot be read or written${detail && ` (${detail})`}, and nothing of this was written; check the disk and its free space, then try again.`,
  },
  findingsOfLedger: {
    PAGES: (detail) => `Pages of the file are damaged: ${detail}.`,
    ENTRY_MISSING: (number) => `Entry ${number} is missing.`,
    ENTRY_KIND: (number) => `Entry ${number} is of a wrong kind.`,
    ENTRY_NEWER: (number) => `Entry ${number} was written by a newer Planbook; update Planbook and verify again.`,
    ENTRY_CONTENT: (number) => `The content of entry ${number} is not what its digest says.`,
    ENTRY_ID: (number) => `The id of entry ${number} is not what its content makes.`,
    ENTRY_TIME: (number) => `Entry ${number} is earlier than the one before it.`,
    REVISION: (number) => `Revision ${number} is not what the log says.`,
    FILE: (digest) => `The bytes of file ${digest} are not what its digest says.`,
    SCHEMA: (name) => `The table or index ${name} is not as this program makes it.`,
    REPLAY: (detail) => `The log cannot be replayed: ${detail}`,
    ROW: (table, row) => `In table ${table}, the row that begins with ${row} is not what the log says.`,
    SEARCH: 'The index of the full-text search is not that of the texts.',
    CITATION: (figure) => `The place that ${figure} cites is not in the text.`,
    erased: ({ entries, files, lines }) =>
      `Erased, and not checked: entries: ${entries}, files: ${files}, figures: ${lines}.`,
    whole: (path, revision) => `The ledger ${path} is what its log says, revision ${revision}.`,
    damaged: (path, count) =>
      `The ledger ${path} differs from its log in ${count} ${count === 1 ? 'place' : 'places'} and was left as it is; restore it from a backup or set PLANBOOK_DB to a new file.`,
  },
  fonts: {
    title: { name: LATIN_FONT, isBold: true },
    header: { name: LATIN_FONT, isBold: true },
    body: { name: LATIN_FONT, isBold: false },
    note: { name: LATIN_FONT, isBold: false },
  },
  findings: {
    title: 'What the five documents say',
    about: (asOf) =>
      `Written from the ledger by \`node data/intake/shipped/findings.ts\`, never by hand. The newest document used is of ${asOf}. Judged by the rules of the API: what is on another basis, in words only, or printed as a bound that does not decide, is neither judged nor in a denominator; of a goal whose result is not in the ledger it is only said how the reports speak of it, not whether it was met.`,
    oneByOne: 'One by one',
    line: (indicator, reason) => `${indicator}: ${reason}`,
    board: ({ owner, year, headline, others, judged, onCourse, rest }) => {
      const all = `${owner} set ${headline + others} goals for ${year}, ${headline} of them for main indicators and ${others} for others.`;
      if (judged === 0) return `${all} None can be judged yet: ${unjudged(rest)}.`;
      return `${all} Judged: ${judged}; as asked or better: ${onCourse}; short: ${judged - onCourse}. Outside that count: ${unjudged(rest)}.`;
    },
    apart: ({ parts, notCounted }) =>
      `Beside these: ${[...(parts > 0 ? [`${parts} goals for some months`] : []), ...(notCounted.length > 0 ? [`printed among the goals and not counted: ${notCounted.map(({ label, count }) => `${label} ${count}`).join(', ')}`] : [])].join('; ')}.`,
    told: ({ label, names }) => `Goals ${label}: ${names.length} (${names.join('; ')}).`,
    problems: (quotes) => `Among its problems the report says: ${quotes}.`,
    main: ({ headline, judged, onCourse, rest }) =>
      `Main indicators alone: ${headline} goals; judged: ${judged}; as asked or better: ${onCourse}${rest.length > 0 ? `; outside: ${unjudged(rest)}` : ''}.`,
    steps: ({ owner, year, compared, higher, level, lower }) =>
      `Of the goals of ${owner} for ${year} without a result in the ledger, caps and what carries a warning left aside, ${compared} stand beside last year's whole result on the same basis: higher ${higher}, equal ${level}, lower ${lower}. Only the numbers are compared: most goals are floors, and one below last year's result does not say that less is to be done.`,
    rest: ({ document, span, goal, half, isSilent }) =>
      `${document} also sets ${goal} for ${span}; ${isSilent ? `nothing is printed for ${half}, so the two are not added up` : `with ${half} it adds up to a year`}.`,
    caution: (cautions) => `To be noted: ${cautions.join('; ')}.`,
    cap: ({ goal, year, before, room, share, isKept }) =>
      isKept
        ? `${goal}; ${before} were used in ${year}, ${room} below the cap and ${share} of it. Last year's number is for reference: this year's is not in the ledger.`
        : `${goal}; ${before} were used in ${year}, ${room} above the cap. Last year's number is for reference.`,
  },
};

function nearest(near: string[]): string {
  return near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Check the name or code.';
}
