import { expect, test } from 'vitest';
import { CHANGE_STATEMENTS } from '../../../data/answer/change.ts';
import { PUBLISHED_STATEMENTS } from '../../../data/answer/published.ts';
import { DIFFERENCE_STATEMENTS } from '../../../data/answer/table-difference.ts';
import { COVERAGE_STATEMENTS } from '../../../data/ask/coverage.ts';
import { ANNUAL_PLAN_STATEMENTS } from '../../../data/ledger/annual-plan.ts';
import { CATALOGUE_STATEMENTS } from '../../../data/ledger/catalogue.ts';
import { FIGURE_STATEMENTS } from '../../../data/ledger/figure.ts';
import { COUNT_STATEMENTS } from '../../../data/ledger/figure-count.ts';
import { FIGURE_PLACE_STATEMENTS } from '../../../data/ledger/figure-place.ts';
import { GOAL_YEAR_STATEMENTS } from '../../../data/ledger/goal-year.ts';
import { HOLDING_STATEMENTS } from '../../../data/ledger/holding.ts';
import { openBeside, openLedger } from '../../../data/ledger/ledger.ts';
import { PAIR_STATEMENTS } from '../../../data/ledger/pair.ts';
import { SHELF_STATEMENTS } from '../../../data/ledger/shelf.ts';
import { TASK_STATEMENTS } from '../../../data/ledger/task.ts';

const ledger = openLedger(':memory:');
const { client } = ledger;
const open = openBeside(ledger, 'OPEN').client;

function planOf(sql: string, connection = client): string[] {
  const bound = Object.fromEntries([...sql.matchAll(/:(\w+)/g)].map(([, name]) => [name, 1]));
  const rows = connection.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(bound);
  return rows.map(({ detail }) => detail);
}

const STATEMENTS = {
  ...prefixed('figure', FIGURE_STATEMENTS),
  ...prefixed('figure place', FIGURE_PLACE_STATEMENTS),
  ...prefixed('change', CHANGE_STATEMENTS),
  ...prefixed('catalogue', CATALOGUE_STATEMENTS),
  ...prefixed('holding', HOLDING_STATEMENTS),
  ...prefixed('pair', PAIR_STATEMENTS),
  ...prefixed('annual plan', ANNUAL_PLAN_STATEMENTS),
  ...prefixed('goal year', GOAL_YEAR_STATEMENTS),
  ...prefixed('count', COUNT_STATEMENTS),
  ...prefixed('coverage', COVERAGE_STATEMENTS),
  ...prefixed('published', PUBLISHED_STATEMENTS),
};

function prefixed(noun: string, statements: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(statements).map(([name, sql]) => [`${noun} ${name}`, sql]));
}

test.each(Object.entries(STATEMENTS))(
  '%s reads figures by an index or by their key, and never scans them',
  (_, sql) => {
    const plan = planOf(sql);
    const reads = plan.filter((step) => /\b(?:figures|f|b|n)\b/.test(step));
    expect(reads.length).toBeGreaterThan(0);
    for (const step of reads) expect(step).not.toMatch(/\bSCAN\b/);
  },
);

const OF_DOCUMENTS = {
  ...prefixed('shelf', SHELF_STATEMENTS),
  ...prefixed('task', TASK_STATEMENTS),
  ...prefixed('difference', DIFFERENCE_STATEMENTS),
};

test.each(Object.entries(OF_DOCUMENTS))(
  '%s reads documents and work items by an index, and never scans them',
  (_, sql) => {
    expect(planOf(sql).filter((step) => /\bSCAN\b/.test(step))).toEqual([]);
  },
);

test('a correction is paired with what it replaced by the code, however many a revision corrects', () => {
  const lookups = planOf(CHANGE_STATEMENTS.CHANGES).filter((step) => /SEARCH [bn] /.test(step));
  expect(lookups).toEqual([
    'SEARCH b USING INDEX figures_code (code=?)',
    'SEARCH n USING COVERING INDEX figures_code (code=?)',
  ]);
});

/** The steps of a plan that go through a table from end to end. */
function scansOf(plan: string[]): string[] {
  return plan.filter((step) => /^SCAN (?:main|figures|documents|tasks|terms)\b/.test(step));
}

test.each(Object.entries({ ...STATEMENTS, ...OF_DOCUMENTS }))(
  '%s of open reading, which is narrowed by views, uses the same indexes',
  (_, sql) => {
    const narrow = planOf(sql, open);
    expect(scansOf(narrow)).toEqual([]);
    const indexes = (plan: string[]) => new Set(plan.join(' ').match(/(?:figures|tasks)_\w+|PRIMARY KEY/g) ?? []);
    for (const index of indexes(planOf(sql))) expect(indexes(narrow)).toContain(index);
  },
);

test('a statement that has to scan would be seen', () => {
  expect(planOf('SELECT line FROM figures WHERE printed = :printed')).toEqual(['SCAN figures']);
});
