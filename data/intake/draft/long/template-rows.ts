import { boundedName, distinct } from '../../../ask/bounded.ts';
import { findDistrict, findIndicator } from '../../../ask/resolve.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { today } from '../../../ledger/revision.ts';
import { PeriodFault, readPeriod } from '../../../rules/period/typed-period.ts';
import type { TemplateRows } from './typing-sheet.ts';

/** A template cannot be written for what was typed. The code is worded where it is shown. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault';
  readonly code: 'noDistrict' | 'noIndicator' | 'noPeriod';
  readonly value: string;

  constructor(code: TemplateFault['code'], value: string) {
    super(`${code}: ${value}`);
    this.code = code;
    this.value = value;
  }
}

/** The things for which rows of a template are begun, as people type them. */
export interface TemplateAsked {
  district: readonly string[];
  indicator: readonly string[];
  period?: string | undefined;
}

/** The most districts and indicators for which rows are begun. */
const MOST = 100;

function periodOf(typed: string): string {
  const period = readPeriod(boundedName(typed, 'period'), today());
  if (period instanceof PeriodFault) throw new TemplateFault('noPeriod', typed);
  return period.name;
}

/**
 * The districts, indicators and the period for which rows are begun.
 *
 * @throws TemplateFault for a name that is not in the catalogue, and a text that is no period
 */
export function templateRows(ledger: Ledger, { district, indicator, period }: TemplateAsked): TemplateRows {
  const { districts, indicatorsByCode } = ledger.catalogue;
  return {
    districts: distinct(district, 'district', MOST).map((text) => {
      const found = districts.find(({ code }) => code === text) ?? findDistrict(ledger, text);
      if (!found) throw new TemplateFault('noDistrict', text);
      return found;
    }),
    indicators: distinct(indicator, 'indicator', MOST).map((text) => {
      const found = indicatorsByCode.get(text) ?? findIndicator(ledger, text);
      if (!found) throw new TemplateFault('noIndicator', text);
      return found;
    }),
    ...(period === undefined ? {} : { period: periodOf(period) }),
  };
}
