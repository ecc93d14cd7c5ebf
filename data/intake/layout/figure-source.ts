import type { Source, Sourced } from './answer.ts';
import type { Facts } from './facts.ts';

/** The facts without the measure, where the ending that said it belongs to the indicator's own name. */
export function ofFullName(facts: Facts): Facts {
  const { label } = facts.indicator ?? {};
  if (!label || label.fullName === label.name) return facts;
  const { measure: _, basis: __, ...said } = facts.said;
  return { ...facts, said };
}

export function ofAnswer(text: string): Sourced<string> {
  return { value: text, source: { from: 'ANSWER', cell: null, text } };
}

export function sourceOf(facts: Facts, text: string): Source {
  return facts.indicator?.source ?? facts.spanSource ?? { from: 'NATURE', cell: null, text };
}
