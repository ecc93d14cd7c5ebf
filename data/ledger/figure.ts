import { basisKey } from '../rules/figure/basis.ts';
import type { StatedFigure } from '../rules/figure/stated-figure.ts';
import type { Release } from '../rules/gate-words.ts';
import { isWithin, type Period, periodAt } from '../rules/period/period.ts';
import { inForceAmong } from '../rules/verdict/in-force.ts';
import type { Owner } from './catalogue.ts';
import type { District } from './district.ts';
import { type Document, partAt } from './document.ts';
import { revisionIdOf } from './figure-place.ts';
import { holderOf, OF_HOLDER } from './holder.ts';
import type { Indicator } from './indicator.ts';
import type { Ledger } from './ledger.ts';
import { figureNumber, placeName, placeOfFigure } from './log/figure-code.ts';
import type { Snapshot } from './revision.ts';
import { columnsOf } from './store/columns.ts';
import { getTableColumns } from './store/drizzle.ts';
import { shared } from './store/shared-text.ts';
import { figures } from './store/tables.ts';

/** The document tells its dates, the months a period's name, and a cell is read where one is cited: they are not read. */
const UNREAD = ['publishedOn', 'publishedFrom', 'period', 'sheetId', 'shown', 'headers'] as const;
export type FigureRow = Omit<typeof figures.$inferSelect, (typeof UNREAD)[number]>;

/** One number as printed, with all that was said of it, as a snapshot of the ledger shows it. */
export interface Figure
  extends StatedFigure,
    Pick<FigureRow, 'code' | 'line' | 'among' | 'wording' | 'taskId' | 'retired' | 'releaseAt'> {
  release: Release;
  /** The id of the revision that added it, of which its code in the ledger has the beginning. */
  revisionId: string;
  /** Null where the figure belongs to another owner. */
  district: District | null;
  /** The district's name, or the owner as printed. */
  owner: string;
  indicator: Indicator;
  /** Whether it is one of the main figures of its document. */
  headline: boolean;
  document: Document;
  /** The numbers of the headings above it; empty for a figure of a sheet. */
  section: string;
  /** Character range of the quote in the document's text; empty for a figure of a sheet. */
  quoteStart: number;
  quoteEnd: number;
  /** The address of the cell in which it is printed, for a figure of a sheet (B7); else null. */
  cell: string | null;
  /** The snapshot that fields of the figure inherit. */
  at: Snapshot;
}

const READ = (Object.keys(getTableColumns(figures)) as (keyof typeof figures.$inferSelect)[]).filter(
  (column) => !UNREAD.some((unread) => unread === column),
);
const COLUMNS = columnsOf(figures, READ);
const VISIBLE = 'published_from <= :asOf AND revision <= :revision AND (retired IS NULL OR retired > :revision)';
const IN_SPAN = 'indicator_id = :indicator AND period_end BETWEEN :from AND :to';
const AT_KEY = 'indicator_id = :indicator AND period_end = :end AND measure = :measure AND role = :role';

const AMONG = (column: string, list: string) =>
  `(:${list} IS NULL OR ${column} IN (SELECT value FROM json_each(:${list})))`;
const NARROWED = `${AMONG('period_end', 'ends')} AND ${AMONG('measure', 'measures')} AND ${AMONG('role', 'roles')}`;
// The statement has no ORDER BY, for which SQLite plans a statement anew each time that it is bound, which took longer
// than reading: see inOrder().
const ofPair = (narrowed: string) => `SELECT ${COLUMNS} FROM figures
  WHERE ${OF_HOLDER} AND ${IN_SPAN} AND ${VISIBLE}${narrowed}`;
const OF_PAIR = ofPair('');
const SOME_OF_PAIR = ofPair(` AND ${NARROWED}`);
const OF_KEY = `SELECT ${COLUMNS} FROM figures WHERE ${OF_HOLDER} AND ${AT_KEY} AND ${VISIBLE}`;
const RETIRED_OF_KEY = `SELECT ${COLUMNS} FROM figures WHERE ${OF_HOLDER} AND ${AT_KEY}
  AND published_from <= :asOf AND retired <= :revision`;
