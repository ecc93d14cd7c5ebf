import type { Ledger } from '../../ledger/ledger.ts';
import { canonicalJson } from '../../ledger/log/canonical.ts';
import { Codes } from '../../ledger/log/codes.ts';
import { placeOfFigure } from '../../ledger/log/figure-code.ts';
import type { ThingLine } from '../../ledger/log/revision-line.ts';
import { type LinedRow, linesOfRows } from '../../ledger/log/row-line.ts';

/** The revisions that loads of a data set made: they publish no draft, are signed by nobody, and take nothing back. */
const LOADS = `SELECT r.number FROM revisions r JOIN entries e ON e.number = r.entry
  WHERE e.person IS NULL AND r.draft IS NULL AND r.change IS NULL`;
const TAKEN_BACK = `SELECT 1 FROM figures f JOIN revisions r ON r.number = f.retired
  WHERE f.revision = ? AND f.line = ? AND r.change IN ('CORRECTION', 'WITHDRAWAL')`;

/** The work of offices in a ledger, which a data set does not take back. */
export class OfficeWork {
  readonly #ledger: Ledger;
  readonly #loads: ReadonlySet<number>;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    this.#loads = new Set(
      ledger
        .prepared<{ number: number }>(LOADS)
        .all()
        .map(({ number }) => number),
    );
  }

  /** Whether a row of figures says what an office said. */
  isOfOffice({ id }: LinedRow): boolean {
    return !this.#loads.has(placeOfFigure(id).revision);
  }

  /** The other names that an office gave to an indicator or a scope. */
  namesOf(kind: 'indicator' | 'scope', { id, line }: LinedRow): string[] {
    const revision = Number(this.#ledger.value(`SELECT revision FROM ${kind}s WHERE id = ?`, id));
    const aliases = line[kind]?.['aliases'];
    return this.#loads.has(revision) || !Array.isArray(aliases) ? [] : aliases.map(String);
  }

  /**
   * Whether an office took a figure back that a data set said, and what the data set says now: KEPT where that is the same as
   * then, so that the office's word stands, CONTESTED where it is something else. Undefined where no office did.
   */
  standing(line: ThingLine, current: LinedRow | undefined): 'KEPT' | 'CONTESTED' | undefined {
    if (current && !this.isOfOffice(current)) return undefined;
    const where = 'code = ? AND retired IS NOT NULL';
    const bound = [line.figure?.['code']];
    const before = [
      ...linesOfRows(this.#ledger, { name: 'figure', where, bound, codes: new Codes(this.#ledger) }),
    ].filter((row) => !this.isOfOffice(row));
    const last = before.at(-1);
    if (!last) return current ? 'CONTESTED' : undefined;
    const { revision, line: place } = placeOfFigure(last.id);
    if (!current && this.#ledger.value(TAKEN_BACK, revision, place) !== 1) return undefined;
    return canonicalJson(last.line) === canonicalJson(line) ? 'KEPT' : 'CONTESTED';
  }
}
