import { extname } from 'node:path';
import { LONG_CSV } from './long-csv.ts';
import type { ExportFormat } from './piece/export.ts';
import { ExportFault } from './piece/fault.ts';
import { SDMX_LABELS, type SdmxLabels } from './sdmx/message.ts';
import { sdmxCsv } from './sdmx/sdmx-csv.ts';
import { SDMX_STRUCTURE } from './sdmx/structure.ts';
import { XLSX } from './workbook/xlsx.ts';

/** SDMX-CSV, by the labels with which it is asked for. */
const SDMX_CSV: Readonly<Record<SdmxLabels, ExportFormat>> = {
  id: sdmxCsv('id'),
  name: sdmxCsv('name'),
  both: sdmxCsv('both'),
};

/** The formats in which figures are given out, by the names under which they are asked for. */
const FORMATS: Readonly<Record<string, ExportFormat>> = {
  csv: LONG_CSV,
  xlsx: XLSX,
  'sdmx-csv': SDMX_CSV.id,
  'sdmx-structure': SDMX_STRUCTURE,
};

export const EXPORT_FORMATS: readonly string[] = Object.keys(FORMATS);

/** The format of a name. @throws ExportFault */
export function formatNamed(name: string): ExportFormat {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (!format)
    throw new ExportFault('UNKNOWN_FORMAT', { argument: 'format', value: name, suggestions: EXPORT_FORMATS });
  return format;
}

/** A format with the labels that are asked for, which SDMX-CSV alone has. @throws ExportFault */
export function withLabels(format: ExportFormat, labels: string): ExportFormat {
  const known: readonly string[] = SDMX_LABELS;
  if (format !== SDMX_CSV.id)
    throw new ExportFault('UNKNOWN_WORD', { argument: 'format', value: format.ending, suggestions: ['sdmx-csv'] });
  const labelled = Object.hasOwn(SDMX_CSV, labels) ? SDMX_CSV[labels as SdmxLabels] : undefined;
  if (!labelled) throw new ExportFault('UNKNOWN_WORD', { argument: 'labels', value: labels, suggestions: known });
  return labelled;
}

/** The format that the ending of a file's name tells; the long form for any other. */
export function formatOfFile(path: string | undefined): ExportFormat {
  const ending = extname(path ?? '')
    .slice(1)
    .toLowerCase();
  return FORMATS[ending] ?? LONG_CSV;
}
