import { append } from '../../data/ledger/log/append.ts';
import { hasEnded } from '../../data/ledger/person/asker.ts';
import { PersonFault } from '../../data/ledger/person/fault.ts';
import { listTokens, type Token } from '../../data/ledger/person/token.ts';
import { addToken, endOfDay, endToken } from '../../data/ledger/person/token-change.ts';
import { today, writing } from '../../data/ledger/revision.ts';
import { officeWords } from '../../data/rules/message/office.ts';
import type { Language } from '../../data/rules/words.ts';
import { type At, actingPerson, districtsOf, officesText, roleOf } from './acting.ts';
import { withLedger } from './with-ledger.ts';

/** A token as it was typed. */
interface TypedToken {
  readonly name: string;
  readonly role: string;
  readonly district: readonly string[];
  /** The last day on which it may be used; undefined where it has no end. */
  readonly until?: string;
}

/** Runs `planbook token add`. */
export function addTokenTold(at: At, { name, role, district, until }: TypedToken): void {
  const { line, text } = withLedger(at.db, at.terminal, (ledger) =>
    writing(ledger, () => {
      const person = actingPerson(ledger, at, 'PEOPLE');
      const districts = districtsOf(ledger, district);
      const asked = { name, role: roleOf(role), districts, person, expires: endOfDay(until) };
      const made = addToken(ledger, asked, new Date());
      append(ledger, { kind: 'TOKEN', lines: [made.line], person });
      return made;
    }),
  );
  const say = officeWords(at.terminal.language).told;
  at.terminal.out(`${say.token(line.token?.number ?? 0, line.token?.name ?? '', text)}\n`);
}

/** Runs `planbook token end`. */
export function endTokenTold(at: At, number: string): void {
  const { line } = withLedger(at.db, at.terminal, (ledger) =>
    writing(ledger, () => {
      const person = actingPerson(ledger, at, 'PEOPLE');
      if (!/^\d{1,9}$/.test(number)) throw new PersonFault('NO_TOKEN', number);
      const ended = endToken(ledger, Number(number), new Date());
      append(ledger, { kind: 'TOKEN', lines: [ended.line], person });
      return ended;
    }),
  );
  const say = officeWords(at.terminal.language).told;
  at.terminal.out(`${say.tokenEnded(line.token?.number ?? 0, line.token?.name ?? '')}\n`);
}

/** The last day in Asia/Shanghai before an instant. */
function lastDay(instant: string): string {
  return today(new Date(Date.parse(instant) - 1));
}

function stateOf({ expires, isEnded }: Token & { isEnded: boolean }, language: Language): string {
  const { states, until } = officeWords(language).told;
  if (isEnded) return states.ended;
  if (expires === null) return states.valid;
  return Date.parse(expires) > Date.now() ? until(lastDay(expires)) : states.expired;
}

/** Runs `planbook token list`. */
export function tellTokens(at: At): void {
  const { language, out } = at.terminal;
  const say = officeWords(language).told;
  const tokens = withLedger(at.db, at.terminal, (ledger) =>
    listTokens(ledger).map((token) => ({ ...token, isEnded: hasEnded(ledger, token) })),
  );
  const lines = tokens.map((token) => {
    const offices = token.districts.map((district) => ({ role: token.role, district }));
    return say.tokenLine({ ...token, offices: officesText(offices, language), state: stateOf(token, language) });
  });
  out(`${lines.length === 0 ? say.noTokens : lines.join('\n')}\n`);
}
