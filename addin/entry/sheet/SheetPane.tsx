import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { areaOfAddress } from '../../../data/sheet/grid/address.ts';
import { Choice } from '../../parts/Choice.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { kindOf, tableAt, tableNear } from './cell-kind.ts';
import { type AnswerCode, type AnswerReach, codesFor, placedAnswer, reachesAt } from './placed-answer.ts';
import type { AnswerOutcome, Suggest } from './SayOtherwise.tsx';
import { SheetGrid } from './SheetGrid.tsx';
import { SheetLegend } from './SheetLegend.tsx';
import { type CellReading, SpotPanel } from './SpotPanel.tsx';
import { type ReadSheet, type SheetSpot, THINGS } from './sheet-data.ts';
import { columnWidths, linesOf } from './sheet-line.ts';
import { GAP_PX, ROW_PX } from './sheet-look.ts';
import type { At } from './sheet-move.ts';
import { ThingChips } from './ThingChips.tsx';
import { type LoadPage, type RowRange, type SheetPages, textAt, useSheetPages } from './use-sheet-page.ts';

const useStyles = makeStyles({
  pane: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, minWidth: 0 },
});

export interface SheetPaneProps {
  /** The sheets of the file that are read, in its order. */
  sheets: readonly ReadSheet[];
  /** Answers rows of a sheet. */
  load: (sheet: string | null, range: RowRange) => ReturnType<LoadPage>;
  /** Grows with what becomes of the cells, which are then asked for again. */
  version: number;
  /** The cell that is looked at; null for none. */
  selection: SheetSpot | null;
  select: (spot: SheetSpot) => void;
  /** The reading of the selected cell; undefined where it is not known or the cell is no figure. */
  reading?: CellReading | undefined;
  /** Has the file read again with one more answer. */
  onAnswer: (text: string) => void;
  /** How the last answer that was given here fared. */
  outcome?: AnswerOutcome | undefined;
  /** Whether nothing can be answered any more. */
  isClosed?: boolean | undefined;
  suggest?: Suggest | undefined;
}

/** The rows and columns as they are drawn, and how hidden ones are opened. */
function useLines(sheet: ReadSheet, pages: SheetPages) {
  const [opened, setOpened] = useState({ rows: new Set<number>(), columns: new Set<number>() });
  const first = pages.pageOf(0)?.cells;
  const lines = useMemo(() => {
    const widths = columnWidths(sheet, first ?? []);
    const { rows, columns, hiddenRows, hiddenColumns } = sheet;
    return {
      rows: linesOf({
        ...{ count: rows, hidden: hiddenRows, opened: opened.rows },
        ...{ sizeOf: () => ROW_PX, gapSize: ROW_PX },
      }),
      columns: linesOf({
        ...{ count: columns, hidden: hiddenColumns, opened: opened.columns },
        ...{ sizeOf: (column) => widths[column] ?? 0, gapSize: GAP_PX },
      }),
    };
  }, [sheet, first, opened]);
  const openGap = (kind: 'rows' | 'columns', at: number) =>
    setOpened((before) => ({ ...before, [kind]: new Set(before[kind]).add(at) }));
  return { lines, openGap };
}

/** The context of a cell that is looked at: how much of its table, which thing, and which table where it is not the cell's own. */
interface Looked {
  reach: AnswerReach;
  code: AnswerCode;
  table: number | undefined;
}

