import { type Answers, EVERY_NAME, LEFT_OUT } from './answer.ts';
import { isTotal } from './place.ts';
import type { Catalogue, KnownThing, ReadFigure } from './read-figure.ts';

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

  means(kind: Kind, printed: string): string {
    return this.#answers.names?.find((one) => one.kind === kind && one.printed === printed)?.means ?? printed;
  }

  /** The thing of the catalogue that a printed name means. */
  find(kind: Kind, printed: string): KnownThing | undefined {
    const key = `${kind} ${printed}`;
    if (this.#known.has(key)) return this.#known.get(key);
    return remember(this.#known, key, this.catalogue?.find(this.means(kind, printed), kind));
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
