import type { AskedBy } from '../../rules/gate-words.ts';
import { gateWords } from '../../rules/message/gate.ts';
import type { Language } from '../../rules/words.ts';
import { GridFault } from '../grid/grid-fault.ts';
import { ImportCancelled } from '../progress/course.ts';
import { DraftFault, DraftFaults } from './fault.ts';

/** One reason why something is not done, in words. */
export interface WordedFault {
  code: string;
  message: string;
  /** The things that it is about: items, districts, cells. */
  about: readonly string[];
}

/** The reasons that an error about a draft or its file tells; undefined for any other error. */
export function wordedFaults(error: unknown, language: Language, askedBy: AskedBy): WordedFault[] | undefined {
  const { plain, advised } = gateWords(language).draft.faults;
  const say = { ...plain, ...advised[askedBy] };
  const worded = ({ code, about }: DraftFault) => ({ code, about, message: say[code](...about) });
  if (error instanceof DraftFault) return [worded(error)];
  if (error instanceof DraftFaults) return error.faults.map(worded);
  if (error instanceof ImportCancelled)
    return [{ code: error.code, about: [], message: gateWords(language).draft.cancelled }];
  if (!(error instanceof GridFault)) return undefined;
  const { code, detail, count } = error;
  return [
    { code, about: detail === '' ? [] : [detail], message: gateWords(language).grid.faults[code](detail, count) },
  ];
}
