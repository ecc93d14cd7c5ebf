import type { Ledger } from '../../data/ledger/ledger.ts';
import { latestRevision } from '../../data/ledger/revision.ts';
import { parsePeriod } from '../../data/rules/period/period.ts';

/** A district with a plan of 2,000 goals, most of which have a first-half result. It is the same in every ledger. */
export const BOARD_OWNER = '测试大区';
export const BOARD_YEAR = '2024';
const INDICATORS = 1000;
export const BOARD_GOALS = INDICATORS * 2;

interface Row {
  indicator: number;
  measure: 'LEVEL' | 'GROWTH';
  period: string;
  role: 'TARGET' | 'ACTUAL';
  value: number;
}

/** Goals of 2024, results of both first halves and of 2023; one indicator in four is silent in 2024. */
function rowsOf(indicator: number, place: number): Row[] {
  return (['LEVEL', 'GROWTH'] as const).flatMap((measure) => {
    const goal = measure === 'LEVEL' ? 1000 + place : 6 + (place % 5);
    const row = (period: string, role: Row['role'], value: number) => ({ indicator, measure, period, role, value });
    return [
      row('2024', 'TARGET', goal),
      row('2023', 'ACTUAL', goal * 0.9),
      row('2023-S1', 'ACTUAL', measure === 'LEVEL' ? goal * 0.4 : goal),
      ...(place % 4 === 0
        ? []
        : [row('2024-S1', 'ACTUAL', measure === 'LEVEL' ? goal * (0.3 + (place % 5) / 10) : goal - 1)]),
    ];
  });
}

/** Adds that district to a ledger of the bench, whose log is not written yet. */
export function addBoard(ledger: Ledger): void {
  const { client } = ledger;
  const revision = latestRevision(ledger) + 1;
  const id = (table: string) => client.prepare(`SELECT coalesce(max(id), 0) + 1 FROM ${table}`).pluck().get() as number;
  const [district, document, first] = [id('districts'), id('documents'), id('indicators')];
  client.prepare('INSERT INTO revisions (number, at) VALUES (?, ?)').run(revision, '2026-11-01T01:00:00.000Z');
  client
    .prepare('INSERT INTO districts (id, code, name, name_en, parent_id, position) VALUES (?, ?, ?, ?, 1, ?)')
    .run(district, '449900', BOARD_OWNER, 'Board', district);
  client
    .prepare(
      `INSERT INTO documents (id, code, title, kind, standing, published_on, published_from, district_id, text, revision,
        reports_start, reports_end)
       VALUES (?, 'BOARD', '测试大区计划', 'REPORT_AND_PLAN', 'IN_FORCE', '2024-08-15', '2024-08-15', ?, ?, ?, ?, ?)`,
    )
    .run(document, district, '测试大区二〇二四年计划', revision, 2024 * 12, 2024 * 12 + 5);
  const indicator = client.prepare(
    `INSERT INTO indicators (id, code, name, name_en, unit, timing, direction, rhythm, topic, headline, position)
     VALUES (?, ?, ?, ?, '亿元', 'FLOW', 'HIGHER', 'EVEN', 'industry', ?, ?)`,
  );
  const figure = client.prepare(
    `INSERT INTO figures (code, document_id, district_id, indicator_id, measure, period, period_start, period_end, role,
      comparator, value, unit, decimals, printed, basis, authority, strength, section, quote_start, quote_end, published_on,
      published_from, revision, line)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'EQUAL', ?, ?, 1, ?, ?, ?, ?, '一', 0, 4, '2024-08-15', '2024-08-15', ?, ?)`,
  );
  // The log, when it is written, gives them their lines.
  let line = 1_000_000;
  for (let place = 0; place < INDICATORS; place++) {
    const of = first + place;
    indicator.run(of, `BOARD_${place}`, `测试指标${place}号`, `Board ${place}`, place % 20 === 0 ? 1 : 0, of);
    for (const { measure, period, role, value } of rowsOf(of, place)) {
      const { start = 0, end = 0 } = parsePeriod(period) ?? {};
      const rounded = Math.round(value * 10) / 10;
      const isGrowth = measure === 'GROWTH';
      const unit = isGrowth ? '%' : '亿元';
      const goal = role === 'TARGET' ? ['PLAN', 'PLAN'] : [null, null];
      const bound = [document, district, of, measure, period, start, end, role, rounded, unit, `${rounded}${unit}`];
      figure.run(`BOARD/${of}/${measure}/${period}`, ...bound, isGrowth ? 'YOY' : null, ...goal, revision, line++);
    }
  }
}
