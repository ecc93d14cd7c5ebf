import type { SheetPlan } from '../../data/sheet/plan/plan.ts';

/** The formats in which figures are given out, by the ends of their addresses. */
export const EXPORT_FORMATS = ['.xlsx', '.csv', '?format=sdmx-csv'] as const;
export type ExportEnding = (typeof EXPORT_FORMATS)[number];

/** The years that a period lies in: `2024` of `2024-S1`, `2021/2025` of a span of years. */
function yearsOf(period: string): string {
  const [from = '', to = from] = period.split('/').map((end) => end.slice(0, 4));
  return from === to ? from : `${from}/${to}`;
}

/**
 * The address that gives out all figures of a table's districts and indicators in the years of its periods, at the
 * revision and the day of the table. A goal of the year is among them where the table shows a part of it.
 */
export function exportAddress({ definition }: Pick<SheetPlan, 'definition'>, ending: ExportEnding): string {
  const { spec, periods = [], language, revisionName, asOf } = definition;
  const [path = '', format = ''] = `/export${ending}`.split('?');
  const query = new URLSearchParams(format);
  for (const district of spec.districts) query.append('districts', district);
  for (const indicator of spec.indicators) query.append('indicators', indicator);
  for (const years of new Set(periods.map(({ period }) => yearsOf(period)))) query.append('within', years);
  if (revisionName !== undefined) query.set('at', revisionName);
  query.set('asOf', asOf);
  query.set('language', language);
  return `${path}?${query}`;
}
