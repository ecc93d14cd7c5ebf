import {
  answersTo,
  type LineAsked,
  lineAsked,
  MOST_ANSWERS,
  MOST_KEYS,
  nearestTo,
} from '../data/answer/line-answer.ts';
import { boundedName } from '../data/ask/bounded.ts';
import { resolveTopic } from '../data/ask/filter.ts';
import type { FoundBy, FoundIndicator } from '../data/ask/find/indicator-index.ts';
import { type UnderstoodPart, understandLine } from '../data/ask/find/understood-line.ts';
import { resolveOwner } from '../data/ask/resolve.ts';
import { Fault } from '../data/ledger/fault.ts';
import { isPublished } from '../data/ledger/figure.ts';
import { hasFigures } from '../data/ledger/pair.ts';
import { snapshotAt } from '../data/ledger/snapshot.ts';
import type { TextRange } from '../data/rules/text/text-range.ts';
import { builder } from './base/builder.ts';
import { enumOf, MeasureEnum, RoleEnum } from './base/word.ts';
import { ComparisonRef } from './comparison.ts';
import { HELD, priced } from './cost/price.ts';
import { ofKey } from './cost/reading.ts';
import { DistrictRef } from './district.ts';
import { IndicatorRef } from './indicator.ts';

/** The most indicators of one answer. */
const MOST = 500;
const FIRST = 20;

const LineSpanRef = builder.objectRef<TextRange>('LineSpan');

builder.objectType(LineSpanRef, {
  description: 'A range of the line in UTF-16 code units.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Offset of its first unit.' }),
    end: t.exposeInt('end', { description: 'Offset just after it.' }),
  }),
});

const LinePartRef = builder.objectRef<UnderstoodPart>('LinePart');

builder.objectType(LinePartRef, {
  description:
    'What a line says beside the indicator. Exactly one of `owner`, `period` or `typed`, `measure` and `role` says what.',
  fields: (t) => ({
    spans: t.field({
      ...HELD,
      type: [LineSpanRef],
      description: 'Where its words are in the line; two ranges where others are between them.',
      resolve: ({ spans }) => spans,
    }),
    owner: t.string({
      nullable: true,
      description: 'Name of the district or other owner that is meant; null where the part is none.',
      resolve: (part) => (part.kind === 'DISTRICT' ? part.owner.name : null),
    }),
    district: t.field({
      type: DistrictRef,
      nullable: true,
      description: 'The district that is meant; null where the part is none.',
      resolve: (part) => (part.kind === 'DISTRICT' ? part.owner.district : null),
    }),
    typed: t.string({
      nullable: true,
      description:
        'The period that is meant, as it is typed in a key: 2024年上半年, 本年累计. Months without a year are those of the year of the newest document. Null where the part is no period.',
      resolve: (part) => (part.kind === 'PERIOD' ? part.typed : null),
    }),
    period: t.field({
      type: 'Period',
      nullable: true,
      description: 'The same as months; null where only the figures tell them (最新), and where the part is no period.',
      resolve: (part) => (part.kind === 'PERIOD' ? (part.asked.period ?? null) : null),
    }),
    measure: t.field({
      type: MeasureEnum,
      nullable: true,
      description: 'The measure that is meant; null where the part is none.',
      resolve: (part) => (part.kind === 'MEASURE' ? part.measure : null),
    }),
    role: t.field({
      type: RoleEnum,
      nullable: true,
      description: 'Whether the goal or the result is meant; null where the part says neither.',
      resolve: (part) => (part.kind === 'ROLE' ? part.role : null),
    }),
  }),
});

const by: Record<FoundBy, string> = {
  WRITTEN: 'Its characters or words were typed.',
  FIELD_WORD: 'A word was typed by which offices mean it: 高企, 拆违, retail sales.',
  PINYIN: 'Its pinyin was typed, in full or by initials.',
  NEAR: 'What was typed is much like it, or sounds so: with a slip of the pen.',
};
const FoundByEnum = enumOf('FoundBy', 'Why an indicator was found.', by);

interface Found extends FoundIndicator {
  asked: LineAsked;
}

const FoundIndicatorRef = builder.objectRef<Found>('FoundIndicator');

