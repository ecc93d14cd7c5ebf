import { type Answers, EVERY_NAME, LEFT_OUT, type NameAnswer, type Sourced } from './answer.ts';
import { codesAbove } from './area-code.ts';
import type { Catalogue, KnownThing } from './known-thing.ts';
import { knownThing, missingParts, type Part } from './new-thing.ts';
import type { ReadFigure } from './read-figure.ts';
import { isOfRank, isSumOfSome, isTotal, rankOfWhole } from './word/place.ts';

type Kind = 'DISTRICT' | 'INDICATOR';

/** Names that are remembered at a time, as a table may have hundreds of thousands that are all different. */
const REMEMBERED = 5000;

function remember<Answer>(known: Map<string, Answer>, key: string, answer: Answer): Answer {
  if (known.size >= REMEMBERED) known.clear();
  known.set(key, answer);
  return answer;
}

/** The meanings of printed names, by the answers about them and by the catalogue. A table repeats them in its cells. */
export class NameBook {
  readonly catalogue: Catalogue | undefined;
  readonly #answers: Answers;
  readonly #known = new Map<string, KnownThing | undefined>();
  readonly #totals = new Map<string, boolean>();

  constructor(answers: Answers, catalogue: Catalogue | undefined) {
    this.#answers = answers;
    this.catalogue = catalogue;
  }

  isTotal(name: string): boolean {
    return this.#totals.get(name) ?? remember(this.#totals, name, isTotal(name));
  }

  #answer(kind: Kind, printed: string): NameAnswer | undefined {
    return this.#answers.names?.find((one) => one.kind === kind && one.printed === printed);
  }

  means(kind: Kind, printed: string): string {
    return this.#answer(kind, printed)?.means ?? printed;
  }

  /** The thing of the catalogue that a printed name means, or the one that an answer adds to it. */
  find(kind: Kind, printed: string): KnownThing | undefined {
    const key = `${kind} ${printed}`;
    if (this.#known.has(key)) return this.#known.get(key);
    return remember(this.#known, key, this.#found(kind, printed));
  }

  #found(kind: Kind, printed: string): KnownThing | undefined {
    const answer = this.#answer(kind, printed);
    const { thing, means = printed } = answer ?? {};
    if (thing) return knownThing(kind, printed, thing);
    const known = this.catalogue?.find(means, kind) ?? this.#added(kind, means);
    return answer && known?.isPartOfName ? { ...known, isPartOfName: false } : known;
  }

  /** The indicator of a name that stands for it wherever it is printed, which a part of its name does not. */
  indicatorItself(printed: string): KnownThing | undefined {
    const known = this.find('INDICATOR', printed);
    return known?.isPartOfName ? undefined : known;
  }

  /** The indicator with a scope behind it that a printed name is, where nobody said what it means. */
  scoped(printed: string): { known: KnownThing; scope: string } | undefined {
    return this.#answer('INDICATOR', printed) ? undefined : this.catalogue?.findScoped?.(printed);
  }

  /** A thing that another answer adds to the catalogue, by its code or name. */
  #added(kind: Kind, text: string): KnownThing | undefined {
    const things = (this.#answers.names ?? []).flatMap((one) =>
      one.kind === kind && one.thing ? (knownThing(kind, one.printed, one.thing) ?? []) : [],
    );
    return things.find(({ code, name }) => code === text || name === text);
  }

  /**
   * The place of a number, by the name beside it and the places around the table, the nearest first. A sum, and the whole of a
   * city or a district (全市), is that of a place around the table; of one whose rank it names, where it names one. A sum that
   * names no rank may be that of another place: it is guessed.
   */
  placeNamed(
    own: Sourced<string> | undefined,
    around: readonly Sourced<string>[],
  ): { place: Sourced<string>; isGuessed: boolean } | undefined {
    const rank = own && this.#rankOfWhole(own.value);
    const isSum = own !== undefined && (rank !== undefined || this.isTotal(own.value));
    if (own && !isSum) return { place: own, isGuessed: false };
    if (own && isSumOfSome(own.value)) return undefined;
    const place = around.find(({ value }) => rank === undefined || isOfRank(this.#fullName(value), rank));
    if (place) return { place, isGuessed: isSum && rank === undefined };
    // 全市 without a city around is a name that a person is asked about.
    return own && rank !== undefined && !this.isTotal(own.value) ? { place: own, isGuessed: false } : undefined;
  }

  /** The rank of a whole that is no name by itself. */
  #rankOfWhole(name: string): string | undefined {
    const isName = this.means('DISTRICT', name) !== name || this.find('DISTRICT', name) !== undefined;
    return isName ? undefined : rankOfWhole(name);
  }

  #fullName(place: string): string {
    return this.find('DISTRICT', place)?.name ?? place;
  }

  /** The names that a person is offered for one that is not known. 全市 in a table of a district may be the city that it lies in. */
  suggested(kind: Kind, printed: string, around: readonly string[]): string[] {
    const near = this.catalogue?.nearest(printed, kind) ?? [];
    const rank = kind === 'DISTRICT' ? rankOfWhole(printed) : undefined;
    if (rank === undefined) return near;
    const codes = around.flatMap((place) => this.find('DISTRICT', place)?.code ?? []);
    const lying = codes.flatMap((code) => [code, ...codesAbove(code)]);
    const names = lying.flatMap((code) => this.find('DISTRICT', code)?.name ?? []);
    return [...new Set([...names, ...around, ...near])].filter((name) => isOfRank(name, rank));
  }

  /** The parts that an answer leaves out of the new thing that a printed name means; undefined where it means none. */
  missing(kind: Kind, printed: string): Part[] | undefined {
    const thing = this.#answer(kind, printed)?.thing;
    return thing && missingParts(kind, thing);
  }

  /** Whether somebody said of the district or the indicator that it is none, or that all unknown ones are none. */
  isLeftOut({ district, districtName, indicator, indicatorName }: Partial<ReadFigure>): boolean {
    const isOut = (kind: Kind, name: string | undefined, code: string | undefined) =>
      name !== undefined &&
      code === undefined &&
      (this.means(kind, name) === LEFT_OUT || this.means(kind, EVERY_NAME) === LEFT_OUT);
    return isOut('DISTRICT', districtName, district) || isOut('INDICATOR', indicatorName, indicator);
  }
}
