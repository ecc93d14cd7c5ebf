import type { Draft } from '../../data/intake/draft/draft.ts';
import type { Question } from '../../data/intake/draft/item.ts';
import { questionText } from '../../data/intake/draft/item-words.ts';
import type { ReviewedItem } from '../../data/intake/draft/review.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import type { Language } from '../../data/rules/words.ts';

/** A question of a draft with the items that wait for its answer. */
interface AskedQuestion {
  question: Question;
  count: number;
  /** Where the first of them stand in the file. */
  places: string[];
}

const PLACES = 3;
/** More unknown names than these are told together. */
const NAMES_APART = 4;
const NAMES_TOLD = 40;

function isName({ code, value }: Question): boolean {
  return (code === 'INDICATOR' || code === 'DISTRICT' || code === 'SCOPE') && value !== null;
}

/** The questions of a draft's items, each once. */
export class AskedQuestions {
  readonly #asked = new Map<string, AskedQuestion>();

  add({ item: { questions = [], place } }: ReviewedItem): void {
    for (const question of questions) {
      const { code, value, block } = question;
      const key = JSON.stringify(isName(question) ? [code, value] : [code, value, block]);
      const known = this.#asked.get(key) ?? { question, count: 0, places: [] };
      known.count += 1;
      if (place !== undefined && known.places.length < PLACES) known.places.push(place);
      this.#asked.set(key, known);
    }
  }

  /** Whether any of them is answered beside the file, and not in its own cells. */
  get #isAnswered(): boolean {
    return [...this.#asked.values()].some(({ question }) => isAnswered(question));
  }

  /** The lines that ask them, with how each is answered. */
  lines(ledger: Ledger, { fileName, number }: Draft, language: Language): string[] {
    const asked = [...this.#asked.values()];
    if (asked.length === 0) return [];
    const say = gateWords(language).draft;
    const kinds = Map.groupBy(asked, ({ question }) => (isName(question) ? question.code : ''));
    const many = [...kinds].filter(([code, group]) => code !== '' && group.length > NAMES_APART);
    const together = new Set(many.flatMap(([, group]) => group));
    const lines = [
      ...asked.filter((one) => !together.has(one)).map((one) => oneQuestion(ledger, one, language)),
      ...many.map(([, group]) => manyNames(group, language)),
    ];
    return [
      this.#isAnswered
        ? say.asked(asked.length, shellText(fileName ?? ''), kinds.size > (kinds.has('') ? 1 : 0))
        : say.askedOfRows(asked.length, number),
      ...lines.flatMap(([first = '', ...rest], place) => [`${place + 1}. ${first}`, ...rest]),
    ];
  }
}

/** Where a figure stands: a cell, or the row of a file that has one a row. */
export function placeText(place: string, language: Language): string {
  return /^\d+$/.test(place) ? gateWords(language).draft.row(place) : place;
}

/** An argument as a shell takes it. */
function shellText(text: string): string {
  return /^[\p{L}\p{N}._/-]+$/u.test(text) ? text : `"${text.replace(/["\\$`]/g, '\\$&')}"`;
}

function oneQuestion(ledger: Ledger, { question, count, places }: AskedQuestion, language: Language): string[] {
  const say = gateWords(language).draft;
  const answer = answerTo(question);
  return [
    questionText(ledger, question, language),
    say.waiting(
      count,
      places.map((place) => placeText(place, language)),
    ),
    ...(answer === undefined || !isAnswered(question) ? [] : [say.answerBy(answer)]),
  ];
}

function isAnswered({ block, code }: Question): boolean {
  return block !== undefined && code !== 'HEADER';
}

/** How a question is answered on the command line; undefined where items are accepted or rejected one by one. */
function answerTo(question: Question): string | undefined {
  const { code, value, block } = question;
  if (code === 'HEADER') return undefined;
  const [, kind] = /^NEW_(DISTRICT|INDICATOR|SCOPE)$/.exec(code) ?? [];
  if (kind !== undefined)
    return shellText(`${kind}:${value}=NEW,…,${question.suggestions.map((part) => `${part}=…`).join(',')}`);
  if (code === 'QUARTERLY') return `${block}.QUARTERLY=LAST`;
  return isName(question) ? shellText(`${code}:${value}=…`) : `${block}.${code}=…`;
}

/** Many unknown names of one kind: a table of provinces of which one is in the catalogue. */
function manyNames(group: AskedQuestion[], language: Language): string[] {
  const say = gateWords(language).draft;
  const { code = '', value = null } = group[0]?.question ?? {};
  const names = group.slice(0, NAMES_TOLD).map(({ question }) => String(question.value));
  const rest = group.length > names.length ? ` ${say.moreNames(group.length)}` : '';
  const count = group.reduce((sum, one) => sum + one.count, 0);
  return [
    say.question(say.questions[code] ?? code, `${names.join('、')}${rest}`, ''),
    say.waiting(
      count,
      group
        .flatMap(({ places }) => places.slice(0, PLACES).map((place) => placeText(place, language)))
        .slice(0, PLACES),
    ),
    ...(group.some(({ question }) => isAnswered(question))
      ? [say.answerBy(shellText(`${code}:${value}=…`)), say.restSkipped(`"${code}:*=SKIP"`)]
      : []),
  ];
}
