import type { Draft } from '../../data/intake/draft/draft.ts';
import type { Question } from '../../data/intake/draft/item.ts';
import { questionText } from '../../data/intake/draft/item-words.ts';
import { type AskedQuestion, answerForm, isName } from '../../data/intake/draft/show/asked.ts';
import { isAboutName } from '../../data/intake/layout/answer.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import { saidNames } from '../../data/rules/message/quoted.ts';
import type { Language } from '../../data/rules/words.ts';

const PLACES = 3;
/** More unknown names than these are told together. */
const NAMES_APART = 4;
const NAMES_TOLD = 40;

/** The lines that ask the questions of a draft, with how each is answered. */
export function questionLines(
  ledger: Ledger,
  { asked, draft }: { asked: readonly AskedQuestion[]; draft: Draft },
  language: Language,
): string[] {
  const { fileName, number } = draft;
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
    asked.some(({ question }) => answerForm(question) !== undefined)
      ? say.asked(asked.length, shellText(fileName ?? ''), kinds.size > (kinds.has('') ? 1 : 0))
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
function manyNames(group: AskedQuestion[], language: Language): string[] {
  const say = gateWords(language).draft;
  const { code = '', value = null } = group[0]?.question ?? {};
  const names = group.slice(0, NAMES_TOLD).map(({ question }) => String(question.value));
  const rest = group.length > names.length ? ` ${say.moreNames(group.length)}` : '';
  const count = group.reduce((sum, one) => sum + one.count, 0);
  return [
    say.question(say.questions[code] ?? code, `${saidNames(names.join('、'))}${rest}`, ''),
    say.waiting(
      count,
      group
        .flatMap(({ places }) => places.slice(0, PLACES).map((place) => placeText(place, language)))
        .slice(0, PLACES),
    ),
    ...(group.some(({ question }) => answerForm(question) !== undefined)
      ? [say.answerBy(shellText(`${code}:${value}=…`)), say.restSkipped(`"${code}:*=SKIP"`)]
      : []),
  ];
}
