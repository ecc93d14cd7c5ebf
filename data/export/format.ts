import { extname } from 'node:path';
import { LONG_CSV } from './long-csv.ts';
import type { ExportFormat } from './piece/export.ts';
import { ExportFault } from './piece/fault.ts';
import { SDMX_CSV } from './sdmx/sdmx-csv.ts';
import { SDMX_STRUCTURE } from './sdmx/structure.ts';
import { XLSX } from './workbook/xlsx.ts';

/** The formats in which figures are given out, by the names under which they are asked for. */
const FORMATS: Readonly<Record<string, ExportFormat>> = {
  csv: LONG_CSV,
  xlsx: XLSX,
  'sdmx-csv': SDMX_CSV,
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

/** The format that the ending of a file's name tells; the long form for any other. */
export function formatOfFile(path: string | undefined): ExportFormat {
  const ending = extname(path ?? '')
    .slice(1)
    .toLowerCase();
  return FORMATS[ending] ?? LONG_CSV;
}
