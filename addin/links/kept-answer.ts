import type { KeptResult } from '../../data/sheet/refresh/kept-result.ts';
import type { RefreshReport } from '../../data/sheet/refresh/linked-table.ts';

type Place = Pick<KeptResult, 'rowKey' | 'column'>;

/** The report once the user has said that his own result is to stand: it is still named, and not asked about. */
export function keptMine(report: RefreshReport, { rowKey, column }: Place): RefreshReport {
  const kept = report.kept.map((one) =>
    one.rowKey === rowKey && one.column === column ? { ...one, isAsked: false } : one,
  );
  return { ...report, kept };
}

/** The report once a published result was taken: what the first refresh did, and what this one added. */
export function tookTheirs(before: RefreshReport, after: RefreshReport, { rowKey, column }: Place): RefreshReport {
  return {
    ...after,
    fromRevision: before.fromRevision,
    changes: [...before.changes, ...after.changes],
    added: [...before.added, ...after.added],
    kept: before.kept.filter((one) => one.rowKey !== rowKey || one.column !== column),
  };
}
