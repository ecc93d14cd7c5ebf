import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { PrintedFigureFragment } from '../ask/operations.ts';
import { useDocumentWords } from '../words/document/use-document-words.ts';
import { useLanguage } from '../words/use-words.ts';
import { printedName } from './mark-name.ts';

const useStyles = makeStyles({
  part: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: '2px 6px', textAlign: 'end' },
  pressed: {
    font: 'inherit',
    color: 'inherit',
    border: 'none',
    cursor: 'pointer',
    backgroundColor: tokens.colorBrandBackground2,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A cell of a sheet with the figures that were read from it. */
interface Cell {
  column: string;
  row: number;
  shown: string;
  headers: readonly string[];
  figures: PrintedFigureFragment[];
}

/** The cells of each sheet in which figures are printed. */
function sheetsOf(figures: readonly PrintedFigureFragment[]): Map<string, Cell[]> {
  const sheets = new Map<string, Map<string, Cell>>();
  for (const figure of figures) {
    const { cell } = figure.citation;
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(cell?.address ?? '') ?? [];
    if (!cell || column === undefined) continue;
    const cells = sheets.get(cell.sheet) ?? new Map<string, Cell>();
    sheets.set(cell.sheet, cells);
    const held = cells.get(cell.address);
    if (held) held.figures.push(figure);
    else cells.set(cell.address, { column, row: Number(row), ...cell, figures: [figure] });
  }
  return new Map([...sheets].map(([sheet, cells]) => [sheet, [...cells.values()]]));
}

/** Excel's order of columns: shorter names first. */
function byColumn(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

interface SheetCellsProps {
  figures: readonly PrintedFigureFragment[];
  /** The cell whose figures are open, by the id of the first. */
  opened: string | undefined;
  open: (figures: readonly PrintedFigureFragment[]) => void;
  /** The explanation of the open cell, below its row. */
  below: ReactNode;
}

/** Shows where the figures of a table stand in its sheets: each in its row and column, below and beside its headers. */
export function SheetCells({ figures, opened, open, below }: SheetCellsProps): ReactNode {
  const styles = useStyles();
  const words = useDocumentWords();
  const language = useLanguage();
  return [...sheetsOf(figures)].map(([sheet, cells]) => {
    const columns = [...new Set(cells.map(({ column }) => column))].toSorted(byColumn);
    const rows = [...new Set(cells.map(({ row }) => row))].toSorted((a, b) => a - b);
    const at = new Map(cells.map((cell) => [`${cell.column}${cell.row}`, cell]));
    return (
      <section key={sheet} className={styles.part} aria-label={words.cells(sheet)}>
        <Text weight="semibold" block>
          {words.cells(sheet)}
        </Text>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.cell}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const inRow = columns.map((column) => at.get(`${column}${row}`));
              const isOpen = inRow.some((cell) => cell?.figures[0]?.id === opened && opened !== undefined);
              return (
                <Fragment key={row}>
                  <tr>
                    <th scope="row" className={styles.cell}>
                      {row}
                    </th>
                    {inRow.map((cell, index) => (
                      <td key={columns[index]} className={styles.cell}>
                        {cell && (
                          <button
                            type="button"
                            className={styles.pressed}
                            aria-label={cell.figures.map((figure) => printedName(figure, language)).join('; ')}
                            title={cell.headers.join(' › ')}
                            aria-expanded={cell.figures[0]?.id === opened}
                            onClick={() => open(cell.figures)}
                          >
                            {cell.shown}
                          </button>
                        )}
                      </td>
                    ))}
                  </tr>
                  {isOpen && below !== null && (
                    <tr>
                      <td colSpan={columns.length + 1}>{below}</td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </section>
    );
  });
}
