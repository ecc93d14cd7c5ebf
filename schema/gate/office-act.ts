import type { ActName, Answer } from '../../data/intake/act.ts';
import type { WordedFault } from '../../data/intake/draft/fault-words.ts';
import type { OfficeAnswer } from '../../data/ledger/act/office-act.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import type { Context } from '../base/builder.ts';
import { type Asked, acted } from './act.ts';

/** The acts about people and tokens. */
export type OfficeAct = { [Name in ActName]: Answer<Name> extends OfficeAnswer ? Name : never }[ActName];

/** The person or token that an act was about, and what of it is told once. */
interface OfficeResult<Of> {
  of: Of | null;
  secret: string | null;
  faults: WordedFault[];
}

/** Has an act about people or tokens carried out, and answers what it was about as that is then. */
export async function officeActed<Name extends OfficeAct, Of>(
  context: Context,
  asked: Omit<Asked<Name>, 'needs'>,
  find: (ledger: Ledger, number: number) => Of | undefined,
): Promise<OfficeResult<Of>> {
  const done = await acted<Name>(context, { ...asked, needs: 'PEOPLE' });
  if ('faults' in done) return { of: null, secret: null, faults: done.faults };
  const { number, secret } = done.answer;
  return { of: find(context.ledgerNow?.() ?? context.ledger, number) ?? null, secret, faults: [] };
}
