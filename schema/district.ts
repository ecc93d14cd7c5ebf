import { findDistrict } from '../data/ask/resolve.ts';
import type { District } from '../data/ledger/district.ts';
import { type GoalYear, listGoalYears } from '../data/ledger/goal-year.ts';
import { revisionAt, snapshotAt } from '../data/ledger/snapshot.ts';
import { yearPeriod } from '../data/rules/period/period.ts';
import { builder } from './base/builder.ts';
import { pastArgs, snapshotArgs } from './base/page.ts';
import { priced } from './cost/price.ts';
import { ofOneOwner, ofOwners } from './cost/reading.ts';
import { OfficeRef } from './gate/asker.ts';
import { catalogueThing, readCatalogueThing } from './id/node-id.ts';

export const DistrictRef = builder.objectRef<District>('District');

builder.node(DistrictRef, {
  description:
    'An administrative area, such as 440307 龙岗区. An area without a GB/T 2260 code has one of our own (SZ-…).',
  id: {
    resolve: (thing, _, { ledger }) => catalogueThing(ledger, thing.code, thing),
    description: 'Opaque id. `node(id:)` finds the object by it. At an earlier revision it says that too.',
  },
  loadWithoutCache: (local, { ledger }) => {
    const asked = readCatalogueThing(ledger, local);
    return asked?.past.catalogue.districts.find(({ code }) => code === asked.code) ?? null;
  },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'GB/T 2260 code, or our own code (SZ-…) where the area has none.' }),
    name: t.exposeString('name', { description: 'Full Chinese name.' }),
    nameEn: t.exposeString('nameEn', { description: 'English name.' }),
    parent: t.expose('parent', {
      type: DistrictRef,
      nullable: true,
      description: 'The area that contains it; null for the province.',
    }),
    children: t.expose('children', {
      type: [DistrictRef],
      description: "The areas that it contains, in the city's own order.",
    }),
  }),
});

builder.queryFields((t) => ({
  district: t.field({
    type: DistrictRef,
    nullable: true,
    description: 'A district by code or by name (龙岗区, 龙岗, Longgang, 440307); null where none or several match.',
    args: {
      code: t.arg.string({ description: 'The code.' }),
      name: t.arg.string({ description: 'The full, short or English name, or the code.' }),
    },
    resolve: (_, { code, name }, { ledger }) => findDistrict(ledger, code ?? name ?? '') ?? null,
  }),
  districts: t.field({
    ...priced({ rows: ofOwners }),
    type: [DistrictRef],
    description:
      "Every district of the ledger, the province first, then the city, then its districts in the city's own order.",
    args: pastArgs,
    resolve: (_, asked, { ledger }) => {
      revisionAt(ledger, asked);
      return ledger.catalogue.districts;
    },
  }),
}));

builder.objectField(OfficeRef, 'district', (t) =>
  t.field({
    type: DistrictRef,
    nullable: true,
    description: 'The district; null where it is for all districts, or where the ledger did not have it yet.',
    resolve: ({ district }, _, { ledger }) => ledger.catalogue.districts.find(({ code }) => code === district) ?? null,
  }),
);

const GoalYearRef = builder.objectRef<GoalYear>('GoalYear');

builder.objectType(GoalYearRef, {
  description: 'A year for which a district has goals.',
  fields: (t) => ({
    year: t.field({ type: 'Period', description: 'The year, such as 2024.', resolve: ({ year }) => yearPeriod(year) }),
    goals: t.exposeInt('goals', {
      description: 'Number of goals for the year or a part of it. Each counts once, however often it was stated.',
    }),
  }),
});

builder.objectField(DistrictRef, 'goalYears', (t) =>
  t.field({
    ...priced({ rows: ofOneOwner }),
    type: [GoalYearRef],
    description:
      'The years for which the district has goals, the newest first. Goals for several years (2021/2025) are left out.',
    args: snapshotArgs,
    resolve: (district, asked, { ledger }) => listGoalYears(ledger, district, snapshotAt(ledger, asked)),
  }),
);