/** One sheet with its tables, and what the selected cell was read as. */
function SheetBody({ sheet, ...props }: Omit<SheetPaneProps, 'sheets'> & { sheet: ReadSheet }): ReactNode {
  const { load, version, selection, select, reading, onAnswer, outcome, suggest, isClosed } = props;
  const panel = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const styles = useStyles();
  const { sheet: words } = useOfficeWords();
  const [seen, setSeen] = useState({ from: 0, to: 1 });
  const see = useCallback((from: number, to: number) => setSeen({ from, to }), []);
  const loadPage: LoadPage = useCallback((range) => load(sheet.name, range), [load, sheet.name]);
  const pages = useSheetPages(loadPage, seen, version);
  const { lines, openGap } = useLines(sheet, pages);
  const [looked, setLooked] = useState<Looked>({ reach: 'CELL', code: 'UNIT', table: undefined });
  const at = selection?.sheet === sheet.name ? selection : undefined;
  const named = sheet.tables.find(({ number }) => number === looked.table);
  const table = named ?? (at ? tableNear(sheet, at.row, at.column) : sheet.tables[0]);
  const lookAt = (cell: At, { reach, code = looked.code, table: of }: Partial<Looked> & { reach: AnswerReach }) => {
    setLooked({ reach, code, table: of });
    select({ sheet: sheet.name, row: cell.row, column: cell.column });
  };
  const show = (cell: string, over: Partial<Looked> = {}) => {
    const area = areaOfAddress(cell);
    if (area) lookAt(area, { reach: 'CELL', ...over });
  };
  const spot =
    at && spotOf(sheet, { at, looked, isAmongNumbers: pages.pageOf(at.row)?.markAt(at.row, at.column) !== undefined });
  return (
    <div ref={body} className={styles.pane}>
      {table && (
        <ThingChips
          table={table}
          chosen={looked.reach === 'TABLE' ? THINGS.find((thing) => thing === looked.code) : undefined}
          choose={(thing) => {
            const read = table.things.find((one) => one.thing === thing);
            const chosen: Looked = { reach: 'TABLE', code: thing, table: table.number };
            if (read?.cell && !read.varies) show(read.cell, chosen);
            else lookAt(at ?? { row: table.top, column: table.left }, chosen);
          }}
        />
      )}
      {pages.fault !== undefined && <FaultMessage fault={pages.fault} retry={pages.retry} />}
      <SheetGrid
        {...{ sheet, lines, pages, openGap, see }}
        selected={at}
        reach={looked.reach}
        select={(cell, reach) => lookAt(cell, { reach })}
        enter={() => panel.current?.focus()}
      />
      {sheet.allColumns > sheet.columns && (
        <Text size={200}>{words.columnsShown(sheet.columns, sheet.allColumns)}</Text>
      )}
      <SheetLegend />
      {at && spot ? (
        <SpotPanel
          key={`${at.row} ${at.column}`}
          {...{ panel, at, table, reading, outcome, suggest, show, isClosed }}
          {...spot}
          setReach={(reach) => setLooked({ ...looked, reach })}
          setCode={(code) => setLooked({ ...looked, code })}
          text={textAt(pages, at.row, at.column)}
          mark={pages.pageOf(at.row)?.markAt(at.row, at.column)}
          answer={(code, value) =>
            onAnswer(placedAnswer({ ...at, table: table?.number ?? 1, reach: spot.reach }, code, value))
          }
          leave={() => body.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()}
        />
      ) : (
        words.chooseCell
      )}
    </div>
  );
}

/** The reach and the code of an answer about the cell that is looked at, and those that it can have. */
function spotOf(sheet: ReadSheet, of: { at: At; looked: Looked; isAmongNumbers: boolean }) {
  const { at, looked, isAmongNumbers } = of;
  const table = tableAt(sheet, at.row, at.column);
  const kind = kindOf(table, at.row, at.column);
  const reaches = reachesAt(kind, isAmongNumbers);
  const reach = reaches.includes(looked.reach) ? looked.reach : (reaches[0] ?? 'TABLE');
  const role = table?.columns.find(({ column }) => column === at.column)?.role;
  const codes = codesFor(reach, role === 'VALUE');
  return { kind, reaches, reach, codes, code: codes.includes(looked.code) ? looked.code : (codes[0] ?? 'UNIT') };
}

/** The sheets of a file as they look, how each was read, and where somebody says otherwise. */
export function SheetPane({ sheets, ...props }: SheetPaneProps): ReactNode {
  const styles = useStyles();
  const { sheet: words } = useOfficeWords();
  const [first] = sheets;
  const named = props.selection?.sheet;
  const chosen = sheets.find(({ name }) => name === named) ?? first;
  if (!chosen) return words.noSheet;
  return (
    <section className={styles.pane} aria-label={words.label}>
      {sheets.length > 1 && (
        <Choice
          label={words.chooseSheet}
          value={chosen.name ?? ''}
          options={sheets.map(({ name, tables }) => ({
            value: name ?? '',
            label: words.sheetName(name ?? '', tables.length),
          }))}
          choose={(name) => props.select({ sheet: name, row: 0, column: 0 })}
        />
      )}
      <SheetBody key={chosen.name} sheet={chosen} {...props} />
    </section>
  );
}
