import { type Writer, WriterLost } from '../../data/intake/act.ts';
import { wordedFaults } from '../../data/intake/draft/fault-words.ts';
import { type UploadAnswer, UploadFault } from '../../data/intake/upload.ts';
import { byOf } from '../../data/ledger/act/by.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import { officeWords } from '../../data/rules/message/office.ts';
import { type Asker, mayAnywhere } from '../../data/rules/office/may.ts';
import { clockText } from '../../data/rules/office/too-often.ts';
import type { Language } from '../../data/rules/words.ts';
import type { Allowances } from '../bound/allowance.ts';
import { notBefore, tooOften } from '../bound/too-often.ts';
import { graphqlError, notAllowed } from '../http/answer.ts';
import { bytesOf } from '../http/body.ts';
import { HTTP_LIMITS } from '../http/http-limits.ts';
import { languageOf } from '../http/language.ts';
import type { Refused } from '../person/refusal.ts';

export const FILES = '/files';

/** The largest file that is taken, in megabytes. */
const MEGABYTES = 20;
const LIMITS = { bodyBytes: MEGABYTES * 1e6, allBodiesBytes: HTTP_LIMITS.allBodiesBytes };

/** The bytes that are sent, or the response that refuses them. */
export async function sentFile(request: Request): Promise<Buffer | Response> {
  const language = languageOf(request);
  if (request.method !== 'POST') return notAllowed('POST', officeWords(language).upload.byPost);
  const bytes = await bytesOf(request, LIMITS);
  if (!(bytes instanceof Response) || bytes.status !== 413) return bytes;
  return graphqlError(413, { code: 'TOO_LARGE', message: gateWords(language).grid.faults.TOO_LARGE('', MEGABYTES) });
}

/** The refusal of a request that shows nothing of who sends it. Its body is then not read. */
export function refusedUnknown(request: Request): Response | undefined {
  const { headers } = request;
  return headers.has('authorization') || headers.has('cookie') ? undefined : refusedTo(null, languageOf(request));
}

function refusedTo(asker: Asker | null, language: Language): Response {
  const say = officeWords(language);
  if (asker) return graphqlError(403, { code: 'FORBIDDEN', message: say.forbidden(say.acts.UPLOAD, null) });
  const response = graphqlError(401, { code: 'UNAUTHENTICATED', message: say.signInToAct(say.acts.UPLOAD) });
  response.headers.set('www-authenticate', 'Bearer realm="planbook"');
  return response;
}

function failed(error: unknown, language: Language): Response {
  if (error instanceof UploadFault) {
    const { code, most, openAt } = error;
    const say = officeWords(language).upload;
    if (code === 'NO_ROOM') return graphqlError(507, { code, message: say.NO_ROOM() });
    const at = new Date(openAt);
    return notBefore(at, { code, message: say.TOO_MANY(most, clockText(at, language)) });
  }
  if (error instanceof WriterLost)
    return graphqlError(503, { code: error.code, message: officeWords(language).gate[error.code] });
  const [fault] = wordedFaults(error, language, 'API') ?? [];
  if (!fault) throw error;
  const { code, message } = fault;
  return graphqlError(code === 'FORBIDDEN' ? 403 : 415, { code, message });
}

/** The parts of a server that keeping files needs. */
interface Keeping {
  readonly askerOf: (request: Request) => Asker | null | Response;
  readonly refused: (refusal: Refused) => void;
  readonly writer: Writer | undefined;
  readonly allowances: Allowances;
  /** How many files a person or token may upload within a day. */
  readonly uploads: number;
}

/** Answers POST /files: keeps the bytes that are sent, for whoever may upload, and tells their digest and what they are. */
export function filesAnswer(keeping: Keeping): (request: Request, address?: string) => Promise<Response> {
  const { askerOf, refused, writer, allowances, uploads: most } = keeping;
  return async (request, address) => {
    const language = languageOf(request);
    const asker = askerOf(request);
    if (asker instanceof Response) return asker;
    if (!asker || !mayAnywhere(asker, 'UPLOAD')) {
      refused({ asker, act: 'UPLOAD', district: null });
      return refusedTo(asker, language);
    }
    const bytes = await sentFile(request);
    if (bytes instanceof Response) return bytes;
    const openAt = allowances.take('UPLOADS', { asker, address });
    if (openAt) return tooOften(request, 'UPLOADS', openAt);
    if (!writer) return graphqlError(503, { code: 'NOT_WRITABLE', message: officeWords(language).gate.NOT_WRITABLE });
    try {
      const kept: UploadAnswer = await writer.append({
        act: 'upload',
        given: { bytes: new Uint8Array(bytes), most },
        by: byOf(asker),
      });
      return Response.json(kept, { status: kept.isKnown ? 200 : 201 });
    } catch (error) {
      return failed(error, language);
    }
  };
}
