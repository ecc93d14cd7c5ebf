import { Fault } from '../data/ledger/fault.ts';
import type { Language } from '../data/rules/words.ts';
import { builder } from './builder.ts';
import { faultSentence, suggestionsOf } from './fault.ts';

const NoAnswerReason = builder.enumType('NoAnswerReason', {
  description: 'Why a key, a name or a table has no answer.',
  values: {
    UNKNOWN_DISTRICT: { description: 'No district or owner has this name; the nearest are suggested.' },
    UNKNOWN_INDICATOR: { description: 'No indicator has this name; the nearest are suggested.' },
    UNKNOWN_DOCUMENT: { description: 'No document has this code; some are suggested.' },
    UNKNOWN_TOPIC: { description: 'No topic has this code or name; all are suggested.' },
    AMBIGUOUS: { description: 'Several things have this name; they are suggested.' },
    BAD_PERIOD: { description: 'The period cannot be read; an example is suggested.' },
    BAD_MEASURE: { description: 'There is no such measure.' },
    BAD_ROLE: { description: 'There is no such role.' },
    BAD_AS_OF: { description: 'The as-of cannot be read, or lies before the first document.' },
    BAD_REVISION: { description: 'This ledger has no such revision; the latest is suggested.' },
    TOO_MANY: { description: 'A list holds more than is read at once.' },
    NOTHING_PUBLISHED: { description: 'Nothing is published for the key; the message names what is.' },
  },
});

type Reason = typeof NoAnswerReason.$inferType;

/** A fault as an answer in its place: a Fault itself is an Error, and execution throws an Error that it finds in a list. */
export class NoAnswer {
  readonly fault: Fault;
  readonly language: Language;

  constructor(fault: Fault, language: Language) {
    this.fault = fault;
    this.language = language;
  }
}

/** Each answer as it is, each fault as a NoAnswer. */
export function withNoAnswers<Answer>(answers: (Answer | Fault)[], language: Language): (Answer | NoAnswer)[] {
  return answers.map((answer) => (answer instanceof Fault ? new NoAnswer(answer, language) : answer));
}

export const NoAnswerRef = builder.objectRef<NoAnswer>('NoAnswer');

builder.objectType(NoAnswerRef, {
  description: 'Why a key, a name or a table has no answer, in one sentence that says what to type instead.',
  fields: (t) => ({
    reason: t.field({
      type: NoAnswerReason,
      description: "The kind of fault. Beside a Comparison's `reason` in one selection give one of them an alias.",
      resolve: ({ fault }) => fault.code as Reason,
    }),
    message: t.string({
      description: 'One sentence, in the language asked for.',
      resolve: ({ fault, language }) => faultSentence(fault, language),
    }),
    value: t.string({
      nullable: true,
      description: 'What was typed and cannot be read, as it was typed; null where no single word is at fault.',
      resolve: ({ fault }) => (fault.value === undefined ? null : String(fault.value)),
    }),
    suggestions: t.stringList({
      description: 'What could be typed instead; may be empty.',
      resolve: ({ fault, language }) => suggestionsOf(fault, language),
    }),
  }),
});
