import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { figureCounts, mostFigures, partsOf } from '../../../data/ledger/figure-count.ts';
import { Ledger } from '../../../data/ledger/ledger.ts';
import { shippedLedger } from '../plans/plans.ts';

test('what can be read at most bounds what is there, whatever is asked for', () => {
  const ledger = shippedLedger();
  const counts = figureCounts(ledger);
  const count = (where: string) => ledger.value(`SELECT count(*) FROM figures WHERE ${where}`) as number;
  expect(counts.figures).toBe(count('1'));
  expect(mostFigures(counts, {})).toBe(counts.figures);
  for (const { id } of ledger.catalogue.districts)
    expect(mostFigures(counts, { owners: 1 })).toBeGreaterThanOrEqual(count(`district_id = ${id}`));
  for (const { id } of ledger.catalogue.indicators)
    expect(mostFigures(counts, { indicators: 1, years: [2024, 2024] })).toBeGreaterThanOrEqual(
      count(`indicator_id = ${id} AND period_end / 12 = 2024`),
    );
  expect(mostFigures(counts, { owners: 1, indicators: 1 })).toBe(
    ledger.value('SELECT max(n) FROM (SELECT count(*) AS n FROM figures GROUP BY district_id, owner, indicator_id)'),
  );
  expect(counts.since(2)).toBe(count('revision > 2'));
});

test.each([1, 7, 60, 400, 100_000])('all figures are counted once in parts of some %i', (atOnce) => {
  const ledger = shippedLedger();
  const counts = [...partsOf(ledger, atOnce)].map((part) =>
    Number(
      ledger.value(
        'SELECT count(*) FROM figures WHERE revision BETWEEN :from AND :to AND line BETWEEN :first AND :last',
        part,
      ),
    ),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ledger.value('SELECT count(*) FROM figures'));
  expect(Math.max(...counts)).toBeLessThanOrEqual(2 * atOnce);
});

test('what a revision adds is counted as if all were read anew', () => {
  const ledger = shippedLedger();
  const { client } = ledger;
  const before = figureCounts(ledger);
  // The fullest pair gets figures of another year, and an owner that is no district its first.
  const copy = (columns: Record<string, string>) => {
    const names = client.prepare('SELECT name FROM pragma_table_info(?)').pluck().all('figures') as string[];
    const given = names.filter((name) => name !== 'retired');
    const values = given.map((name) => columns[name] ?? (name === 'revision' ? '6' : `"${name}"`));
    client.exec(`INSERT INTO figures (${given.map((name) => `"${name}"`).join()})
      SELECT ${values.join()} FROM figures WHERE revision < 6 AND district_id > 0 LIMIT 20`);
  };
  client.pragma('foreign_keys = OFF');
  client.exec(`INSERT INTO revisions (number, at, id, figures)
    SELECT 6, '2026-01-01T00:00:00.000Z', 'six', figures + 40 FROM revisions WHERE number = 5`);
  copy({ period_start: '24276', period_end: '24287', indicator_id: '1', line: 'row_number() OVER ()' });
  copy({ district_id: '0', owner: "'某公司'", line: '100 + row_number() OVER ()' });
  const after = figureCounts(ledger);
  expect(after.figures).toBe(before.figures + 40);
  expect(after.since(5)).toBe(40);
  const { since: _, ofPairs, ...read } = figureCounts(new Ledger(new Database(client.serialize())));
  expect(after).toMatchObject(read);
  const some = [1, 2, 50, 100_000];
  expect(some.map((pairs) => after.ofPairs(pairs))).toEqual(some.map((pairs) => ofPairs(pairs)));
});
