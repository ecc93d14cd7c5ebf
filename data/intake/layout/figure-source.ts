import type { Source, Sourced } from './answer.ts';
import type { Facts } from './facts.ts';

/** The facts without the measure and the reach, where the ending or the front that said them belongs to the indicator's own name. */
export function ofFullName(facts: Facts): Facts {
  const { label } = facts.indicator ?? {};
  if (!label || label.fullName === label.name) return facts;
  const { measure: _, basis: __, ...others } = facts.said;
  const said = label.isMeasureApart ? facts.said : others;
  if (!label.reach) return { ...facts, said };
  const { reach: ___, ...rest } = said;
  return { ...facts, said: rest };
}

export function ofAnswer(text: string): Sourced<string> {
  return { value: text, source: { from: 'ANSWER', cell: null, text } };
}

export function sourceOf(facts: Facts, text: string): Source {
  return facts.indicator?.source ?? facts.spanSource ?? { from: 'NATURE', cell: null, text };
}

/** The unit of the row of which another is a part, where the part is money as the whole is, or has no name of its own. */
export function unitsOfWhole(row: Facts, { scope }: { scope?: string }): Sourced<string[]> | undefined {
  const { units } = row.partOf?.label ?? {};
  if (!units || !row.partOf) return undefined;
  const isMoney = units[0]?.endsWith('元') && MONEY.test(row.indicator?.name ?? '');
  return scope !== undefined || isMoney ? { value: units, source: row.partOf.source } : undefined;
}

const MONEY = /(?:投资|收入|支出|增加值|总值|产值|总?额|存款|贷款|税|利润|费用?)$/;

/** 金融业 of 行业=金融业: the part without the word over its column. */
export function bareScope(scope: string): string {
  return scope.replace(/^[^=]*=/, '');
}
