import { findScope, scopesNear } from '../../../ask/resolve.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { sparse } from '../../../ledger/log/canonical.ts';
import { Codes } from '../../../ledger/log/codes.ts';
import { linesOfRows } from '../../../ledger/log/row-line.ts';
import type { Fields } from '../../../ledger/log/thing.ts';
import { ALL_SCOPES } from '../../../rules/figure/scope.ts';
import { type Answers, LEFT_OUT, type NameAnswer } from '../../layout/answer.ts';
import { areaCodeFault, codesAbove, isOwnCode } from '../../layout/area-code.ts';
import type { Catalogue, KnownThing } from '../../layout/known-thing.ts';
import { catalogueOf } from '../../layout/ledger-catalogue.ts';
import { missingParts, type NewThing, unitOfNew } from '../../layout/new-thing.ts';
import { DraftFault } from '../fault.ts';
import type { DraftItem } from '../item.ts';
import { checkCode } from './new-thing.ts';

/** The topic of an indicator of which nobody said another. */
const TOPIC = 'economy';

type Kind = NameAnswer['kind'];

/** A thing that is told whole, with its name. */
type Told = NameAnswer & { thing: NewThing & { code: string; name: string } };

function isTold(answer: NameAnswer): answer is NameAnswer & { thing: NewThing & { code: string } } {
  const { kind, thing } = answer;
  return thing?.code !== undefined && missingParts(kind, thing).length === 0;
}

/** The answers that add things to the catalogue, as far as they are told whole. */
function toldIn({ names = [] }: Answers): Told[] {
  return names.filter(isTold).map((answer) => ({ ...answer, thing: { name: answer.printed, ...answer.thing } }));
}

/** The catalogue with the ledger that has it. */
type Known = Catalogue & { ledger: Ledger };

function knownIn(ledger: Ledger): Known {
  return { ...catalogueOf(ledger), ledger };
}

/** The names nearest to one that is not known. */
function near({ ledger, nearest }: Known, kind: Kind, text: string): string {
  return (kind === 'SCOPE' ? scopesNear(ledger, text) : nearest(text, kind)).join('、');
}

/** A thing of the catalogue itself: not one that a name only usually means. */
function heldAs(catalogue: Known, kind: Kind, text: string): Pick<KnownThing, 'code' | 'name'> | undefined {
  if (kind === 'SCOPE') return findScope(catalogue.ledger, text);
  const found = catalogue.find(text, kind);
  return found?.isUsualName ? undefined : found;
}

/** @throws DraftFault where a new thing's code or name is another's, or none. */
function checkThing(catalogue: Known, { kind, printed, thing }: Told): void {
  const { code, name, parent } = thing;
  const taken = [code, name].find((text) => {
    const held = heldAs(catalogue, kind, text);
    return held && held.code !== code;
  });
  if (taken !== undefined)
    throw new DraftFault('BAD_THING', printed, 'TAKEN', taken, heldAs(catalogue, kind, taken)?.name ?? '');
  const held = heldAs(catalogue, kind, code);
  if (held && heldAs(catalogue, kind, name)?.code !== code)
    throw new DraftFault('BAD_THING', printed, 'TAKEN', code, held.name);
  if (kind !== 'DISTRICT') {
    checkCode(printed, code);
    if (kind === 'SCOPE') checkWithin(catalogue, thing);
    return;
  }
  const fault = areaCodeFault(code, name, parent);
  if (fault) throw new DraftFault('BAD_THING', printed, `AREA_${fault}`, code, parent ?? '');
  if (parent !== undefined && !heldAs(catalogue, 'DISTRICT', parent))
    throw new DraftFault('UNKNOWN_ANSWER', parent, near(catalogue, 'DISTRICT', parent));
}

/** @throws DraftFault where a new scope lies in one that the catalogue does not have. */
function checkWithin(catalogue: Known, { within }: NewThing): void {
  if (within === undefined || within === ALL_SCOPES || findScope(catalogue.ledger, within)) return;
  throw new DraftFault('UNKNOWN_ANSWER', within, near(catalogue, 'SCOPE', within));
}

/** @throws DraftFault where the name to be added is another indicator's. */
function checkAlias(catalogue: Known, { printed, means }: NameAnswer): void {
  const [held, meant] = [heldAs(catalogue, 'INDICATOR', printed), catalogue.find(means, 'INDICATOR')];
  if (held && held.code !== meant?.code) throw new DraftFault('BAD_THING', printed, 'TAKEN', printed, held.name);
}

/** The texts of answers that must name a thing of the catalogue, or one that another answer adds. */
function namesAnswered({ file, blocks = {}, places = [], names = [] }: Answers): { kind: Kind; text: string }[] {
  const told = [file ?? {}, ...Object.values(blocks), ...places.map(({ answer }) => answer)];
  const about = told.flatMap(({ district, indicator, scope = ALL_SCOPES }) => [
    ...(district === undefined ? [] : [{ kind: 'DISTRICT' as const, text: district }]),
    ...(indicator === undefined ? [] : [{ kind: 'INDICATOR' as const, text: indicator }]),
    ...(scope === ALL_SCOPES ? [] : [{ kind: 'SCOPE' as const, text: scope }]),
  ]);
  // A name that a person uses in one answer may be explained by another.
  const printed = new Set(names.map((one) => `${one.kind} ${one.printed}`));
  const meant = names.flatMap(({ kind, means, thing }) => (thing || means === LEFT_OUT ? [] : [{ kind, text: means }]));
  return [...about.filter(({ kind, text }) => !printed.has(`${kind} ${text}`)), ...meant];
}

