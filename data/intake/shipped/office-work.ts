import type { Ledger } from '../../ledger/ledger.ts';
import { canonicalJson, sparse } from '../../ledger/log/canonical.ts';
import { Codes } from '../../ledger/log/codes.ts';
import { placeOfFigure } from '../../ledger/log/figure-code.ts';
import { listNamesOf, listsOf } from '../../ledger/log/list.ts';
import type { ThingLine } from '../../ledger/log/revision-line.ts';
import { type LinedRow, linesOfRows } from '../../ledger/log/row-line.ts';
import type { Fields } from '../../ledger/log/thing.ts';

/** The revisions that loads of a data set made: they publish no draft, are signed by nobody, and take nothing back. */
const LOADS = `SELECT r.number FROM revisions r JOIN entries e ON e.number = r.entry
  WHERE e.person IS NULL AND r.draft IS NULL AND r.change IS NULL`;
const TAKEN_BACK = `SELECT 1 FROM figures f JOIN revisions r ON r.number = f.retired
  WHERE f.revision = ? AND f.line = ? AND r.change IN ('CORRECTION', 'WITHDRAWAL')`;

export type CatalogueKind = 'district' | 'scope' | 'indicator';

/** A thing of the catalogue as a revision left it. */
interface State {
  revision: number;
  /** Whether a load of a data set made the revision. */
  isLoaded: boolean;
  fields: Fields;
}

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

  /**
   * The line of a thing of the catalogue as a data set says it, with what offices changed of it since it is in the ledger. Of a
   * list that is what they added and took out.
   */
  withOfficeWork(line: ThingLine, kind: CatalogueKind, row: LinedRow): ThingLine {
    const states = this.#statesOf(kind, row);
    if (states.every(({ isLoaded }) => isLoaded)) return line;
    const [shipped, now] = [line[kind] ?? {}, row.line[kind] ?? {}];
    const lists = new Set(listNamesOf(kind));
    const names = new Set([...Object.keys(shipped), ...states.flatMap(({ fields }) => Object.keys(fields))]);
    const kept = [...names].map((name) => {
      if (lists.has(name)) return [name, keptList(states, name, shipped[name])];
      return [name, isOfOffice(states, name) ? now[name] : shipped[name]];
    });
    return { [kind]: sparse(Object.fromEntries(kept) as Fields) };
  }

  /** A thing as each revision that changed it left it, the earliest first. */
  #statesOf(kind: CatalogueKind, { id, line }: LinedRow): State[] {
    const codes = new Codes(this.#ledger);
    const [where, bound] = ['code = ?', [line[kind]?.['code']]];
    const states = [...linesOfRows(this.#ledger, { name: kind, where, bound, codes })].map((past) => {
      const revision = Number(this.#ledger.value(`SELECT revision FROM ${kind}s WHERE id = ?`, past.id));
      return { revision, isLoaded: this.#loads.has(revision), fields: past.line[kind] ?? {} };
    });
    if (states.every(({ isLoaded }) => isLoaded)) return states;
    return states
      .map((state) => ({
        ...state,
        fields: {
          ...state.fields,
          ...noLists(kind),
          ...listsOf(this.#ledger, { name: kind, id, at: state.revision }, codes),
        },
      }))
      .sort((one, other) => one.revision - other.revision);
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

function noLists(kind: CatalogueKind): Fields {
  return Object.fromEntries(listNamesOf(kind).map((name) => [name, []]));
}

/** Whether an office was the last to change a value. */
function isOfOffice(states: readonly State[], name: string): boolean {
  const textAt = (place: number) => canonicalJson(states[place]?.fields[name] ?? null);
  const last = states.findLastIndex((_, place) => textAt(place) !== textAt(place - 1));
  return states[last]?.isLoaded === false;
}

/** The list of a data set without what offices took out of it, and with what they added. */
function keptList(states: readonly State[], name: string, shipped: unknown): unknown[] {
  const byText = (list: unknown) => new Map(((list ?? []) as unknown[]).map((one) => [canonicalJson(one), one]));
  const [added, removed] = [new Map<string, unknown>(), new Set<string>()];
  for (const [place, { isLoaded, fields }] of states.entries()) {
    if (isLoaded) continue;
    const [was, is] = [byText(states[place - 1]?.fields[name]), byText(fields[name])];
    for (const [text, one] of is) if (!was.has(text)) added.set(text, one);
    for (const text of is.keys()) removed.delete(text);
    for (const text of was.keys()) if (!is.has(text)) removed.add(text);
    for (const text of removed) added.delete(text);
  }
  return [...new Map([...byText(shipped), ...added])].flatMap(([text, one]) => (removed.has(text) ? [] : [one]));
}
