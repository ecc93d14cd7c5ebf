import type { PageSetup } from '@cj-tech-master/excelts';
import { MARGINS } from '../edition/edition-page.ts';

const A4 = 9;
const POINTS_PER_INCH = 72;

/**
 * The page setup of whatever is filed: A4 on its side, one page wide and as many high as it needs, with the header on
 * each of them.
 *
 * @param header the rows of the header, counted from 0
 */
export function paperSetup(header: { row: number; rows: number }): Partial<PageSetup> {
  return {
    ...{ paperSize: A4, orientation: 'landscape', horizontalCentered: true },
    ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    margins: inInches(MARGINS),
    printTitlesRow: `${header.row + 1}:${header.row + header.rows}`,
  };
}

function inInches<Sides extends Record<string, number>>(margins: Sides): Sides {
  const sides = Object.entries(margins).map(([side, points]) => [side, points / POINTS_PER_INCH]);
  return Object.fromEntries(sides) as Sides;
}