builder.objectType(FoundIndicatorRef, {
  description: 'An indicator that a line may mean, with what the line asks for of it.',
  fields: (t) => ({
    indicator: t.expose('indicator', { type: IndicatorRef, description: 'The indicator.' }),
    matched: t.exposeString('label', {
      description: 'The name of it that matched: its own, an alias, or its English one.',
    }),
    by: t.expose('by', { type: FoundByEnum, description: 'Why it was found.' }),
    answers: t.field({
      ...priced({ rows: (_, counts) => MOST_ANSWERS * MOST_KEYS * ofKey(_, counts) }),
      type: [ComparisonRef],
      description: `The goal and the result that the line asks for, for each district that it names, ${MOST_ANSWERS} at most. Where it names none, of the district given as \`own\`, else of the only one that has figures; where it names no period, the latest; where it names no measure, the one that has a goal and a result, or any, with the indicator's main one beside it. Months of a year are compared with the goal of the year. Of the scope that it names (规上企业); where it names none, of all that the indicator covers, or of scopes where nothing else is held. Empty where nothing is held.`,
      resolve: ({ indicator, asked }, _, { ledger }) => answersTo(ledger, indicator, asked),
    }),
    nearestHeld: t.field({
      ...priced({ rows: (_, counts) => MOST_ANSWERS * 2 * MOST_KEYS * ofKey(_, counts) }),
      type: [ComparisonRef],
      description:
        'Where nothing of the period that the line names is held, or of months of it only the goal of their year: the same of the nearest period of which something is held, for each district. It does not tell whether something was published.',
      resolve: ({ indicator, asked }, _, { ledger }) => nearestTo(ledger, indicator, asked),
    }),
  }),
});

interface FoundLine {
  parts: UnderstoodPart[];
  found: Found[];
  nearest: Found[];
  first: number;
}

const FoundLineRef = builder.objectRef<FoundLine>('FoundLine');

builder.objectType(FoundLineRef, {
  description: 'A line of a search, understood.',
  fields: (t) => ({
    parts: t.field({
      ...HELD,
      type: [LinePartRef],
      description: 'What the line says beside the indicator, in no order.',
      resolve: ({ parts }) => parts,
    }),
    totalCount: t.int({
      description: 'Number of indicators that it may mean.',
      resolve: ({ found }) => found.length,
    }),
    indicators: t.field({
      ...HELD,
      type: [FoundIndicatorRef],
      description:
        'The indicators that it may mean, the likeliest first: as many as `first` says. Of those that match alike, one that has the figure asked for comes first. A line with a district or period only means those of which its districts have figures.',
      resolve: ({ found, first }) => found.slice(0, first),
    }),
    nearest: t.field({
      ...HELD,
      type: [FoundIndicatorRef],
      description: 'Where no indicator is near enough to be meant: the three whose names are nearest. Else empty.',
      resolve: ({ nearest }) => nearest,
    }),
  }),
});

builder.queryField('find', (t) =>
  t.field({
    ...priced({ rows: (_, { ofIndicators }) => ofIndicators.length }),
    type: FoundLineRef,
    description:
      'Finds indicators by a line as people type it: names, words of the field (高企), pinyin, with a slip of the pen, and a district, a period, a measure or a role anywhere in it: 龙岗 GDP 增速 2024 上半年.',
    args: {
      line: t.arg.string({ required: true, description: 'The line, of 200 characters at most.' }),
      own: t.arg.string({
        description: 'The district of whoever asks, of which the answers are where the line names none.',
      }),
      topic: t.arg.string({ description: 'Only indicators of this topic, by its code or name.' }),
      district: t.arg.string({ description: 'Only indicators that this district or other owner has a figure of.' }),
      headline: t.arg.boolean({ description: 'True: only main indicators. False: only the others.' }),
      first: t.arg.int({ description: `Number of indicators, 0 to ${MOST}; ${FIRST} by default.` }),
    },
    resolve: (_, { line, own, topic, district, headline, first }, { ledger }) => {
      const size = first ?? FIRST;
      if (size < 0 || size > MOST) throw new Fault('BAD_FIRST', { argument: 'first', value: size }, { max: MOST });
      const at = snapshotAt(ledger, {});
      const code = topic ? resolveTopic(ledger, topic) : undefined;
      const owner = district ? resolveOwner(ledger, district, 'district') : undefined;
      const mine = own ? resolveOwner(ledger, own, 'own') : undefined;
      const read = understandLine(ledger, boundedName(line, 'line'), at);
      const asked = lineAsked(ledger, { line, read, own: owner ?? mine, at });
      const found = read.found.filter(
        ({ indicator }) =>
          (code === undefined || indicator.topic === code) &&
          (typeof headline !== 'boolean' || indicator.headline === headline) &&
          (!owner || (hasFigures(ledger, owner, indicator) && isPublished(ledger, { owner, indicator }, at))),
      );
      return {
        parts: read.parts,
        found: found.map((one) => ({ ...one, asked })),
        nearest: read.nearest.map((one) => ({ ...one, asked })),
        first: size,
      };
    },
  }),
);
