import type { Ledger } from '../../ledger/ledger.ts';
import { type RevisionLine, thingIn } from '../../ledger/log/revision-line.ts';
import { type Fields, listIn } from '../../ledger/log/thing.ts';
import { circleFrom } from '../../rules/figure/circle.ts';
import { DraftFault } from './fault.ts';
import { catalogueLine } from './held/catalogue-line.ts';

type Kind = Parameters<typeof catalogueLine>[1];

/** The fields by which a thing of each kind leads to others of its kind, as the codes in them. */
const LEADING: Readonly<Record<Kind, (fields: Fields) => unknown[]>> = {
  district: ({ parent }) => [parent],
  scope: ({ within }) => [within],
  indicator: (fields) => (listIn(fields, 'relations') as Fields[]).map(({ to }) => to),
};

function isKind(name: string): name is Kind {
  return name in LEADING;
}

/**
 * The things of the catalogue that lines tell, which must not lead back to themselves by way of what else is told or of what
 * the ledger has: whoever follows a circle comes to no end.
 */
export class CatalogueCircles {
  readonly #told = new Map<string, { kind: Kind; fields: Fields }>();
  readonly #held = new Map<string, Fields | undefined>();

  add(line: RevisionLine): void {
    const thing = thingIn(line);
    if (!thing || !isKind(thing.name)) return;
    this.#told.set(`${thing.name} ${thing.fields['code']}`, { kind: thing.name, fields: thing.fields });
  }

  /** One fault for each circle. */
  list(ledger: Ledger): DraftFault[] {
    const inCircle = new Set<string>();
    return [...this.#told.values()].flatMap(({ kind, fields: { code, name } }) => {
      if (inCircle.has(`${kind} ${code}`)) return [];
      const circle = circleFrom(String(code), (at) => {
        const to = LEADING[kind](this.#fieldsOf(ledger, kind, at));
        return to.filter((one) => typeof one === 'string');
      });
      if (!circle) return [];
      for (const one of circle) inCircle.add(`${kind} ${one}`);
      const named = circle.map((one) => this.#fieldsOf(ledger, kind, one)['name'] ?? one);
      return [new DraftFault('BAD_VALUE', String(name), 'CIRCLE', named.join(' → '))];
    });
  }

  #fieldsOf(ledger: Ledger, kind: Kind, code: string): Fields {
    const key = `${kind} ${code}`;
    const told = this.#told.get(key)?.fields;
    if (told) return told;
    if (!this.#held.has(key)) this.#held.set(key, catalogueLine(ledger, kind, code));
    return this.#held.get(key) ?? {};
  }
}

/** @throws DraftFault where a thing of the catalogue would lead back to itself. */
export function checkNoCircle(ledger: Ledger, line: RevisionLine): void {
  const circles = new CatalogueCircles();
  circles.add(line);
  const [fault] = circles.list(ledger);
  if (fault) throw fault;
}
