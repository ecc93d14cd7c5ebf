import type { Owner } from '../data/ledger/catalogue.ts';
import type { Indicator } from '../data/ledger/indicator.ts';
import { codeOfOwner } from '../data/ledger/pair.ts';
import type { Snapshot } from '../data/ledger/revision.ts';
import type { Period } from '../data/rules/period/period.ts';
import type { Measure, RankOf } from '../data/rules/words.ts';
import type { builder } from './builder.ts';
import { DistrictRef } from './district.ts';
import { IndicatorRef } from './indicator.ts';
import { MeasureEnum, RankOfEnum } from './word.ts';

/** The fields of an object with this shape. */
type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Shape>;

/** The parts of a key, and the snapshot at which its answer is read. */
interface KeyAt {
  owner: Owner;
  indicator: Indicator;
  measure: Measure;
  rankOf: RankOf | null;
  period: Period;
  at: Snapshot;
}

/** An opaque id of an answer, the same for the same type, key, revision and as-of. */
export function keyId(type: string, { owner, indicator, measure, rankOf, period, at }: KeyAt): string {
  const key = [codeOfOwner(owner), indicator.code, rankOf ? `${measure}/${rankOf}` : measure, period.name];
  return Buffer.from([type, ...key, at.revision, at.asOf].join('|')).toString('base64url');
}

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
