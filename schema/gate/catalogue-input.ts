import type { InputFieldBuilder } from '@pothos/core';
import { builder } from '../base/builder.ts';
import { type Given, given } from '../base/given.ts';
import { FrequencyEnum, GrowthBasisEnum, RelationEnum } from '../base/indicator-word.ts';
import { DirectionEnum, RhythmEnum, TimingEnum } from '../base/word.ts';

const CalendarInput = builder.inputType('CalendarInput', {
  description: 'When an indicator is released.',
  fields: (t) => ({
    frequency: t.field({ type: FrequencyEnum, required: true, description: 'How often it is released.' }),
    delay: t.int({
      defaultValue: 0,
      required: true,
      description: 'Months from the end of a period to the month in which it is released, 0 to 24.',
    }),
    januaryFebruary: t.boolean({
      defaultValue: false,
      required: true,
      description: 'Whether January and February are released as one. Only what is released by MONTH has that.',
    }),
  }),
});

const RelationInput = builder.inputType('RelationInput', {
  description: 'How an indicator relates to another.',
  fields: (t) => ({
    kind: t.field({ type: RelationEnum, required: true, description: 'The kind of relation.' }),
    to: t.string({
      required: true,
      description: 'The whole, the stock, the wider one or the later stage, by code or name.',
    }),
    complete: t.boolean({
      defaultValue: false,
      required: true,
      description: 'Whether this part and its fellows are the whole by name. Only PART_OF has that.',
    }),
    stage: t.string({ description: 'For a STAGE, the stage of this one, such as 基本完工.' }),
    toStage: t.string({ description: 'For a STAGE, the stage of the other, such as 全面投入使用.' }),
  }),
});

const NONE = 'Null says that there is none.';

type InputFields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** The facts of an indicator that both a new one and a change may tell. */
function indicatorFacts(t: InputFields) {
  return {
    nameEn: t.string({ description: 'English name; of a new one the Chinese name by default.' }),
    unit: t.string({ description: `Unit of its LEVEL figures. ${NONE}` }),
    rhythm: t.field({ type: RhythmEnum, description: `When in the year its results arise. ${NONE}` }),
    topic: t.string({ description: 'Code of its topic; of a new one `economy` by default.' }),
    growthBasis: t.field({ type: GrowthBasisEnum, description: `The basis that 同比 means for it. ${NONE}` }),
    calendar: t.field({ type: CalendarInput, description: `When it is released. ${NONE}` }),
    source: t.string({ description: `The end of the name of the publisher who may say it (统计局). ${NONE}` }),
    definition: t.string({
      description: `What it measures and how (口径, 计算方法), at most 2,000 characters. ${NONE}`,
    }),
    headline: t.boolean({ description: 'Whether it is a main indicator of a plan.' }),
    aliases: t.stringList({ description: 'Other names that find it, all of them.' }),
    watch: t.stringList({ description: 'Phrases by which reports speak of it without its name, all of them.' }),
    not: t.stringList({ description: 'Phrases that look so and mean something else, all of them.' }),
    relations: t.field({ type: [RelationInput], description: 'Its relations to others, all that go from it.' }),
  };
}

export const NewIndicatorInput = builder.inputType('NewIndicator', {
  description: 'An indicator that the catalogue does not have yet.',
  fields: (t) => ({
    code: t.string({
      required: true,
      description: 'Its code, which stays: a capital letter, then capitals, digits and _, such as HEAT_SUPPLIED.',
    }),
    name: t.string({ required: true, description: 'Chinese name.' }),
    timing: t.field({ type: TimingEnum, required: true, description: 'How its figures relate to time.' }),
    direction: t.field({ type: DirectionEnum, required: true, description: 'Whether more or less of it is better.' }),
    ...indicatorFacts(t),
  }),
});

export const IndicatorChangeInput = builder.inputType('IndicatorChange', {
  description: 'The facts that change. What is left out stays as it is.',
  fields: (t) => ({
    name: t.string({ description: 'Chinese name.' }),
    timing: t.field({ type: TimingEnum, description: 'How its figures relate to time.' }),
    direction: t.field({ type: DirectionEnum, description: 'Whether more or less of it is better.' }),
    ...indicatorFacts(t),
  }),
});

function districtFacts(t: InputFields) {
  return {
    nameEn: t.string({ description: 'English name; of a new one the Chinese name by default.' }),
    parent: t.string({
      description: `The area that contains it, by code or name; of a new one what its code tells by default. ${NONE}`,
    }),
    validFrom: t.string({ description: `The year, month or day from which its code is valid. ${NONE}` }),
    validTo: t.string({ description: `The year, month or day to which its code is valid. ${NONE}` }),
  };
}

export const NewDistrictInput = builder.inputType('NewDistrict', {
  description: 'A district that the catalogue does not have yet.',
  fields: (t) => ({
    code: t.string({
      required: true,
      description: 'Its code of GB/T 2260, or one of your own such as SZ-DP where it has none.',
    }),
    name: t.string({ required: true, description: 'Full Chinese name.' }),
    ...districtFacts(t),
  }),
});

export const DistrictChangeInput = builder.inputType('DistrictChange', {
  description: 'The facts that change. What is left out stays as it is.',
  fields: (t) => ({ name: t.string({ description: 'Full Chinese name.' }), ...districtFacts(t) }),
});

function scopeFacts(t: InputFields) {
  return {
    nameEn: t.string({ description: 'English name; of a new one the Chinese name by default.' }),
    within: t.string({
      description: `The scope in which it lies, by code or name, or \`ALL\` for the indicator's own. ${NONE}`,
    }),
    aliases: t.stringList({ description: 'Other names that find it, all of them.' }),
  };
}

export const NewScopeInput = builder.inputType('NewScope', {
  description: 'A scope that the catalogue does not have yet.',
  fields: (t) => ({
    code: t.string({
      required: true,
      description: 'Its code, which stays: a capital letter, then capitals, digits and _, such as LARGE_FIRMS.',
    }),
    name: t.string({ required: true, description: 'Chinese name.' }),
    ...scopeFacts(t),
  }),
});

export const ScopeChangeInput = builder.inputType('ScopeChange', {
  description: 'The facts that change. What is left out stays as it is.',
  fields: (t) => ({ name: t.string({ description: 'Chinese name.' }), ...scopeFacts(t) }),
});

/** Facts of which null means none. Null for any other fact means that nothing is told. */
const MAY_BE_NONE = [
  'unit',
  'rhythm',
  'growthBasis',
  'calendar',
  'source',
  'definition',
  'parent',
  'within',
  'validFrom',
  'validTo',
];

/** The facts that an input tells, those among them that there are none of as null. */
export function told<Input extends object>(input: Input): Given<Input> {
  const none = Object.entries(input).filter(([name, value]) => value === null && MAY_BE_NONE.includes(name));
  return { ...given(input), ...Object.fromEntries(none) };
}
