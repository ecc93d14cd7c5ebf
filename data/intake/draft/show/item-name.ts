import type { Ledger } from '../../../ledger/ledger.ts';
import type { Fields } from '../../../ledger/log/thing.ts';
import { nameIn } from '../../../rules/message/message.ts';
import { unitWords } from '../../../rules/number/unit.ts';
import { periodNamed } from '../../../rules/period/period.ts';
import type { Language } from '../../../rules/words.ts';
import type { PrintedBeside } from '../item.ts';
import { measureText } from '../item-words.ts';

/** The five things of an item as a person reads them. One that a question leaves open is null. */
export interface ItemNames {
  district: string | null;
  /** The name or title of the thing itself, where it is no figure. */
  indicator: string | null;
  measure: string | null;
  period: string | null;
  unit: string | null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A thing with its name in the language, as the catalogue has it; what is printed where the same draft adds it. */
function named(
  thing: { name: string; nameEn: string } | undefined,
  { code, printed }: { code: unknown; printed: string | undefined },
  language: Language,
): string | null {
  if (thing) return nameIn(thing, language);
  return textOf(code) === null ? null : (printed ?? String(code));
}

/** The names of the five things that an item says. */
export function itemNames(
  { catalogue }: Ledger,
  { fields, printed }: { fields: Fields; printed?: PrintedBeside | undefined },
  language: Language,
): ItemNames {
  const { district, owner, indicator, measure, period, unit } = fields;
  const ofDistrict = { code: district, printed: printed?.districtName };
  const place = catalogue.districts.find(({ code }) => code === district);
  const ofIndicator = { code: indicator, printed: printed?.indicatorName };
  return {
    district: named(place, ofDistrict, language) ?? textOf(owner),
    indicator:
      named(catalogue.indicatorsByCode.get(String(indicator ?? '')), ofIndicator, language) ??
      textOf(fields['name']) ??
      textOf(fields['title']),
    measure: measure === undefined ? null : textOf(measureText(fields, language)),
    period: typeof period === 'string' ? periodNamed(period, language) : null,
    unit: unitWords(textOf(unit), language),
  };
}
