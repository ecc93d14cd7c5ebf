import type { QuestionFragment } from '../../ask/office.ts';

/** The place in the form of an answer for the words that a person gives. */
const BLANK = '…';

/** The kinds of printed names, by the questions about them. */
const NAMES: Readonly<Record<string, 'INDICATOR' | 'DISTRICT' | 'SCOPE'>> = {
  INDICATOR: 'INDICATOR',
  DISTRICT: 'DISTRICT',
  SCOPE: 'SCOPE',
  NEW_INDICATOR: 'INDICATOR',
  NEW_DISTRICT: 'DISTRICT',
  NEW_SCOPE: 'SCOPE',
};

/** The kind of thing whose printed name is asked about; undefined where something else is asked. */
export function namedKind({ code, printed }: QuestionFragment): 'INDICATOR' | 'DISTRICT' | 'SCOPE' | undefined {
  return printed === null ? undefined : NAMES[code];
}

/** Whether parts of a new thing are asked for. */
export function isOfNewThing({ code }: QuestionFragment): boolean {
  return code.startsWith('NEW_');
}

/** The text of an answer; undefined where nothing can be said to the question. */
export function answerText({ answer }: QuestionFragment, said: string): string | undefined {
  return answer?.includes(BLANK) ? answer.replace(BLANK, () => said) : undefined;
}

/** The only answer to a question that is asked to be confirmed; undefined where something is to be said. */
export function confirmText({ answer }: QuestionFragment): string | undefined {
  return answer === null || answer.includes(BLANK) ? undefined : answer;
}

/** The answer that leaves out what is asked about: a name with its figures, or the whole table. */
export function skipText(question: QuestionFragment): string | undefined {
  const { printed, table } = question;
  const kind = namedKind(question);
  if (kind !== undefined) return `${kind}:${printed}=SKIP`;
  return table === null ? undefined : `${table}.SKIP=YES`;
}

/** The answer that makes a printed name another name of an indicator, in the catalogue. */
export function aliasText({ printed }: QuestionFragment, code: string): string {
  return `ALIAS:${printed}=${code}`;
}

/** The parts of a thing that the catalogue does not have. */
export type NewParts = Readonly<Record<string, string>>;

/** The answer that makes a printed name that of a new thing. */
export function newText(question: QuestionFragment, parts: NewParts): string | undefined {
  const kind = namedKind(question);
  if (kind === undefined) return undefined;
  const given = Object.entries(parts).filter(([, value]) => value.trim() !== '');
  return `${kind}:${question.printed}=${['NEW', ...given.map(([part, value]) => `${part}=${value.trim()}`)].join(',')}`;
}

/** The part of an answer that names its subject. A printed name may have a sign of equality in itself. */
function aboutOf(answer: string): string {
  const [, ofNew] = /^(.+?)=NEW(?:,|$)/s.exec(answer) ?? [];
  return (ofNew ?? answer.slice(0, answer.lastIndexOf('='))).replace(/^ALIAS:/, 'INDICATOR:');
}

/** All answers about a file with one more, which takes the place of an earlier one about the same. */
export function withAnswer(answers: readonly string[], answer: string): string[] {
  return [...answers.filter((one) => aboutOf(one) !== aboutOf(answer)), answer];
}
