import { Parser } from 'htmlparser2';
import type { OnRows, ReadGrids } from './csv.ts';
import type { GridCell, Merge } from './grid.ts';
import { CellCount, GridBuilder, MOST_COLUMNS } from './grid-builder.ts';
import { typedCell } from './typed-text.ts';

/** The tables of a page, one under the other on one sheet as Excel shows them, with the lines between them. */
export function readHtml(text: string, onRows: OnRows): ReadGrids {
  const page = new Page(onRows);
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    ontext: (piece) => page.text(piece),
    onclosetag: (name) => page.close(name),
  });
  parser.end(text);
  return { grids: [page.grid()], notes: [] };
}

/** Elements whose text a browser does not show. */
const UNSEEN = new Set(['script', 'style', 'title', 'xml', 'template']);
/** The elements at which a line of text outside a table ends. */
const LINES = new Set([
  'p',
  'div',
  'br',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'table',
  'body',
  'center',
  'caption',
]);
/** A format by which Excel writes into a page that a number is a text. */
const AS_TEXT = /mso-number-format\s*:\s*(?:"|'|&quot;)?\\@/i;
const MOST_ROWS = 1_048_576;

class Page {
  readonly #builder = new GridBuilder(new CellCount());
  readonly #merges: Merge[] = [];
  readonly #onRows: OnRows;
  /** How many more rows a cell above reaches down, by column. */
  #reach: number[] = [];
  #row = 0;
  #column = 0;
  #isInRow = false;
  #unseen = 0;
  #text = '';
  #cell: { across: number; down: number; isText: boolean } | undefined;

  constructor(onRows: OnRows) {
    this.#onRows = onRows;
  }

  open(name: string, { colspan, rowspan, style = '' }: Partial<Record<string, string>>): void {
    if (UNSEEN.has(name)) this.#unseen += 1;
    else if (name === 'tr' || name === 'table') this.#endRow();
    else if (name === 'br' && this.#cell) this.#text += '\n';
    else if (LINES.has(name)) this.#endLine();
    if (name === 'tr') this.#isInRow = true;
    if (name !== 'td' && name !== 'th') return;
    this.#endCell();
    this.#endLine();
    this.#isInRow = true;
    this.#cell = {
      across: spanOf(colspan, MOST_COLUMNS),
      down: spanOf(rowspan, MOST_ROWS),
      isText: AS_TEXT.test(style),
    };
  }

  text(piece: string): void {
    if (this.#unseen === 0 && (this.#cell || !this.#isInRow)) this.#text += piece.replace(/[ \t\n\f]+/g, ' ');
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.#unseen -= 1;
    else if (name === 'td' || name === 'th') this.#endCell();
    else if (name === 'tr') this.#endRow();
    else if (name === 'table') {
      this.#endRow();
      this.#reach = [];
    } else if (LINES.has(name)) this.#endLine();
  }

  grid() {
    this.#endRow();
    this.#endLine();
    return this.#builder.build({ sheet: null, hidden: false, merges: this.#merges });
  }

  #endRow(): void {
    this.#endCell();
    if (!this.#isInRow) {
      this.#endLine();
      return;
    }
    this.#isInRow = false;
    this.#reach = this.#reach.map((rows) => Math.max(0, rows - 1));
    this.#nextRow();
  }

  /** A line of text outside a table is a row of one cell. */
  #endLine(): void {
    if (this.#cell || this.#isInRow) return;
    const text = this.#taken();
    if (text === '') return;
    this.#builder.add({ row: this.#row, column: 0, cell: { shown: text, kind: 'TEXT' } });
    this.#nextRow();
  }

  #nextRow(): void {
    this.#row += 1;
    this.#column = 0;
    this.#onRows(this.#row);
  }

  #endCell(): void {
    const open = this.#cell;
    if (!open) return;
    this.#cell = undefined;
    while ((this.#reach[this.#column] ?? 0) > 0) this.#column += 1;
    const { across, down } = open;
    const place = { row: this.#row, column: this.#column };
    const text = this.#taken();
    const cell: GridCell | undefined = open.isText && text !== '' ? { shown: text, kind: 'TEXT' } : typedCell(text);
    if (cell) this.#builder.add({ ...place, cell });
    if (across > 1 || down > 1)
      this.#merges.push({
        top: place.row,
        left: place.column,
        bottom: place.row + down - 1,
        right: place.column + across - 1,
      });
    for (let column = place.column; column < place.column + across; column += 1) this.#reach[column] = down;
    this.#column = place.column + across;
  }

  #taken(): string {
    const text = this.#text.replace(/ *\n */g, '\n').trim();
    this.#text = '';
    return text;
  }
}

function spanOf(stated = '1', most: number): number {
  const span = Number.parseInt(stated, 10);
  return span >= 1 ? Math.min(span, most) : 1;
}
