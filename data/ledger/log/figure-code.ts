/** The place of a figure: the revision that added it, and its line in the content of that revision, from 1. */
export interface FigurePlace {
  revision: number;
  line: number;
}

/** More lines than the content of a revision can have. */
const LINES = 2 ** 26;

/** The place of a figure as one number, by which figures are told apart and put in the order in which they were added. */
export function figureNumber({ revision, line }: FigurePlace): number {
  return revision * LINES + line;
}

/** The place that a figure's number tells. */
export function placeOfFigure(number: number): FigurePlace {
  return { revision: Math.floor(number / LINES), line: number % LINES };
}

/** A figure's place as a text. */
export function placeName({ revision, line }: FigurePlace): string {
  return `${revision}.${line}`;
}

/** The number of the figure at a place that is given as a text. */
export function numberNamed(place: string): number {
  const [revision = '', line = ''] = place.split('.');
  return figureNumber({ revision: Number(revision), line: Number(line) });
}

/** Reads places from a list of numbers that is bound as JSON: the SELECT beneath `(revision, line) IN`. */
export function placesIn(bound: string): string {
  return `SELECT value / ${LINES}, value % ${LINES} FROM json_each(${bound})`;
}

/**
 * A figure's code in the ledger: the revision that added it, its line in the content, and the first eight hex digits of the
 * revision's id. It stays what it is through corrections and copies of the ledger.
 */
export function figureCode(figure: FigurePlace & { revisionId: string }): string {
  return `${placeName(figure)}.${figure.revisionId.slice(0, 8)}`;
}

/** The parts of a figure's code; undefined for a text that is none. */
export function readFigureCode(code: string): (FigurePlace & { idStart: string }) | undefined {
  const [, revision, line, idStart] = /^([1-9]\d{0,8})\.([1-9]\d{0,7})\.([0-9a-f]{8})$/.exec(code) ?? [];
  if (revision === undefined || line === undefined || idStart === undefined) return undefined;
  return { revision: Number(revision), line: Number(line), idStart };
}
