import type { Owner } from '../data/ledger/catalogue.ts';
import type { Indicator } from '../data/ledger/indicator.ts';
import type { CatalogueScope } from '../data/ledger/scope.ts';
import { ALL_SCOPES, type Scope } from '../data/rules/figure/scope.ts';
import type { Release } from '../data/rules/gate-words.ts';
import type { Measure, RankOf } from '../data/rules/words.ts';
import { builder } from './base/builder.ts';
import { MeasureEnum, RankOfEnum, ReleaseEnum } from './base/word.ts';
import { HELD } from './cost/price.ts';
import { DistrictRef } from './district.ts';
import { IndicatorRef } from './indicator.ts';

/** The fields of an object with this shape. */
type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Shape>;

/** The fields for the owner of an answer. */
export function ownerFields(t: Fields<{ owner: Owner }>) {
  return {
    district: t.field({
      type: DistrictRef,
      nullable: true,
      description: 'The district that it belongs to; null where the owner is not a district.',
      resolve: ({ owner }) => owner.district,
    }),
    owner: t.string({ description: 'Name of the district or other owner.', resolve: ({ owner }) => owner.name }),
  };
}

/** The fields of a key except its period, which each type describes itself. */
export function keyFields(t: Fields<{ owner: Owner; indicator: Indicator; measure: Measure }>) {
  return {
    ...ownerFields(t),
    indicator: t.expose('indicator', { type: IndicatorRef, description: 'The indicator.' }),
    measure: t.expose('measure', {
      type: MeasureEnum,
      description: 'The aspect of the indicator, such as its level or its growth.',
    }),
  };
}

/** The field for the measure that a RANK orders by. */
export function rankField(t: Fields<{ rankOf: RankOf | null }>) {
  return {
    rankOf: t.expose('rankOf', {
      type: RankOfEnum,
      nullable: true,
      description: 'The measure that a RANK orders by; null for other measures.',
    }),
  };
}

const ScopeRef = builder.objectRef<Scope>('Scope');

builder.objectType(ScopeRef, {
  description:
    'What a figure covers where that is not all that its indicator covers: 规上企业, 公办. Figures of different scopes are never set against each other.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The code, such as LARGE_FIRMS.' }),
    name: t.exposeString('name', { description: 'Chinese name.' }),
    nameEn: t.exposeString('nameEn', { description: 'English name.' }),
    within: t.field({
      type: ScopeRef,
      nullable: true,
      description: 'The scope in which it lies; null where it lies in none that has a name.',
      resolve: ({ within }, _, { ledger }) =>
        within === null ? null : (ledger.catalogue.scopesByCode.get(within) ?? null),
    }),
    isWithinAll: t.boolean({
      description: "Whether it lies directly within the indicator's own scope.",
      resolve: ({ within }) => within === ALL_SCOPES,
    }),
    aliases: t.stringList({
      ...HELD,
      description: 'Other names that find it.',
      resolve: ({ code }, _, { ledger }) => ledger.catalogue.scopesByCode.get(code)?.aliases ?? [],
    }),
  }),
});

/** The field for what a figure or a key covers. */
export function scopeField(t: Fields<{ scope: Scope | null }>) {
  return {
    scope: t.expose('scope', {
      type: ScopeRef,
      nullable: true,
      description: 'What it covers; null for all that the indicator covers.',
    }),
  };
}

builder.queryField('scopes', (t) =>
  t.field({
    ...HELD,
    type: [ScopeRef],
    description: 'Every scope of the catalogue, in its order.',
    resolve: (_, __, { ledger }): CatalogueScope[] => ledger.catalogue.scopes,
  }),
);

/** The fields that tell who sees a thing. */
export function releaseFields(t: Fields<{ release: Release; releaseAt: string | null }>) {
  return {
    release: t.expose('release', {
      type: ReleaseEnum,
      description: 'Who sees it. To whoever may not see it, it is not there: neither here, nor in any list or count.',
    }),
    releaseAt: t.expose('releaseAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The instant from which an EMBARGOED one is public; null for any other.',
    }),
  };
}