const OF_TASK = `SELECT ${COLUMNS} FROM figures WHERE task_id = :task AND ${VISIBLE}`;
/** The start of a STOCK's period does not count where a figure is to lie within others. */
const COUNT_OF_PAIR = `SELECT count(*) FROM figures WHERE ${OF_HOLDER} AND ${IN_SPAN} AND ${VISIBLE} AND ${NARROWED}
  AND (:headline IS NULL OR headline = :headline) AND ${AMONG('authority', 'authorities')}
  AND ${AMONG('status', 'statuses')} AND ${AMONG("coalesce(release, 'PUBLIC')", 'releases')}
  AND ${AMONG('coalesce(scope_id, 0)', 'scopes')} AND ${AMONG('document_id', 'documents')}
  AND ${AMONG("period_start || '/' || period_end", 'periods')}
  AND (:within IS NULL OR EXISTS (SELECT 1 FROM json_each(:within)
    WHERE period_end <= value ->> 1 AND iif(:isStock, period_end, period_start) >= value ->> 0))`;
const IS_PUBLISHED = `SELECT EXISTS (SELECT 1 FROM figures
  WHERE ${OF_HOLDER} AND indicator_id = :indicator AND ${VISIBLE})`;
const AT_PLACE = `SELECT ${COLUMNS} FROM figures WHERE revision = :added AND line = :line AND revision <= :revision`;

/** A test reads them to show that none scans the figures. */
export const FIGURE_STATEMENTS = {
  ...{ OF_PAIR, SOME_OF_PAIR, COUNT_OF_PAIR, OF_KEY, RETIRED_OF_KEY, OF_TASK, IS_PUBLISHED, AT_PLACE },
};

const periods = new Map<number, Period>();

/** The period of a figure's months. Figures of the same months share one object. */
function periodOf({ periodStart, periodEnd }: FigureRow): Period {
  const key = periodStart * 100_000 + periodEnd;
  let period = periods.get(key);
  if (!period) {
    period = periodAt(periodStart, periodEnd);
    periods.set(key, period);
  }
  return period;
}

/** The figure of a row, as a snapshot shows it. */
export function toFigure(ledger: Ledger, row: FigureRow, at: Snapshot): Figure {
  const { catalogue } = ledger;
  const indicator = catalogue.indicatorsById.get(row.indicatorId);
  const document = catalogue.documents.find(row.documentId);
  if (!indicator || !document)
    throw new Error(`Figure ${placeName(row)} refers to an indicator or document that is not there.`);
  const district = catalogue.districtsById.get(row.districtId) ?? null;
  return {
    id: figureNumber(row),
    line: row.line,
    revisionId: revisionIdOf(ledger, row.revision) ?? '',
    code: row.code,
    district,
    owner: district ? district.name : row.owner,
    indicator,
    measure: shared(row.measure),
    rankOf: shared(row.rankOf),
    among: row.among,
    period: periodOf(row),
    role: shared(row.role),
    comparator: shared(row.comparator),
    value: row.value,
    upper: row.upper,
    unit: shared(row.unit),
    decimals: row.decimals,
    printed: row.printed,
    basis: shared(row.basis),
    authority: shared(row.authority),
    strength: shared(row.strength),
    wording: row.wording,
    nature: shared(row.nature),
    stretch: row.stretch === 1,
    headline: row.headline === 1,
    scope: row.scopeId === null ? null : (catalogue.scopesById.get(row.scopeId) ?? null),
    status: shared(row.status),
    part: row.quoteStart === null ? null : partAt(document, row.quoteStart),
    claim: row.claim === 1,
    notCounted: shared(row.notCounted),
    periodInferred: row.periodInferred === 1,
    caution: row.caution,
    section: shared(row.section ?? ''),
    quoteStart: row.quoteStart ?? 0,
    quoteEnd: row.quoteEnd ?? 0,
    cell: row.cell,
    taskId: row.taskId,
    publishedOn: document.publishedOn,
    publishedFrom: document.publishedFrom,
    document,
    revision: row.revision,
    retired: row.retired,
    release: row.release ?? 'PUBLIC',
    releaseAt: row.releaseAt,
    at,
  };
}

