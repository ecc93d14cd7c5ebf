import { Fault } from '../data/ledger/fault.ts';
import type { Language } from '../data/rules/words.ts';
import { builder } from './base/builder.ts';
import { HELD } from './cost/price.ts';
import { faultSentence, suggestionsOf } from './fault.ts';

const NoAnswerReason = builder.enumType('NoAnswerReason', {
  description: 'Why a key, a name or a table has no answer.',
  values: {
    UNKNOWN_DISTRICT: { description: 'No district or owner has this name; the nearest are suggested.' },
    UNKNOWN_INDICATOR: { description: 'No indicator has this name; the nearest are suggested.' },
    UNKNOWN_DOCUMENT: { description: 'No document has this code; some are suggested.' },
    UNKNOWN_SCOPE: { description: 'No scope has this name; `suggestions` holds the nearest names.' },
    UNKNOWN_TOPIC: { description: 'No topic has this code or name; all are suggested.' },
    AMBIGUOUS: { description: 'Several things have this name; they are suggested.' },
    BAD_PERIOD: { description: 'The period cannot be read; an example is suggested.' },
    BAD_MEASURE: { description: 'There is no such measure.' },
    BAD_ROLE: { description: 'There is no such role.' },
    BAD_DATE: { description: 'A date cannot be read.' },
    BAD_AS_OF: { description: 'The as-of cannot be read, or is before the first document.' },
    BAD_REVISION: { description: 'This ledger has no such revision; the latest is suggested.' },
    BEHIND: { description: 'The server has no revision of this number yet; its latest is suggested.' },
    FORKED: { description: 'The server has another revision under this number; its latest is suggested.' },
    TOO_MANY: { description: 'A list is longer than one request may have.' },
    TOO_LONG: { description: 'A name is longer than any that this ledger has.' },
    NOTHING_PUBLISHED: { description: 'Nothing is published for the key; the message names what is published.' },
  },
});

type Reason = typeof NoAnswerReason.$inferType;

/** A fault as an answer. A Fault is an Error, and execution throws an Error that it finds in a list, so it is wrapped. */
export class NoAnswer {
  readonly fault: Fault;
  readonly language: Language;

  constructor(fault: Fault, language: Language) {
    this.fault = fault;
    this.language = language;
  }
}

/** The answers, with each fault wrapped as a NoAnswer. */
export function withNoAnswers<Answer>(answers: (Answer | Fault)[], language: Language): (Answer | NoAnswer)[] {
  return answers.map((answer) => (answer instanceof Fault ? new NoAnswer(answer, language) : answer));
}

export const NoAnswerRef = builder.objectRef<NoAnswer>('NoAnswer');

builder.objectType(NoAnswerRef, {
  description: 'The reason why a key, a name or a table has no answer, with a sentence that says what to type instead.',
  fields: (t) => ({
    reason: t.field({
      type: NoAnswerReason,
      description:
        'The kind of fault. A Comparison also has a field `reason` of another type: alias one of them where a query selects both.',
      resolve: ({ fault }) => fault.code as Reason,
    }),
    message: t.string({
      description: 'One sentence, in the language that was asked for.',
      resolve: ({ fault, language }) => faultSentence(fault, language),
    }),
    value: t.string({
      nullable: true,
      description: 'The part of the input at fault, as it was typed; null where no single part is.',
      resolve: ({ fault }) => (fault.value === undefined ? null : String(fault.value)),
    }),
    suggestions: t.stringList({
      ...HELD,
      description: 'Texts to type instead; may be empty.',
      resolve: ({ fault, language }) => suggestionsOf(fault, language),
    }),
  }),
});
