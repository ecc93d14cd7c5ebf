import { placeOf } from '../../answer/citation.ts';
import type { Figure } from '../../ledger/figure.ts';
import { ownerIn, scopedName, words } from '../../rules/message/message.ts';
import { notFigureText } from '../../rules/message/not-figure.ts';
import { periodLabel } from '../../rules/period/period.ts';
import { basisBehind, type ReceivedPast, receivedWords, statedWords } from '../../rules/sentence/received.ts';
import type { Language } from '../../rules/words.ts';
import { askedText } from '../draft/item-words.ts';
import type { ReceivedCell } from './received-cell.ts';
import type { Compared, ReceivedKey } from './statement.ts';

function unitWords(unit: string, language: Language): string {
  return words(language).written.unit(unit);
}

/** The matter that a number states, in words: 龙岗区2024年1-6月地区生产总值总量. */
function subjectWords(key: ReceivedKey, language: Language, basis: string | null): string {
  const { owner, period, indicator, scope, measure, rankOf, role } = key;
  const { measures, rankOfs, roles } = words(language);
  return receivedWords(language).subject({
    owner: ownerIn(owner, language),
    period: periodLabel(period, language),
    indicator: scopedName(indicator, scope, language),
    measure: (rankOf ? rankOfs[rankOf] : measures[measure]) + basisBehind(basis, language),
    role: role === 'ACTUAL' ? '' : roles[role],
  });
}

/** What became of the statement that says the same; undefined where it is one that a later or better one stands before. */
function pastOf({ held, other }: Compared): ReceivedPast | undefined {
  if (!other || other.retired === null || other.retired > other.at.revision) return undefined;
  // A correction keeps the code of what it corrects.
  return held?.code === other.code ? 'CORRECTED' : 'WITHDRAWN';
}

/** One sentence that says what became of a number of a received table beside the ledger. */
export function receivedSentence(cell: ReceivedCell, language: Language): string {
  const { finding, key, compared, question, why, printed } = cell;
  const say = receivedWords(language);
  if (question) return askedText(question, language);
  if (!key || !compared || finding === 'UNREAD' || finding === 'ASKED')
    return say.UNREAD(notFigureText(why ?? 'TEXT', language));
  const stated = (figure: Figure | undefined) => (figure ? statedWords(figure, language) : '');
  const place = (figure: Figure | undefined) => (figure ? placeOf(figure, language) : '');
  const { held, other = compared.beside } = compared;
  // A goal of a year may stand in a table of a part of it.
  const subject = subjectWords(held ? { ...key, period: held.period } : key, language, held ? null : key.basis);
  return say[finding]({
    ...{ subject, printed, held: stated(held), place: place(held) },
    ...{ other: stated(other), otherPlace: place(other), past: pastOf(compared) },
    unitTaken: cell.isUnitTaken && held?.unit ? unitWords(held.unit, language) : '',
  });
}
