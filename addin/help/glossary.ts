import type { words as ledgerWords } from '../../data/rules/message/message.ts';
import { VERDICTS } from '../../data/rules/words.ts';
import type { HelpWords } from '../words/help-zh.ts';

type LedgerWords = ReturnType<typeof ledgerWords>;
type Verdict = keyof HelpWords['verdicts'];

/** A word that users meet, with what it means. */
export interface Explanation {
  word: string;
  meaning: string;
}

/** A longer text is a sentence and no term. */
const LONGEST_TERM = 40;
/** What may stand behind a term: a number and its unit, or a count. */
const NUMBER_BEHIND = /^[\s·:：]*[-+−]?\d[\d.,%]*(?:\s?\S{1,8})?$/u;

/** The names of a verdict, as goals of every kind have them. */
export function verdictNames(verdict: Verdict, words: LedgerWords): string[] {
  const special: Partial<Record<Verdict, string[]>> = {
    MET: [words.exceeded, ...Object.values(words.metEarly)],
    MISSED: [words.missedBinding, words.missedStrive],
    NOT_HELD: [words.planNotHeld],
    // The same word stands for a goal that is ahead or on track, and for one that is met early: the first tells enough.
  };
  return [...new Set([...Object.values(words.verdicts[verdict]), ...(special[verdict] ?? [])])];
}

/** What the words mean that users meet, in one language. */
export class Glossary {
  readonly #meanings: ReadonlyMap<string, string>;
  readonly #help: HelpWords;

  constructor(help: HelpWords, ledger: LedgerWords) {
    this.#help = help;
    const verdicts = VERDICTS.flatMap((code) =>
      [ledger.verdictNames[code], ...verdictNames(code, ledger)].map((name): [string, string] => [
        name,
        help.verdicts[code],
      ]),
    );
    const terms = help.terms.flatMap(([names, meaning]) => names.map((name): [string, string] => [name, meaning]));
    // A verdict that is written with all names wins over a term of the same name.
    this.#meanings = new Map([...terms, [ledger.claimed, help.claimed], ...verdicts.toReversed()]);
  }

  /** Explains an element that shows a verdict or a term and little else; undefined for any other. */
  of(element: Element): Explanation | undefined {
    const mark = element.closest('[data-verdict]');
    const code = VERDICTS.find((one) => one === mark?.getAttribute('data-verdict'));
    if (mark !== null && code !== undefined) {
      const word = mark.textContent?.trim() ?? '';
      const isClaimed = this.#meanings.get(word) === this.#help.claimed;
      return { word, meaning: isClaimed ? this.#help.claimed : this.#help.verdicts[code] };
    }
    // Text that is cut into many elements is no term.
    return element.childElementCount > 1 ? undefined : this.#ofText(element.textContent?.trim() ?? '');
  }

  /** Explains all verdicts and terms that stand within an element. */
  within(element: Element): Explanation[] {
    const found = [element, ...element.querySelectorAll('*')].flatMap((part) => this.of(part) ?? []);
    return [...new Map(found.map((one) => [one.meaning, one])).values()];
  }

  #ofText(text: string): Explanation | undefined {
    if (text === '' || text.length > LONGEST_TERM) return undefined;
    const whole = this.#meanings.get(text);
    if (whole !== undefined) return { word: text, meaning: whole };
    for (const [word, meaning] of this.#meanings)
      if (text.startsWith(word) && NUMBER_BEHIND.test(text.slice(word.length))) return { word, meaning };
    return undefined;
  }
}