/** The first and last month in which a figure's period may end. */
export interface MonthRange {
  from: number;
  to: number;
}

/** All months. */
export const ALL_MONTHS: MonthRange = { from: 0, to: 99_999 };

/** Whether an owner has a published figure of an indicator. No figure is read. */
export function isPublished(ledger: Ledger, subject: { owner: Owner; indicator: Indicator }, at: Snapshot): boolean {
  const { owner, indicator } = subject;
  return ledger.value(IS_PUBLISHED, { ...holderOf(owner), indicator: indicator.id, ...at }) === 1;
}

/** The districts that have a published figure of an indicator, in the city's own order. */
export function listDistrictsOf(ledger: Ledger, indicator: Indicator, at: Snapshot): District[] {
  return ledger.reading(() =>
    ledger.catalogue.districts.filter((district) =>
      isPublished(ledger, { owner: { name: district.name, district }, indicator }, at),
    ),
  );
}

/** Whether the months of a figure lie within a period. A STOCK is that of its last day. */
export function liesIn(
  { period, indicator }: { period: Period; indicator: Pick<Indicator, 'timing'> | undefined },
  outer: Period,
): boolean {
  return isWithin(indicator?.timing === 'STOCK' ? { ...period, start: period.end } : period, outer);
}

/** Sorts figures by the end of the period, then in order of entry, as rows usually come. */
export function inOrder(found: Figure[]): Figure[] {
  return found.sort((a, b) => a.period.end - b.period.end || a.id - b.id);
}

/** Published figures that belong to one task, in order of entry. */
export function listFiguresOfTask(ledger: Ledger, task: number, at: Snapshot): Figure[] {
  const rows = ledger.prepared<FigureRow>(OF_TASK).all({ task, ...at });
  return rows.map((row) => toFigure(ledger, row, at)).sort((a, b) => a.id - b.id);
}

/** One figure, even a retired one, so that what a workbook once took stays readable. */
export function findFigure(ledger: Ledger, id: number, at: Snapshot): Figure | undefined {
  const { revision: added, line } = placeOfFigure(id);
  const row = ledger.prepared<FigureRow>(AT_PLACE).get({ added, line, revision: at.revision });
  return row && toFigure(ledger, row, at);
}

/** The key of a figure within its owner and indicator. Two figures of one key state the same thing. A STOCK is that of the last day, so its first month does not count. */
export function statementKey(figure: Figure): string {
  const { measure, rankOf, scope, role, authority, stretch } = figure;
  const end = figure.indicator.timing === 'STOCK' ? '' : figure.period.start;
  const basis = basisKey(figure, figure.indicator);
  return `${measure}|${rankOf ?? ''}|${scope?.code ?? ''}|${basis}|${end}|${figure.period.end}|${role}|${authority ?? ''}|${stretch ? 1 : 0}`;
}

/** The figures in force, one of each key. They keep their order. */
export function inForceOf(all: readonly Figure[]): readonly Figure[] {
  const byKey = new Map<string, Figure | Figure[]>();
  for (const figure of all) {
    const key = statementKey(figure);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, figure);
    else if (Array.isArray(known)) known.push(figure);
    else byKey.set(key, [known, figure]);
  }
  if (byKey.size === all.length) return all;
  const kept = new Set(
    [...byKey.values()].map((one) => (Array.isArray(one) ? inForceAmong(one, one[0]?.indicator.source ?? null) : one)),
  );
  return all.filter((figure) => kept.has(figure));
}
