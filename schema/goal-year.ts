import { type GoalYear, listGoalYears } from '../data/ledger/goal-year.ts';
import { snapshotAt } from '../data/ledger/snapshot.ts';
import { yearPeriod } from '../data/rules/period/period.ts';
import { builder } from './builder.ts';
import { DistrictRef } from './district.ts';
import { snapshotArgs } from './page.ts';

const GoalYearRef = builder.objectRef<GoalYear>('GoalYear');

builder.objectType(GoalYearRef, {
  description: 'A year for which a district has goals.',
  fields: (t) => ({
    year: t.field({ type: 'Period', description: 'The year: 2024.', resolve: ({ year }) => yearPeriod(year) }),
    goals: t.exposeInt('goals', {
      description: 'Goals for the year or a part of it, each counted once, however often it was stated.',
    }),
  }),
});

builder.objectField(DistrictRef, 'goalYears', (t) =>
  t.field({
    type: [GoalYearRef],
    description:
      "The years for which it has goals, the newest first. A goal for several years (2021/2025) is no single one's.",
    args: snapshotArgs,
    resolve: (district, asked, { ledger }) => listGoalYears(ledger, district, snapshotAt(ledger, asked)),
  }),
);
