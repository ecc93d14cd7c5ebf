import type { StatedFigure } from '../../rules/figure/stated-figure.ts';
import { writtenDecimals } from '../../rules/number/exact.ts';
import { UNIT_OF } from '../../rules/number/unit.ts';
import { COMPARATORS, type Measure } from '../../rules/words.ts';
import type { PlanIndicator } from './catalogue.ts';
import { disagreement } from './printed.ts';
import type { PlanRecord } from './record.ts';

type Numbers = Pick<StatedFigure, 'comparator' | 'value' | 'upper' | 'unit' | 'decimals' | 'printed'>;

interface Setting {
  measure: Measure | undefined;
  indicator: PlanIndicator | undefined;
  quote: string | undefined;
}

/** A plain decimal as written, so that its digits are those printed. Anything else is a fault. */
export function checkNumber(record: PlanRecord, key: string): string | undefined {
  const text = record.optionalText(key);
  if (text === undefined || /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return text;
  return record.fault(key, `${key} is ${text}; write a plain decimal number such as 2500.99 or -2.42.`);
}

function checkUnit(record: PlanRecord, unit: string, { measure, indicator }: Setting): void {
  if (!measure || !indicator) return;
  const own = measure === 'LEVEL' ? indicator.unit : UNIT_OF[measure];
  const allowed = measure === 'CHANGE' ? [own, indicator.unit] : [own];
  if (allowed.includes(unit)) return;
  const wanted = allowed.map((one) => one ?? '(none)').join(' or ');
  record.fault('unit', `The unit is ${unit}; a ${measure} of ${indicator.code} is in ${wanted}.`);
}

function checkPrinted(record: PlanRecord, printed: string, quote: string | undefined): void {
  // A page break may stand between number and unit.
  if (quote !== undefined && !quote.replace(/\s/g, '').includes(printed.replace(/\s/g, '')))
    record.fault(
      'printed',
      `What is printed, ${JSON.stringify(printed)}, is not in the quote ${JSON.stringify(quote)}.`,
    );
}

/** Either number and unit follow from what is printed, or a `reading` says how they were read; never both. */
function checkReading(
  record: PlanRecord,
  written: { value: string; upper: string | undefined; unit: string },
  quote: string,
) {
  const printed = record.optionalText('printed');
  if (printed === undefined) return;
  const reason = disagreement({ ...written, printed, quote });
  const reading = record.optionalText('reading');
  if (reason !== undefined && reading === undefined && !record.has('reading'))
    record.fault(
      'printed',
      `What is printed, ${JSON.stringify(printed)}, ${reason}; mend it, or say in a reading how it was read.`,
    );
  if (reason === undefined && reading !== undefined)
    record.fault(
      'reading',
      `${JSON.stringify(printed)} says ${written.value} ${written.unit} by itself; leave the reading out.`,
    );
}

/** A figure in words only has no number and nothing that belongs to one. */
function readWords(record: PlanRecord, printed: string): Numbers {
  for (const key of ['comparator', 'upper', 'unit', 'reading'])
    if (record.has(key)) {
      record.optionalText(key);
      record.fault(key, `There is no value, so there is no ${key} either.`);
    }
  return { comparator: null, value: null, upper: null, unit: null, decimals: 0, printed };
}

/** Value, unit and comparator of a figure, or its words alone. */
export function readNumbers(record: PlanRecord, setting: Setting): Numbers | undefined {
  const printed = record.text('printed');
  if (printed !== undefined) checkPrinted(record, printed, setting.quote);
  if (!record.has('value')) return printed === undefined ? undefined : readWords(record, printed);
  const [value, upper] = [checkNumber(record, 'value'), checkNumber(record, 'upper')];
  const comparator = record.optionalWord('comparator', COMPARATORS) ?? 'EQUAL';
  const unit = record.text('unit');
  record.optionalText('reading');
  if (unit !== undefined) checkUnit(record, unit, setting);
  if (value === undefined || unit === undefined || printed === undefined) return undefined;
  if (upper !== undefined && Number(upper) <= Number(value))
    record.fault('upper', `The upper end ${upper} is not above the value ${value}.`);
  if (setting.quote !== undefined) checkReading(record, { value, upper, unit }, setting.quote);
  const decimals = writtenDecimals(value);
  return {
    comparator,
    value: Number(value),
    upper: upper === undefined ? null : Number(upper),
    unit,
    decimals,
    printed,
  };
}
