import { GraphQLError } from 'graphql';
import { type ActName, type Answer, type Given, WriterLost } from '../../data/intake/act.ts';
import { type WordedFault, wordedFaults } from '../../data/intake/draft/fault-words.ts';
import { Conflict } from '../../data/ledger/act/act.ts';
import { byOf } from '../../data/ledger/act/by.ts';
import { RequestReused } from '../../data/ledger/act/request.ts';
import { PersonFault } from '../../data/ledger/person/fault.ts';
import type { Allowance } from '../../data/rules/gate-words.ts';
import { officeWords } from '../../data/rules/message/office.ts';
import { saidName } from '../../data/rules/message/quoted.ts';
import { type Act, type Asker, mayAnywhere } from '../../data/rules/office/may.ts';
import { secondsUntil, tooOftenText } from '../../data/rules/office/too-often.ts';
import type { Context } from '../base/builder.ts';

/**
 * Whoever asks, where they may do an act in some district.
 *
 * @throws GraphQLError UNAUTHENTICATED where nobody is known, FORBIDDEN where they may not.
 */
export function requireRight({ asker = null, language, refused }: Context, act: Act): Asker {
  if (asker && mayAnywhere(asker, act)) return asker;
  refused?.({ asker, act, district: null });
  const say = officeWords(language);
  const code = asker ? 'FORBIDDEN' : 'UNAUTHENTICATED';
  const message = asker ? say.forbidden(say.acts[act], null) : say.signInToAct(say.acts[act]);
  throw new GraphQLError(message, { extensions: { code } });
}

/** @throws GraphQLError UNAUTHENTICATED where nobody is known. */
export function requireSignedIn({ asker = null, language }: Context): void {
  if (asker) return;
  const say = officeWords(language);
  throw new GraphQLError(say.signInToAct(say.acts.READ), { extensions: { code: 'UNAUTHENTICATED' } });
}

/**
 * Counts that whoever asks does something.
 *
 * @throws GraphQLError TOO_OFTEN where it was done too often.
 */
export function requireAllowed({ allow, language }: Context, kind: Allowance): void {
  const openAt = allow?.(kind);
  if (!openAt) return;
  const retryAfter = secondsUntil(openAt, new Date());
  throw new GraphQLError(tooOftenText(kind, openAt, language), {
    extensions: {
      ...{ code: 'TOO_OFTEN', openAt: openAt.toISOString(), retryAfter },
      http: { status: 429, headers: { 'retry-after': String(retryAfter) } },
    },
  });
}

/** The result of an act: its answer, or the reasons why nothing was done. */
type Acted<Name extends ActName> = { answer: Answer<Name> } | { faults: WordedFault[] };

/** The act that a mutation asks for, and the right that it needs. */
export interface Asked<Name extends ActName> {
  act: Name;
  given: Given<Name>;
  needs: Act;
  requestId: string | null | undefined;
}

const REQUEST_ID = /^[\w.:-]{1,64}$/;

type GateCode = keyof ReturnType<typeof officeWords>['gate'];

function gateFault(code: GateCode, { language }: Context): { faults: WordedFault[] } {
  return { faults: [{ code, about: [], message: officeWords(language).gate[code] }] };
}

/** The reasons that an error tells. @throws the error where it tells none. */
function reasonsOf(error: unknown, context: Context): { faults: WordedFault[] } {
  if (error instanceof Conflict || error instanceof RequestReused || error instanceof WriterLost)
    return gateFault(error.code as GateCode, context);
  if (error instanceof PersonFault) {
    const { code, value } = error;
    const message = officeWords(context.language).faults[code](saidName(value));
    return { faults: [{ code, about: value === '' ? [] : [value], message }] };
  }
  const faults = wordedFaults(error, context.language, 'API');
  if (faults) return { faults };
  throw error;
}

/** Tells the log in which districts somebody was refused. */
function tellRefused(faults: readonly WordedFault[], context: Context, act: Act): void {
  const districts = faults
    .filter(({ code }) => code === 'FORBIDDEN')
    .flatMap(({ about: [codes = ''] }) => codes.split(' '));
  if (faults.some(({ code }) => code === 'CATALOGUE_RIGHT'))
    context.refused?.({ asker: context.asker ?? null, act: 'CATALOGUE', district: null });
  for (const district of districts)
    context.refused?.({ asker: context.asker ?? null, act, district: district === '' ? null : district });
}

/** Has an act carried out for whoever asks. @throws GraphQLError where they may do it nowhere. */
export async function acted<Name extends ActName>(context: Context, asked: Asked<Name>): Promise<Acted<Name>> {
  const { act, given, needs, requestId } = asked;
  const asker = requireRight(context, needs);
  if (!context.writer) return gateFault('NOT_WRITABLE', context);
  if (typeof requestId === 'string' && !REQUEST_ID.test(requestId)) return gateFault('BAD_REQUEST_ID', context);
  const kind = act === 'import' ? 'IMPORTS' : 'CHANGES';
  const openAt = context.allow?.(kind);
  if (openAt) {
    const message = tooOftenText(kind, openAt, context.language);
    return { faults: [{ code: 'TOO_OFTEN', about: [openAt.toISOString()], message }] };
  }
  const request = typeof requestId === 'string' ? { request: requestId } : {};
  try {
    return { answer: await context.writer.append({ act, given, by: byOf(asker), ...request }) };
  } catch (error) {
    const reasons = reasonsOf(error, context);
    tellRefused(reasons.faults, context, needs);
    return reasons;
  }
}