/**
 * Checks what a person answered against the catalogue, before anything is read.
 *
 * @throws DraftFault UNKNOWN_ANSWER with the nearest names where an answer names no thing; BAD_THING where a thing or a name
 *   cannot be added.
 */
export function checkAnswers(ledger: Ledger, answers: Answers): void {
  const catalogue = knownIn(ledger);
  const told = toldIn(answers);
  for (const { kind, text } of namesAnswered(answers)) {
    const isTold = told.some((one) => one.kind === kind && (one.thing.code === text || one.thing.name === text));
    const isKnown = kind === 'SCOPE' ? findScope(ledger, text) : catalogue.find(text, kind);
    if (!isTold && !isKnown) throw new DraftFault('UNKNOWN_ANSWER', text, near(catalogue, kind, text));
  }
  for (const one of told) checkThing(catalogue, one);
  for (const one of answers.names ?? []) if (one.isAlias) checkAlias(catalogue, one);
}

function indicatorFields({ thing }: Told, position: number): Fields {
  const { code, name, nameEn = name, timing, direction, topic = TOPIC } = thing;
  return sparse({ code, name, nameEn, unit: unitOfNew(thing), timing, direction, topic, position });
}

function districtFields(catalogue: Known, { thing }: Told, position: number): Fields {
  const { code, name, nameEn = name } = thing;
  const above = thing.parent === undefined ? codesAbove(code) : [thing.parent];
  const parent = above.flatMap((text) => heldAs(catalogue, 'DISTRICT', text)?.code ?? [])[0];
  return sparse({ code, name, nameEn, position, parent, ownCode: isOwnCode(code) ? true : undefined });
}

function scopeFields({ ledger }: Known, { thing }: Told): Fields {
  const { code, name, nameEn = name, within } = thing;
  return sparse({ code, name, nameEn, within: within && (findScope(ledger, within)?.code ?? within) });
}

/** The items that add the things of some answers to the catalogue. */
function newItems(ledger: Ledger, answers: Answers): DraftItem[] {
  const catalogue = knownIn(ledger);
  const { indicators, districts } = ledger.catalogue;
  const last = (things: readonly { position: number }[]) =>
    things.reduce((most, { position }) => Math.max(most, position), 0);
  const next = { INDICATOR: last(indicators), DISTRICT: last(districts), SCOPE: 0 };
  const fresh = toldIn(answers).filter(({ kind, thing }) => !heldAs(catalogue, kind, thing.code));
  const byCode = new Map(fresh.map((one) => [`${one.kind} ${one.thing.code}`, one]));
  return [...byCode.values()].map((one) => {
    next[one.kind] += 1;
    const position = next[one.kind];
    if (one.kind === 'SCOPE') return { line: { scope: scopeFields(catalogue, one) } };
    return one.kind === 'INDICATOR'
      ? { line: { indicator: indicatorFields(one, position) } }
      : { line: { district: districtFields(catalogue, one, position) } };
  });
}

/** The line of an indicator as the ledger has it. */
function indicatorLine(ledger: Ledger, code: string): Fields | undefined {
  const where = 'code = ? AND retired IS NULL';
  const [row] = linesOfRows(ledger, { name: 'indicator', where, bound: [code], codes: new Codes(ledger) });
  return row?.line.indicator;
}

/** The items that give indicators other names, one for each indicator. */
function aliasItems(ledger: Ledger, { names = [] }: Answers): DraftItem[] {
  const catalogue = knownIn(ledger);
  const added = new Map<string, Set<string>>();
  for (const { printed, means, isAlias } of names) {
    const meant = isAlias ? catalogue.find(means, 'INDICATOR') : undefined;
    if (!meant || heldAs(catalogue, 'INDICATOR', printed)) continue;
    added.set(meant.code, (added.get(meant.code) ?? new Set()).add(printed));
  }
  return [...added].flatMap(([code, more]) => {
    const fields = indicatorLine(ledger, code);
    if (!fields) return [];
    const aliases = Array.isArray(fields['aliases']) ? fields['aliases'].map(String) : [];
    return [{ line: { indicator: { ...fields, aliases: [...aliases, ...more] } } }];
  });
}

/** The items by which the answers about a file change the catalogue: new districts, scopes and indicators, and other names. */
export function catalogueItems(ledger: Ledger, answers: Answers): DraftItem[] {
  const made = newItems(ledger, answers);
  return [
    ...made.filter(({ line }) => 'district' in line),
    ...made.filter(({ line }) => 'scope' in line),
    ...made.filter(({ line }) => 'indicator' in line),
    ...aliasItems(ledger, answers),
  ];
}
