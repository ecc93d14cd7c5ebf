import {
  type GraphQLArgument,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { Fault, type Problem } from '../data/ledger/fault.ts';
import type { Scope } from '../data/rules/figure/scope.ts';
import { nameIn, words } from '../data/rules/message/message.ts';
import { saidName } from '../data/rules/message/quoted.ts';
import { type Period, periodLabel } from '../data/rules/period/period.ts';
import { DEFAULT_LANGUAGE, type Language, MEASURES, ROLES } from '../data/rules/words.ts';
import type { Context } from './base/builder.ts';

type Wording = { [Of in Problem]: (fault: Fault<Of>, language: Language) => string };

function typed({ value }: Fault): string {
  return saidName(String(value ?? ''));
}

function first({ suggestions }: Fault): string {
  return suggestions[0] ?? '';
}

/** The names of the measures whose codes are in the list. */
function measureNames(codes: string[], language: Language): string[] {
  return MEASURES.filter((measure) => codes.includes(measure)).map((measure) => words(language).measures[measure]);
}

const WORDING: Wording = {
  UNKNOWN_DISTRICT: (fault, language) => words(language).faults.UNKNOWN_DISTRICT(typed(fault), fault.suggestions),
  UNKNOWN_INDICATOR: (fault, language) => words(language).faults.UNKNOWN_INDICATOR(typed(fault), fault.suggestions),
  UNKNOWN_DOCUMENT: (fault, language) => words(language).faults.UNKNOWN_DOCUMENT(typed(fault), fault.suggestions),
  UNKNOWN_SCOPE: (fault, language) => words(language).faults.UNKNOWN_SCOPE(typed(fault), fault.suggestions),
  UNKNOWN_TOPIC: (fault, language) => words(language).faults.UNKNOWN_TOPIC(typed(fault), fault.suggestions),
  AMBIGUOUS: (fault, language) => words(language).faults.AMBIGUOUS(typed(fault), fault.suggestions),
  WHICH_CITY: ({ data, suggestions }, language) => words(language).faults.WHICH_CITY(data.of, suggestions),
  BAD_PERIOD: (fault, language) => words(language).faults.BAD_PERIOD(typed(fault), fault.data.reason, first(fault)),
  NOT_A_YEAR: (fault, language) => words(language).faults.NOT_A_YEAR(typed(fault), first(fault)),
  NO_LATEST: (fault, language) => {
    const { subject } = fault.data;
    const scope = subject?.scope ? [nameIn(subject.scope, language)] : [];
    const measure = subject?.measure ? [words(language).measures[subject.measure]] : [];
    const named = subject
      ? [nameIn(subject.owner, language), nameIn(subject.indicator, language), ...scope, ...measure]
      : [];
    return words(language).faults.NO_LATEST(typed(fault), named.join(' '), periodNames(fault.data, language));
  },
  BAD_MEASURE: (fault, language) =>
    words(language).faults.BAD_MEASURE(typed(fault), measureNames(fault.suggestions, language)),
  RANK_OF_RANKS: ({ suggestions }, language) =>
    words(language).faults.BAD_MEASURE(words(language).measures.RANK, measureNames(suggestions, language)),
  BAD_ROLE: (fault, language) =>
    words(language).faults.BAD_ROLE(
      typed(fault),
      ROLES.map((role) => words(language).roles[role]),
    ),
  BAD_AS_OF: (fault, language) => words(language).faults.BAD_AS_OF(typed(fault)),
  BAD_DATE: (fault, language) => words(language).faults.BAD_DATE(typed(fault)),
  BEFORE_FIRST: (fault, language) => words(language).faults.BEFORE_FIRST(typed(fault), fault.data.first),
  BAD_REVISION: ({ value, data }, language) => words(language).faults.BAD_REVISION(Number(value), data.latest),
  BAD_SINCE: ({ value, data }, language) => words(language).faults.BAD_SINCE(Number(value), data.latest),
  BAD_NAME: (fault, language) => words(language).faults.BAD_NAME(typed(fault), fault.data.latest),
  TWO_REVISIONS: (fault, language) => words(language).faults.TWO_REVISIONS(typed(fault), fault.data.other),
  BEHIND: (fault, language) => words(language).faults.BEHIND(typed(fault), fault.data.latest),
  FORKED: (fault, language) => words(language).faults.FORKED(typed(fault), fault.data.latest),
  BAD_FIRST: ({ value, data }, language) => words(language).faults.BAD_FIRST(Number(value), data.max),
  BAD_TOLERANCE: ({ argument, value, data }, language) =>
    words(language).faults.BAD_TOLERANCE(argument, Number(value), data.max),
  BAD_CURSOR: (_, language) => words(language).faults.BAD_CURSOR,
  BAD_ID: (fault, language) => words(language).faults.BAD_ID(typed(fault)),
  TAKEN_DOWN: (_, language) => words(language).faults.TAKEN_DOWN,
  BAD_SEARCH: (_, language) => words(language).faults.BAD_SEARCH,
  FORM_ONE: ({ data }, language) => words(language).faults.FORM_ONE(data.argument, data.count),
  FORM_PERIOD: (fault, language) => words(language).faults.FORM_PERIOD(typed(fault), first(fault)),
  FORM_ALONE: ({ argument }, language) => words(language).faults.FORM_ALONE(argument),
  FORM_COLUMN: (fault, language) => words(language).faults.FORM_COLUMN(typed(fault), fault.suggestions),
  NO_FORM: ({ argument }, language) => words(language).faults.NO_FORM(argument),
  FORM_CITY: (fault, language) =>
    words(language).faults.FORM_CITY(nameIn(fault.data.of, language), suggestionsOf(fault, language)),
  FORM_DISTRICT: (fault, language) => words(language).faults.FORM_DISTRICT(typed(fault)),
  TOO_MANY: ({ data }, language) => words(language).faults.TOO_MANY(data.count, data.max),
  TOO_LONG: ({ data }, language) => words(language).faults.TOO_LONG(data.length, data.max),
  LONG_SEARCH: ({ data }, language) => words(language).faults.LONG_SEARCH(data.max, data.words),
  EMPTY_TABLE: (_, language) => words(language).faults.EMPTY_TABLE,
  UNREAD_TABLE: ({ data }, language) => words(language).faults.UNREAD_TABLE(data.line),
  LARGE_TABLE: ({ data }, language) => words(language).faults.LARGE_TABLE(data.count, data.max),
  LONG_TABLE: ({ data }, language) => words(language).faults.LARGE_TABLE(data.length, data.max),
  BAD_ANSWER: (fault, language) => words(language).faults.BAD_ANSWER(typed(fault), fault.suggestions),
  NOTHING_PUBLISHED: ({ data }, language) => {
    const { measures, faults } = words(language);
    const scope = data.scope ? [nameIn(data.scope, language)] : [];
    const asked = [
      data.owner,
      data.indicator,
      ...scope,
      periodLabel(data.period, language),
      measures[data.measure],
    ].join(' ');
    const otherMeasures = data.otherMeasures.map((measure) => measures[measure]);
    const otherScopes = data.otherScopes.map((scope) => scopeName(scope, language));
    if (otherScopes.length > 0) return faults.OTHER_SCOPES(asked, otherScopes);
    return faults.NOTHING_PUBLISHED(asked, otherMeasures, periodNames(data, language));
  },
};

function scopeName(scope: Scope | null, language: Language): string {
  return scope ? nameIn(scope, language) : words(language).ownScope;
}

function periodNames(data: { otherPeriods: Period[] }, language: Language): string[] {
  return [...new Set(data.otherPeriods.map((period) => periodLabel(period, language)))];
}

/** One sentence that says what is wrong and what to do. */
export function faultSentence<Of extends Problem>(fault: Fault<Of>, language: Language): string {
  return WORDING[fault.problem](fault, language);
}

function isOf<Of extends Problem>(fault: Fault, problem: Of): fault is Fault<Of> {
  return fault.problem === problem;
}

/** Texts to type instead. Words are in the language of the answer, codes are as they are. */
export function suggestionsOf(fault: Fault, language: Language): string[] {
  const { measures } = words(language);
  if (isOf(fault, 'FORM_CITY')) return fault.data.cities.map((city) => nameIn(city, language));
  if (isOf(fault, 'NO_LATEST')) return periodNames(fault.data, language);
  if (!isOf(fault, 'NOTHING_PUBLISHED')) return fault.suggestions;
  const { otherMeasures, otherScopes } = fault.data;
  if (otherScopes.length > 0) return otherScopes.map((scope) => scopeName(scope, language));
  return otherMeasures.length > 0
    ? otherMeasures.map((measure) => measures[measure])
    : periodNames(fault.data, language);
}

/** The fault as a GraphQL error, with its parts in `extensions`. */
function faultError(fault: Fault, language: Language): GraphQLError {
  const { code, argument, value } = fault;
  const suggestions = suggestionsOf(fault, language);
  return new GraphQLError(faultSentence(fault, language), {
    extensions: { code, argument, ...(value !== undefined && { value }), suggestions },
  });
}

interface LanguageArgs {
  language?: Language | null;
}

/** The language that the arguments of the field ask for, else that of the request. */
function languageOf(args: LanguageArgs & { spec?: LanguageArgs }, context: Context): Language {
  const asked = args.spec ?? args;
  return 'language' in asked ? (asked.language ?? DEFAULT_LANGUAGE) : context.language;
}

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** Runs `answer` and turns a fault that it throws, or rejects with, into a GraphQL error. */
export function wordedIn<Answer>(language: Language, answer: () => Answer): Answer {
  const inWords = (error: unknown) => (error instanceof Fault ? faultError(error, language) : error);
  try {
    const given = answer();
    if (!(given instanceof Promise)) return given;
    const worded: unknown = given.catch((error: unknown) => {
      throw inWords(error);
    });
    return worded as Answer;
  } catch (error) {
    throw inWords(error);
  }
}

function wording(resolve: Resolver): Resolver {
  return (...given) => {
    const [, args, context] = given;
    return wordedIn(languageOf(args, context), () => resolve(...given));
  };
}

/** Whether the value of an argument can be at fault. A choice of language cannot. */
function canFail({ name }: GraphQLArgument): boolean {
  return name !== 'language';
}

/** Puts the faults that resolvers throw, and subscriptions, into words. Every fault concerns an argument of its field, so fields without arguments are left alone. */
export function worded(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()).filter(({ args }) => args.some(canFail))) {
      if (field.resolve) field.resolve = wording(field.resolve);
      if (field.subscribe) field.subscribe = wording(field.subscribe);
    }
  }
  return schema;
}
