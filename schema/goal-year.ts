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
    year: t.field({ type: 'Period', description: 'The year, such as 2024.', resolve: ({ year }) => yearPeriod(year) }),
    goals: t.exposeInt('goals', {
      description: 'Number of goals for the year or a part of it. Each counts once, however often it was stated.',
    }),
  }),
});

builder.objectField(DistrictRef, 'goalYears', (t) =>
  t.field({
    type: [GoalYearRef],
    description:
      'The years for which the district has goals, the newest first. Goals for several years (2021/2025) are left out.',
    args: snapshotArgs,
    resolve: (district, asked, { ledger }) => listGoalYears(ledger, district, snapshotAt(ledger, asked)),
  }),
);
