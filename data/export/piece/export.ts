import type { Ledger } from '../../ledger/ledger.ts';
import { today } from '../../ledger/revision.ts';
import { revisionText } from '../../ledger/snapshot.ts';
import type { Language } from '../../rules/words.ts';
import { type ExportedFigure, exportedFigures } from './exported-figure.ts';
import type { Origin } from './long.ts';
import { type Selection, type SelectionAsked, selectedState, selectionOf } from './selection.ts';
import { type WalkPlace, type WalkStep, walk } from './walk.ts';

/** The facts that a format needs to write a part of a file. */
export interface Exporting extends Selection {
  origin: Origin;
  asked: SelectionAsked;
  language: Language;
}

/** A part of a file, and what the format has to know when it writes the next one. */
export interface ExportPart<State> {
  bytes: string | Uint8Array;
  state: State;
}

/** A format of a file in which figures are given out. Its state between two parts is JSON, because another thread may go on. */
export interface ExportFormat<State = unknown> {
  readonly ending: string;
  readonly type: string;
  /** Whether it is no text. */
  readonly isBinary: boolean;
  /** Whether it tells which figures are in force. */
  readonly isInForceAsked: boolean;
  /** Whether its beginning is all of it. */
  readonly isWhole?: boolean;
  begin(exporting: Exporting): ExportPart<State>;
  add(exporting: Exporting, figures: readonly ExportedFigure[], state: State): ExportPart<State>;
  end(exporting: Exporting, state: State): ExportPart<State>;
}

/** Figures that are read, bytes that are written and steps that are walked after which a piece ends. */
interface PieceBounds {
  figures: number;
  bytes: number;
  steps: number;
}

/** The export that is asked for, and who asks. */
export interface ExportAsked extends SelectionAsked {
  format: ExportFormat;
  language: Language;
  /** The program with its version. */
  program: string;
  bounds?: PieceBounds;
}

/** The place behind a piece: where the walk is, the state in which the ledger is read, and that of the format. */
interface ExportPlace {
  at: Selection['at'];
  exportedOn: string;
  behind: WalkPlace;
  state: unknown;
}

/** A piece of an export. */
export interface ExportPiece {
  bytes: Uint8Array;
  origin: Origin;
  /** The place behind it, as a text; undefined behind the last. */
  next: string | undefined;
}

/** Figures whose lines are read at a time. */
const BATCH = 2000;
/** Each of it is far below what a request may take. */
const PIECE: PieceBounds = { figures: 30_000, bytes: 1_000_000, steps: 20_000 };

/** The parts of a piece, and how far it came. */
class Written {
  readonly #parts: Uint8Array[] = [];
  readonly #exporting: Exporting;
  readonly #format: ExportFormat;
  size = 0;
  state: unknown;

  constructor(exporting: Exporting, format: ExportFormat, state: unknown) {
    this.#exporting = exporting;
    this.#format = format;
    this.state = state;
  }

  get bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#parts));
  }

  take({ bytes, state }: ExportPart<unknown>): void {
    const taken = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    this.#parts.push(taken);
    this.size += taken.length;
    this.state = state;
  }

  add(steps: readonly WalkStep[]): void {
    const figures = steps.flatMap((step) => step.figures);
    if (figures.length === 0) return;
    const inForce = new Set(steps.flatMap((step) => [...step.inForce]));
    const exported = exportedFigures(this.#exporting.ledger, figures, inForce);
    this.take(this.#format.add(this.#exporting, exported, this.state));
  }
}

/** Writes what follows a place until a bound is met. `behind` is the place where it ended; undefined where that is the end. */
function write(exporting: Exporting, { format, bounds = PIECE }: ExportAsked, before: ExportPlace | undefined) {
  const written = new Written(exporting, format, before?.state);
  if (!before) written.take(format.begin(exporting));
  const { isInForceAsked, isWhole } = format;
  if (isWhole) return { written, behind: undefined };
  let [read, count, waiting] = [0, 0, 0];
  let steps: WalkStep[] = [];
  for (const step of walk(exporting, { behind: before?.behind, isInForceAsked })) {
    steps.push(step);
    read += step.read;
    count += 1;
    const isOver = read >= bounds.figures || count >= bounds.steps;
    waiting += step.figures.length;
    if (!isOver && waiting < BATCH) continue;
    written.add(steps);
    [steps, waiting] = [[], 0];
    if (isOver || written.size >= bounds.bytes) return { written, behind: step.place };
  }
  written.add(steps);
  written.take(format.end(exporting, written.state));
  return { written, behind: undefined };
}

/** The part of a file from a place on; '' is the beginning. Throws the fault of an unknown name. */
export function exportPiece(ledger: Ledger, asked: ExportAsked, place: string): ExportPiece {
  const before = place === '' ? undefined : (JSON.parse(place) as ExportPlace);
  const at = before?.at ?? selectedState(ledger, asked);
  const exportedOn = before?.exportedOn ?? today();
  const selection = selectionOf(ledger, asked, at);
  const { language, program } = asked;
  const origin = { readAt: revisionText(ledger, at.revision), asOf: at.asOf, exportedOn, program };
  return selection.ledger.reading(() => {
    const { written, behind } = write({ ...selection, origin, asked, language }, asked, before);
    const after: ExportPlace | undefined = behind && { at, exportedOn, behind, state: written.state };
    return { bytes: written.bytes, origin, next: after && JSON.stringify(after) };
  });
}

/** All pieces of an export, one after the other. */
export function* exportPieces(ledger: Ledger, asked: ExportAsked): Generator<Uint8Array> {
  let place: string | undefined = '';
  while (place !== undefined) {
    const piece: ExportPiece = exportPiece(ledger, asked, place);
    yield piece.bytes;
    place = piece.next;
  }
}
