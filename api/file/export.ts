import { formatNamed, withLabels } from '../../data/export/format.ts';
import { type ExportFormat, exportPiece } from '../../data/export/piece/export.ts';
import { readSelection, type TypedArgument } from '../../data/export/piece/typed-selection.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import { isLanguage, type Language } from '../../data/rules/words.ts';
import { languageOf } from '../http/language.ts';
import type { PieceAnswer, PieceAsked, Reading } from './piece.ts';
import { savedAs } from './saved-as.ts';

/** The path under which figures are given out in any format, and those with the ending of one. */
const EXPORT = '/export';
const STRUCTURE = `${EXPORT}/structure`;
export const EXPORTS = [EXPORT, '/export.csv', '/export.xlsx', STRUCTURE] as const;
const SDMX_CSV = 'application/vnd.sdmx.data+csv';
/** The parameter of that type by which names are asked for. */
const LABELS = /;\s*labels\s*=\s*"?(\w+)/i;

/** Arguments that tell how figures are given out, and not which. */
const HOW = ['format', 'language', 'labels'];

/** The language that the address asks for, else that of the request. */
function languageIn(request: Request): Language {
  const asked = new URL(request.url).searchParams.get('language')?.toUpperCase();
  return isLanguage(asked) ? asked : languageOf(request);
}

/** The format that the address names; .csv where it names none. */
function formatNamedIn({ url }: Request): ExportFormat {
  const { pathname, searchParams } = new URL(url);
  if (pathname === STRUCTURE) return formatNamed('sdmx-structure');
  if (pathname !== EXPORT) return formatNamed(pathname.slice(EXPORT.length + 1));
  return formatNamed(searchParams.get('format') ?? 'csv');
}

/** The type of SDMX-CSV with its parameters, where the request accepts it. */
function acceptedSdmx({ headers }: Request): string | undefined {
  return headers
    .get('accept')
    ?.split(',')
    .find((type) => type.includes(SDMX_CSV));
}

/** The format that a request asks for: by its address, else by what it accepts. */
function formatOf(request: Request): ExportFormat {
  const { pathname, searchParams } = new URL(request.url);
  const isByType = pathname === EXPORT && !searchParams.has('format');
  const type = isByType ? acceptedSdmx(request) : undefined;
  const labels = searchParams.get('labels') || (type && LABELS.exec(type)?.[1]);
  const format = type ? formatNamed('sdmx-csv') : formatNamedIn(request);
  return labels ? withLabels(format, labels.toLowerCase()) : format;
}

/** A piece of the figures that the address selects, in the format that it names. Throws the fault of an unknown name. */
export function exported({ request, place }: PieceAsked, { ledger, program }: Reading): PieceAnswer {
  const typed: TypedArgument[] = [...new URL(request.url).searchParams].filter(([name]) => !HOW.includes(name));
  const [format, language] = [formatOf(request), languageIn(request)];
  const asked = { ...readSelection(typed), format, language, program };
  const { bytes, origin, next } = exportPiece(ledger, asked, place);
  const { readAt, asOf } = origin;
  const ending = `-${readAt.replace(':', '-')}-${asOf}.${format.ending}`;
  const { file } = gateWords(language).export;
  const headers = {
    ...savedAs(file + ending, format.type, `planbook${ending}`),
    'planbook-at': readAt,
    'planbook-as-of': asOf,
    'planbook-program': program,
  };
  return { response: new Response(new Uint8Array(bytes), { headers }), next };
}
