import { nameIn } from '../../../data/rules/message/message.ts';
import { ask } from '../../ask/client.ts';
import { DistrictNames, NamesLike, SheetRows, type SheetsOfQuery } from '../../ask/office.ts';
import type { Language } from '../../ask/operations.ts';
import type { Suggest } from './SayOtherwise.tsx';
import type { ReadSheet, SheetPage } from './sheet-data.ts';
import type { RowRange } from './use-sheet-page.ts';

/** The most columns that the API answers, and so that are shown. */
const MOST_COLUMNS = 500;

type AskedSheet = NonNullable<SheetsOfQuery['draft']>['sheets'][number];

function sheetOf({ blocks, isHidden: _, columns, ...sheet }: AskedSheet): ReadSheet {
  return { ...sheet, columns: Math.min(columns, MOST_COLUMNS), allColumns: columns, tables: blocks };
}

/** The sheets of a draft that its file shows. */
export function shownSheets(sheets: readonly AskedSheet[]): ReadSheet[] {
  return sheets.filter(({ isHidden }) => !isHidden).map(sheetOf);
}

/** Rows of a sheet of a draft, which is not there any more where nothing comes. */
export async function askRows(
  draft: number,
  sheet: string | null,
  { top, rows, signal }: RowRange,
): Promise<SheetPage> {
  const answer = await ask(SheetRows, { number: draft, sheet, top, rows, columns: MOST_COLUMNS }, signal);
  return answer.draft?.sheet ?? { cells: [], marks: [] };
}

const OFFERED = 10;

/** Names of the catalogue that may be meant by what is typed. */
export function suggestedIn(language: Language): Suggest {
  const nameOf = (named: { name: string; nameEn: string }) =>
    [...new Set([nameIn(named, language), named.name])].join(' ');
  return async (code, typed) => {
    if (code === 'INDICATOR') {
      const { indicators } = await ask(NamesLike, { search: typed, first: OFFERED });
      return indicators.edges.map(({ node }) => ({ value: node.name, label: nameOf(node) }));
    }
    const { districts } = await ask(DistrictNames, {});
    const like = districts.filter((one) => nameOf(one).toLowerCase().includes(typed.toLowerCase()));
    return like.slice(0, OFFERED).map((one) => ({ value: one.name, label: nameOf(one) }));
  };
}
