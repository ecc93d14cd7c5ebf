import { ExportFault } from '../../data/export/piece/fault.ts';
import { TemplateFault, templateRows } from '../../data/intake/draft/long/template-rows.ts';
import { isGridFile } from '../../data/intake/grid/sheet-file.ts';
import { originalFor } from '../../data/intake/original.ts';
import { Fault } from '../../data/ledger/fault.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { filePart, hasPart } from '../../data/ledger/log/file.ts';
import { doing, REQUEST_BOUNDS, Work, WorkExceeded } from '../../data/ledger/store/work.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import { officeWords } from '../../data/rules/message/office.ts';
import type { Asker } from '../../data/rules/office/may.ts';
import type { Language } from '../../data/rules/words.ts';
import { faultSentence, suggestionsOf } from '../../schema/fault.ts';
import type { Allowances } from '../bound/allowance.ts';
import { tooOften } from '../bound/too-often.ts';
import { budgetError } from '../bound/work.ts';
import { graphqlError, notAllowed } from '../http/answer.ts';
import { languageOf } from '../http/language.ts';
import { EXPORTS, exported } from './export.ts';
import { isMarked, MARKED, markedPiece } from './marked.ts';
import { type PieceAnswer, type PieceAsked, type Pieces, type Reading, whole } from './piece.ts';
import { savedAs, XLSX } from './saved-as.ts';
import { FILES } from './upload.ts';

/** The paths of what is saved as a file: the bytes that somebody brought, figures, and a template to type some in. */
export const ORIGINAL = `${FILES}/:digest`;
export const TEMPLATE = '/template.xlsx';
export const DOWNLOADS = [ORIGINAL, ...EXPORTS, TEMPLATE, MARKED] as const;

const DIGEST = /^[0-9a-f]{64}$/;

/** Whether bytes are those of a sheet that was read out of a workbook: it has the name of the workbook, and is none. */
function isSheet(bytes: Uint8Array): boolean {
  return isGridFile(new TextDecoder('latin1').decode(bytes.subarray(0, 100)));
}

function original({ request, place }: PieceAsked, { ledger, asker }: Reading): PieceAnswer {
  const say = officeWords(languageOf(request)).download;
  const digest = new URL(request.url).pathname.slice(FILES.length + 1);
  const found = DIGEST.test(digest) ? originalFor(ledger, asker, digest) : 'NONE';
  if (found === 'GONE') return whole(graphqlError(410, { code: 'TAKEN_DOWN', message: say.gone }));
  const part = Number(place);
  const bytes = found === 'NONE' ? undefined : filePart(ledger, digest, part);
  if (found === 'NONE' || !bytes) return whole(graphqlError(404, { code: 'NOT_FOUND', message: say.notFound }));
  const isLast = !hasPart(ledger, digest, part + 1);
  const ending = isSheet(bytes) ? `${found.ending}.json` : found.ending;
  const headers = savedAs(`${found.name ?? say.original}${ending}`, 'application/octet-stream');
  return { response: new Response(new Uint8Array(bytes), { headers }), next: isLast ? undefined : String(part + 1) };
}

/** A file with drop-downs for those who type figures, whose rows are begun for what the address names. */
async function template({ request }: PieceAsked, { ledger }: Reading): Promise<PieceAnswer> {
  const language = languageOf(request);
  const say = gateWords(language).long.template;
  const { searchParams } = new URL(request.url);
  const [district, indicator] = [searchParams.getAll('district'), searchParams.getAll('indicator')];
  try {
    const rows = templateRows(ledger, { district, indicator, period: searchParams.get('period') ?? undefined });
    // What writes workbooks is large, and few ask for one.
    const { writeTemplate } = await import('../../data/intake/draft/long/template.ts');
    const { bytes } = await writeTemplate(ledger, rows, language);
    const headers = savedAs(`${say.sheet}.xlsx`, XLSX, 'planbook-template.xlsx');
    return whole(new Response(new Uint8Array(bytes), { headers }));
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    return whole(graphqlError(400, { code: 'UNKNOWN_NAME', message: say[error.code](error.value) }));
  }
}

type Give = (asked: PieceAsked, reading: Reading) => PieceAnswer | Promise<PieceAnswer>;

function giver(path: string): Give {
  if (path === TEMPLATE) return template;
  if (isMarked(path)) return markedPiece;
  return EXPORTS.some((one) => one === path) ? exported : original;
}

/** The answer where something cannot be given out as it was asked for; undefined for any other error. */
function refusedAs(error: unknown, language: Language): Response | undefined {
  if (!(error instanceof ExportFault || error instanceof Fault)) return undefined;
  const { code, argument, value } = error;
  const isTyped = error instanceof ExportFault;
  const suggestions = isTyped ? error.suggestions : suggestionsOf(error, language);
  const message = isTyped
    ? gateWords(language).export.fault[error.code](error.value, suggestions, argument)
    : faultSentence(error, language);
  return graphqlError(400, { code, message, argument, ...(value !== undefined && { value }), suggestions });
}

/** The parts of a server that giving out needs. */
interface Giving {
  readonly askerOf: (request: Request) => Asker | null | Response;
  readonly ledgerOf: (asker: Asker | null) => Ledger;
  readonly allowances: Allowances;
  /** The program with its version. */
  readonly program: string;
}

/** Gives out what is asked for at the paths of `DOWNLOADS`, a piece at a time. The right is asked for again at each piece. */
export function downloads({ askerOf, ledgerOf, allowances, program }: Giving): Pieces {
  return async (asked) => {
    const { request, address, place } = asked;
    const language = languageOf(request);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return whole(notAllowed('GET, HEAD', officeWords(language).download.byGet));
    const asker = askerOf(request);
    if (asker instanceof Response) return whole(asker);
    const openAt = place === '' ? allowances.take('DOWNLOADS', { asker, address }) : undefined;
    if (openAt) return whole(tooOften(request, 'DOWNLOADS', openAt));
    const give = giver(new URL(request.url).pathname);
    try {
      return await doing(new Work(REQUEST_BOUNDS), () => give(asked, { ledger: ledgerOf(asker), asker, program }));
    } catch (error) {
      if (error instanceof WorkExceeded)
        return whole(graphqlError(503, { code: 'BUDGET', message: budgetError(error, language).message }));
      const refused = refusedAs(error, language);
      if (!refused) throw error;
      return whole(refused);
    }
  };
}
