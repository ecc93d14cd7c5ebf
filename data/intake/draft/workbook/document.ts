import { sparse } from '../../../ledger/log/canonical.ts';
import type { Fields } from '../../../ledger/log/thing.ts';
import type { Release } from '../../../rules/gate-words.ts';
import { firstDayOf } from '../../../rules/period/date.ts';
import type { Workbook } from '../../grid/grid.ts';

/** The facts about a file that comes in as a table of statistics. */
export interface SheetFile {
  /** Its name, without a path. */
  name: string;
  /** The name of the sheet, where the file is one sheet of an open workbook. */
  sheet?: string | undefined;
  /** SHA-256 of its bytes. */
  digest: string;
  /** Who publishes it, and the day; of reduced precision where no day is known. */
  publisher?: string;
  publishedOn: string;
  /** The code of the district that it is about, where that is one. */
  district?: string;
  /** The name of the period that it is about, where that is one. */
  period?: string;
  release: Release;
}

/** Digits of the digest by which files of one name and period are told apart. */
const DIGITS = 8;

/**
 * The fields of the document that a file is. Its code is made of what it is about and of its bytes: the same file is the same
 * document, and another file of the same name is another one.
 */
export function sheetDocument(file: SheetFile): Fields {
  const { name, sheet, digest, district, period, publisher, publishedOn, release } = file;
  const about = [district, period?.replaceAll('/', '_')].filter((part) => part !== undefined);
  return sparse({
    code: ['STAT', ...about, digest.slice(0, DIGITS)].join('-').toUpperCase(),
    title: [name.replace(/\.[^.]*$/, ''), ...(sheet ? [sheet] : [])].join(' › '),
    kind: 'STATISTICS_TABLE',
    standing: 'IN_FORCE',
    publisher,
    publishedOn,
    publishedFrom: firstDayOf(publishedOn),
    district,
    file: digest,
    release: release === 'PUBLIC' ? undefined : release,
  });
}

/** The name of the sheet that a workbook is, where it is one of an open workbook. */
export function openSheetOf({ kind, grids }: Workbook): string | undefined {
  return kind === 'GRID' ? (grids[0]?.sheet ?? undefined) : undefined;
}

/** The title of a draft that is made of a file: its name, with the sheet where it is one of an open workbook. */
export function draftTitle(workbook: Workbook): string {
  const sheet = openSheetOf(workbook);
  return sheet ? `${workbook.name} › ${sheet}` : workbook.name;
}
