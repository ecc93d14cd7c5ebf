import { asOneOf } from '../arguments.ts';
import type { Area } from '../book/area.ts';
import { commonFormat, formatCells } from '../book/cell-change.ts';
import type { Place } from '../book/entry.ts';
import { HostCollection, HostObject, type HostOf } from '../wire.ts';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const;
type Side = (typeof SIDES)[number];
type Line = 'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight';

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;

/** The lines of each cell that belong to a side of an area. A line between two rows belongs to both. */
function linesOf({ row, column, rows, columns }: Area, side: Side): [line: Line, area: Area][] {
  const all = { row, column, rows, columns };
  switch (side) {
    case 'EdgeTop':
      return [['borderTop', { ...all, rows: 1 }]];
    case 'EdgeBottom':
      return [['borderBottom', { ...all, row: row + rows - 1, rows: 1 }]];
    case 'EdgeLeft':
      return [['borderLeft', { ...all, columns: 1 }]];
    case 'EdgeRight':
      return [['borderRight', { ...all, column: column + columns - 1, columns: 1 }]];
    case 'InsideHorizontal':
      return [
        ['borderBottom', { ...all, rows: rows - 1 }],
        ['borderTop', { ...all, row: row + 1, rows: rows - 1 }],
      ];
    case 'InsideVertical':
      return [
        ['borderRight', { ...all, columns: columns - 1 }],
        ['borderLeft', { ...all, column: column + 1, columns: columns - 1 }],
      ];
  }
}

class ExcelRangeBorder extends HostObject implements HostOf<Excel.RangeBorder, 'sideIndex' | 'style'> {
  readonly excelName = 'RangeBorder';
  readonly #place: Place;
  readonly #side: Side;

  constructor(place: Place, side: Side) {
    super();
    this.#place = place;
    this.#side = side;
  }

  get #lines(): [line: Line, area: Area][] {
    return linesOf(this.#place.area, this.#side).filter(([, area]) => area.rows > 0 && area.columns > 0);
  }
  get SideIndex() {
    return this.#side;
  }
  get Style(): Excel.RangeBorder['style'] {
    const { sheet } = this.#place;
    const found = new Set(this.#lines.map(([line, area]) => commonFormat({ sheet, area }, line, 'None')));
    const [only] = found;
    // The line is null where cells differ, although the types do not say so.
    return (found.size === 1 ? only : null) as Excel.RangeBorder['style'];
  }
  set Style(given: unknown) {
    const style = asOneOf(given, STYLES, 'style');
    for (const [line, area] of this.#lines) formatCells({ sheet: this.#place.sheet, area }, line, style);
  }
}

/** The lines around and between cells. */
export class ExcelRangeBorderCollection
  extends HostCollection
  implements HostOf<Excel.RangeBorderCollection, 'count' | 'getItem'>
{
  readonly excelName = 'RangeBorderCollection';
  readonly #place: Place;

  constructor(place: Place) {
    super();
    this.#place = place;
  }

  items() {
    return SIDES.map((side) => new ExcelRangeBorder(this.#place, side));
  }
  item(key: unknown) {
    return this.GetItem(key);
  }
  get Count() {
    return SIDES.length;
  }
  GetItem(key: unknown) {
    return new ExcelRangeBorder(this.#place, asOneOf(key, SIDES, 'index'));
  }
}
