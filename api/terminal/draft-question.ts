import type { Draft } from '../../data/intake/draft/draft.ts';
import type { Question } from '../../data/intake/draft/item.ts';
import { questionText } from '../../data/intake/draft/item-words.ts';
import { type AskedQuestion, type AskedQuestions, answerForm, isName } from '../../data/intake/draft/show/asked.ts';
import { isAboutName } from '../../data/intake/layout/answer.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import { saidNames } from '../../data/rules/message/quoted.ts';
import type { Language } from '../../data/rules/words.ts';

const PLACES = 3;
/** More unknown names than these are told together. */
const NAMES_APART = 4;
const NAMES_TOLD = 40;

/** The unknown names of one kind: the first of them, and how many they are. */
interface NamesAsked {
  first: AskedQuestion;
  names: string[];
  places: string[];
  questions: number;
  items: number;
  isAnswered: boolean;
}

/** The unknown names by their kind. There may be hundreds of thousands, so only the first are kept. */
function namesIn(asked: AskedQuestions): Map<string, NamesAsked> {
  const kinds = new Map<string, NamesAsked>();
  for (const one of asked) {
    const { question, count, places } = one;
    if (!isName(question)) continue;
    const none = { first: one, names: [], places: [], questions: 0, items: 0, isAnswered: false };
    const kind: NamesAsked = kinds.get(question.code) ?? none;
    kinds.set(question.code, kind);
    kind.questions += 1;
    kind.items += count;
    kind.isAnswered ||= answerForm(question) !== undefined;
    if (kind.names.length < NAMES_TOLD) kind.names.push(String(question.value));
    if (kind.places.length < PLACES) kind.places.push(...places.slice(0, PLACES - kind.places.length));
  }
  return kinds;
}

/** The lines that ask the questions of a draft, with how each is answered. */
export function questionLines(
  ledger: Ledger,
  { asked, draft }: { asked: AskedQuestions; draft: Draft },
  language: Language,
): string[] {
  const { fileName, number } = draft;
  if (asked.length === 0) return [];
  const say = gateWords(language).draft;
  const kinds = namesIn(asked);
  const isTogether = ({ code }: Question) => (kinds.get(code)?.questions ?? 0) > NAMES_APART;
  const apart: string[][] = [];
  let isAnswered = false;
  for (const one of asked) {
    const { question } = one;
    isAnswered ||= answerForm(question) !== undefined;
    if (!isName(question) || !isTogether(question)) apart.push(oneQuestion(ledger, one, language));
  }
  const many = [...kinds.values()].filter(({ first }) => isTogether(first.question));
  const lines = [...apart, ...many.map((kind) => manyNames(kind, language))];
  return [
    isAnswered
      ? say.asked(asked.length, shellText(fileName ?? ''), kinds.size > 0)
      : say.askedOfRows(asked.length, number),
    ...lines.flatMap(([first = '', ...rest], place) => [`${place + 1}. ${first}`, ...rest]),
  ];
}

/** The place of a figure: a cell, or the row of a file that has one a row. */
export function placeText(place: string, language: Language): string {
  return /^\d+$/.test(place) ? gateWords(language).draft.row(place) : place;
}

/** An argument as a shell takes it. */
function shellText(text: string): string {
  return /^[\p{L}\p{N}._/-]+$/u.test(text) ? text : `"${text.replace(/["\\$`]/g, '\\$&')}"`;
}

/** Words that are printed are quoted for a shell; what is short and ours stays as it is. */
function shellAnswer(question: Question, answer: string): string {
  return isAboutName(question) ? shellText(answer) : answer;
}

function oneQuestion(ledger: Ledger, { question, count, places }: AskedQuestion, language: Language): string[] {
  const say = gateWords(language).draft;
  const answer = answerForm(question);
  return [
    questionText(ledger, question, language),
    say.waiting(
      count,
      places.map((place) => placeText(place, language)),
    ),
    ...(answer === undefined ? [] : [say.answerBy(shellAnswer(question, answer))]),
  ];
}

/** Many unknown names of one kind: a table of provinces of which one is in the catalogue. */
function manyNames({ first, names, places, questions, items, isAnswered }: NamesAsked, language: Language): string[] {
  const say = gateWords(language).draft;
  const { code, value } = first.question;
  const rest = questions > names.length ? ` ${say.moreNames(questions)}` : '';
  return [
    say.question(say.questions[code] ?? code, `${saidNames(names.join('、'))}${rest}`, ''),
    say.waiting(
      items,
      places.map((place) => placeText(place, language)),
    ),
    ...(isAnswered ? [say.answerBy(shellText(`${code}:${value}=…`)), say.restSkipped(`"${code}:*=SKIP"`)] : []),
  ];
}
