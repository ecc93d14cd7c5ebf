import { words } from '../message/message.ts';
import type { Words } from '../message/zh.ts';
import { type ColumnKind, DEFAULT_LANGUAGE, LANGUAGES } from '../words.ts';

/** A table that plan offices file. Having words makes it one. */
export type TableForm = keyof Words['forms'];

/** The forms in the order in which they are offered. */
export const TABLE_FORMS = Object.keys(words(DEFAULT_LANGUAGE).forms) as TableForm[];

/** The choices that a form allows, how it is judged, and how a sheet knows it. */
export interface FormTraits {
  /** A form is of one district, or of a city, whose districts it compares by one indicator. */
  readonly of: 'DISTRICT' | 'CITY';
  /** The indicators that it shows where none is chosen: the main ones, all that have a goal, or those that fit it. */
  readonly indicators: 'main' | 'all' | 'fitting';
  /** A form of a whole year shows no part of it. */
  readonly isOfWholeYear: boolean;
  /** Whether its 最新 is the year of the latest goals. Otherwise it is the year of the latest results. */
  readonly isLatestByGoals: boolean;
  /** ONE_GOAL: one goal of several judges a row. EACH_GOAL: every goal has its own row. NOTHING: there are no verdicts. */
  readonly judges: 'ONE_GOAL' | 'EACH_GOAL' | 'NOTHING';
  /** The headers by which a sheet knows the form after its definition is lost. No other table has them. */
  readonly tellingHeaders: readonly string[];
  /**
   * Neighbouring columns of which the edition writes the header in two rows: the first column's words stand over all of
   * them.
   */
  readonly headerGroups: readonly (readonly HeaderPart[])[];
  /** The columns that are of the year before the row's. */
  readonly ofYearBefore: readonly ColumnKind[];
  /** How the edition that is handed in merges the cells of neighbouring rows. Undefined where every row is a thing of its own. */
  readonly items: MergedItems | undefined;
}

/** The columns by which rows are of one thing, and those that then show it once. */
export interface MergedItems {
  /** Keys of the columns that name the thing. */
  readonly by: readonly string[];
  readonly keys: readonly string[];
  /** The headers of columns that are left to the user, which no stored definition names by key. */
  readonly headers: readonly string[];
}

/** A column under a header that it shares with its neighbours in the edition that is handed in. */
export interface HeaderPart {
  readonly key: string;
  /** The words beneath the shared ones; absent where the column's own header stands there. */
  readonly beneath?: keyof Words['edition']['beneath'];
}

const USUAL: FormTraits = {
  of: 'DISTRICT',
  indicators: 'fitting',
  isOfWholeYear: false,
  isLatestByGoals: false,
  judges: 'ONE_GOAL',
  tellingHeaders: [],
  headerGroups: [],
  ofYearBefore: [],
  items: undefined,
};

/** The traits in which a form differs from the usual. */
const UNUSUAL: { readonly [Form in TableForm]?: Partial<FormTraits> } = {
  EXECUTION: {
    indicators: 'main',
    tellingHeaders: ['JUDGED'],
    headerGroups: [[{ key: 'LEVEL:ACTUAL', beneath: 'level' }, { key: 'GROWTH:ACTUAL' }]],
  },
  MONTHLY: { indicators: 'main', tellingHeaders: ['EARLIER'] },
  RANKING: {
    of: 'CITY',
    indicators: 'main',
    judges: 'NOTHING',
    tellingHeaders: ['LEVEL_CITY'],
    headerGroups: ['LEVEL', 'GROWTH'].map((measure) => [
      { key: `${measure}:ACTUAL`, beneath: 'value' },
      { key: `${measure}:RANK`, beneath: 'rank' },
    ]),
  },
  TASKS: {
    indicators: 'all',
    isLatestByGoals: true,
    judges: 'EACH_GOAL',
    tellingHeaders: LANGUAGES.flatMap((language) => {
      const { text, goal, measures } = words(language).forms.TASKS.columns('');
      // The header in English is a word that any table may have.
      return language === DEFAULT_LANGUAGE ? [text, goal, measures] : [text, measures];
    }),
    items: {
      by: ['TASK', 'SOURCE'],
      keys: ['NUMBER', 'TASK', 'TEXT'],
      headers: LANGUAGES.flatMap((language) => {
        const { lead, responsible } = words(language).forms.TASKS.columns('');
        return [lead, responsible];
      }),
    },
  },
  WORDING: {
    isOfWholeYear: true,
    isLatestByGoals: true,
    judges: 'NOTHING',
    tellingHeaders: LANGUAGES.flatMap((language) => {
      const { plan, later } = words(language).forms.WORDING.columns;
      return [plan, later];
    }),
  },
  YEARS: {
    indicators: 'all',
    isOfWholeYear: true,
    isLatestByGoals: true,
    tellingHeaders: ['NO_CHANGE'],
    ofYearBefore: ['TARGET', 'ACTUAL', 'VERDICT'],
  },
  REMAINDER: { isLatestByGoals: true, tellingHeaders: ['MONTHS_LEFT'] },
};

export function formTraits(form: TableForm): FormTraits {
  return { ...USUAL, ...UNUSUAL[form] };
}
