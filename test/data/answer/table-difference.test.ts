import { beforeEach, expect, test } from 'vitest';
import { loadNews } from '../../../data/answer/news.ts';
import { mayDiffer } from '../../../data/answer/table-difference.ts';
import { ERASE } from '../../../data/ledger/act/erase.ts';
import { settle } from '../../../data/ledger/act/settle.ts';
import { Fault } from '../../../data/ledger/fault.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { addRevision } from '../../../data/ledger/revision.ts';
import * as world from '../intake/draft/draft-world.ts';

let ledger: Ledger;
let since: number;

const TRADE = {
  ...{ code: 'TRADE', name: '进出口总额', nameEn: 'x', timing: 'FLOW', direction: 'HIGHER', topic: 'x' },
  ...{ unit: '亿元', position: 2, aliases: ['外贸进出口'] },
};

function mayDifferOf(indicators: string[]): boolean {
  const where = { districts: [world.DISTRICT.code], indicators };
  const [news] = loadNews(ledger, [{ since, where }]);
  if (!news || news instanceof Fault) throw new Error('There is no news.');
  return mayDiffer(ledger, news);
}

beforeEach(() => {
  ledger = world.draftWorld();
  addRevision(ledger, {}, [{ indicator: { ...TRADE, relations: [{ kind: 'PART_OF', to: 'GDP' }] } }]);
  since = ledger.latest;
});

test('a table without news is as it was', () => {
  expect(mayDifferOf(['GDP'])).toBe(false);
  addRevision(ledger, {}, [{ scope: { code: 'PART', name: '部分', nameEn: 'Part' } }]);
  expect(mayDifferOf(['GDP'])).toBe(true);
});

test('a table may be other where a figure of a related indicator came, which may state its goal otherwise', () => {
  world.published(ledger, { figure: world.figureOf('OLD', { indicator: 'TRADE', cell: 'B9' }) });
  expect(mayDifferOf(['GDP'])).toBe(true);
});

test('a table may be other where a line that it may show was taken down, which makes no revision', () => {
  const [entry, line] = ['r.entry', 'f.line'].map((column) =>
    Number(ledger.value(`SELECT ${column} FROM figures f JOIN revisions r ON r.number = f.revision`)),
  );
  const thing = { of: 'LINE', entry: entry ?? 0, line: line ?? 0 } as const;
  settle(ledger, ERASE, { given: { thing, reason: '误登' }, by: { person: null } });
  expect(ledger.latest).toBe(since);
  expect(mayDifferOf(['GDP'])).toBe(true);
});
