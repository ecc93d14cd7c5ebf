import { formatNamed } from '../../data/export/format.ts';
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

/** Arguments that tell how figures are given out, and not which. */
const HOW = ['format', 'language'];

/** The language that the address asks for, else that of the request. */
function languageIn(request: Request): Language {
  const asked = new URL(request.url).searchParams.get('language')?.toUpperCase();
  return isLanguage(asked) ? asked : languageOf(request);
}

function formatOf({ url, headers }: Request): ExportFormat {
  const { pathname, searchParams } = new URL(url);
  if (pathname === STRUCTURE) return formatNamed('sdmx-structure');
  if (pathname !== EXPORT) return formatNamed(pathname.slice(EXPORT.length + 1));
  const isSdmx = headers.get('accept')?.includes(SDMX_CSV) ?? false;
  return formatNamed(searchParams.get('format') ?? (isSdmx ? 'sdmx-csv' : 'csv'));
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
