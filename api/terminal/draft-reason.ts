import type { ReviewedItem } from '../../data/intake/draft/reviewed-item.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { nameOfPerson } from '../../data/ledger/person/person.ts';
import { today } from '../../data/ledger/revision.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import type { Language } from '../../data/rules/words.ts';

/** A reason with the items that it was given for. */
interface Reason {
  reason: string;
  person: number | null;
  at: string;
  places: number[];
  count: number;
}

/** Places of items that are told of one reason. */
const PLACES_TOLD = 8;

/** The reasons that people gave with their decisions about a draft, each once. */
export class GivenReasons {
  readonly #given = new Map<number, Reason>();

  add({ place, decision }: ReviewedItem): void {
    if (!decision || decision.reason === null) return;
    const { reason, person, at, version } = decision;
    const known = this.#given.get(version) ?? { reason, person, at, places: [], count: 0 };
    known.count += 1;
    if (known.places.length < PLACES_TOLD) known.places.push(place);
    this.#given.set(version, known);
  }

  lines(ledger: Ledger, language: Language): string[] {
    const say = gateWords(language).draft;
    const given = [...this.#given.values()];
    if (given.length === 0) return [];
    const lines = given.map(({ reason, person, at, places, count }) =>
      say.reason({
        items: count > places.length ? `${places.join(',')}… (${count})` : places.join(','),
        reason,
        by: person === null ? '' : nameOfPerson(ledger, person),
        on: today(new Date(at)),
      }),
    );
    return [say.reasons(given.length), ...lines];
  }
}
