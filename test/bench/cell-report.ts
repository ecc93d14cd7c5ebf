import { median, medianRatio, type Reached } from './report.ts';

/** All cells of a sheet are timed from the first call of a function until the last one has its value. */
export interface CellRound {
  seconds: number;
  requests: number;
  /** Size of the answers before compression. */
  bytes: number;
}

export interface CellsMeasured {
  cells: number;
  kind: 'product' | 'floor';
  rounds: CellRound[];
}

/** Seconds of the product ÷ seconds of the same keys asked for directly must not exceed this. */
const MAX_RATIO = 1.5;
/** All values must be there within this time. After a longer one, a cell reports what went wrong. */
const MAX_SECONDS = 10;
const KEYS_AT_ONCE = 2000;

const COLUMNS = ['seconds', 'requests', 'MB'];

function line({ cells, kind, rounds }: CellsMeasured): string {
  const medianOf = (of: (round: CellRound) => number) => median(rounds.map(of));
  const shown = [
    medianOf(({ seconds }) => seconds).toFixed(2),
    medianOf(({ requests }) => requests).toFixed(0),
    medianOf(({ bytes }) => bytes / 1024 ** 2).toFixed(2),
  ];
  const name = `${cells.toLocaleString('en')} formula cells`.padEnd(25) + kind.padEnd(8);
  return name + shown.map((cell) => cell.padStart(11)).join('');
}

/** The lines that show what was measured of formula cells, and what must be reached. */
export function reportCells(measured: CellsMeasured[]): { lines: string[]; results: Reached[] } {
  const head = `\n${' '.repeat(33)}${COLUMNS.map((name) => name.padStart(11)).join('')}`;
  const results = measured.flatMap(({ cells, kind, rounds }): Reached[] => {
    if (kind === 'floor') return [];
    const floor = measured.find((each) => each.cells === cells && each.kind === 'floor')?.rounds ?? [];
    const seconds = (of: CellRound[]) => of.map((round) => round.seconds);
    const about = `${cells.toLocaleString('en')} formula cells`;
    return [
      { what: `${about}: seconds until all have values`, value: median(seconds(rounds)), most: MAX_SECONDS },
      {
        what: `${about}: seconds, product ÷ the same keys asked for directly`,
        value: medianRatio(seconds(rounds), seconds(floor)),
        most: MAX_RATIO,
      },
      {
        what: `${about}: requests`,
        value: Math.max(...rounds.map(({ requests }) => requests)),
        most: Math.ceil(cells / KEYS_AT_ONCE),
      },
    ];
  });
  return { lines: [head, ...measured.map(line)], results };
}
