import { findScope, scopesNear } from '../../../ask/resolve.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { type Answers, EVERY_NAME, LEFT_OUT, type NameAnswer } from '../../layout/answer.ts';
import { missingParts } from '../../layout/new-thing.ts';
import type { Question } from '../item.ts';

/** The scopes that a table prints, as the catalogue and the answers about the file know them. */
export class ScopeBook {
  readonly #ledger: Ledger;
  readonly #answers: readonly NameAnswer[];
  readonly #known = new Map<string, string | undefined>();

  constructor(ledger: Ledger, { names = [] }: Answers) {
    this.#ledger = ledger;
    this.#answers = names.filter(({ kind }) => kind === 'SCOPE');
  }

  #answer(printed: string): NameAnswer | undefined {
    return this.#answers.find((one) => one.printed === printed);
  }

  /** The code of a scope; undefined where nobody told it. */
  find(printed: string): string | undefined {
    if (!this.#known.has(printed)) this.#known.set(printed, this.#found(printed));
    return this.#known.get(printed);
  }

  #found(printed: string): string | undefined {
    const { thing, means = printed } = this.#answer(printed) ?? {};
    if (thing) return missingParts('SCOPE', thing).length === 0 ? thing.code : undefined;
    const added = this.#answers.find((one) => one.thing?.code === means || (one.thing && one.printed === means));
    return findScope(this.#ledger, means)?.code ?? added?.thing?.code;
  }

  /** Whether somebody said that numbers of a scope are not wanted, or those of all unknown ones. */
  isLeftOut(printed: string): boolean {
    if (this.find(printed) !== undefined) return false;
    return [printed, EVERY_NAME].some((name) => this.#answer(name)?.means === LEFT_OUT);
  }

  question(printed: string, block: number): Question {
    const thing = this.#answer(printed)?.thing;
    return thing
      ? { code: 'NEW_SCOPE', value: printed, block, suggestions: missingParts('SCOPE', thing) }
      : { code: 'SCOPE', value: printed, block, suggestions: scopesNear(this.#ledger, printed) };
  }
}
