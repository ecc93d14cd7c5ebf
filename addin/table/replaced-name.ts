import type { Refused } from '../ask/client.ts';
import type { TableDraft } from '../state/pane-context.ts';

/**
 * Replaces a name that the API did not know by one that it does. The others stay, and their order; what is there already is not
 * added again. Undefined where the name is not in the draft.
 */
export function replaced(
  draft: TableDraft,
  fault: Pick<Refused, 'argument' | 'value'>,
  name: string,
): TableDraft | undefined {
  const { argument, value: wrong } = fault;
  if (argument === 'asOf') return { ...draft, asOf: name };
  if (wrong === undefined) return undefined;
  const others = (all: readonly string[]) => [...new Set(all.map((one) => (one === wrong ? name : one)))];
  if (argument === 'periods' || argument === 'districts')
    return draft[argument].includes(wrong) ? { ...draft, [argument]: others(draft[argument]) } : undefined;
  if (argument !== 'indicators' || draft.indicators.every(({ code }) => code !== wrong)) return undefined;
  const known = draft.indicators.find((one) => [one.code, one.name, one.nameEn].includes(name));
  if (known) return { ...draft, indicators: draft.indicators.filter(({ code }) => code !== wrong) };
  const named = { id: name, code: name, name, nameEn: name, unit: null };
  return { ...draft, indicators: draft.indicators.map((one) => (one.code === wrong ? named : one)) };
}
