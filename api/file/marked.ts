import { findDraft } from '../../data/intake/draft/draft.ts';
import { wordedFaults } from '../../data/intake/draft/fault-words.ts';
import { mayReadDraft } from '../../data/intake/draft/readable.ts';
import { draftMarks } from '../../data/intake/marked/draft-marks.ts';
import { type Marking, markInThread } from '../../data/intake/marked/mark-in-thread.ts';
import { originalFor } from '../../data/intake/original.ts';
import { filePart, hasPart } from '../../data/ledger/log/file.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import { officeWords } from '../../data/rules/message/office.ts';
import type { Language } from '../../data/rules/words.ts';
import { Turns } from '../bound/turns.ts';
import { graphqlError } from '../http/answer.ts';
import { busyAnswer } from '../http/busy.ts';
import { languageOf } from '../http/language.ts';
import { bytesOf, joined, type PieceAnswer, type PieceAsked, type Reading, whole } from './piece.ts';
import { savedAs, XLSX } from './saved-as.ts';

/** The path of the copy of a draft's file in which the cells are marked that checks object to. */
export const MARKED = '/drafts/:draft/marked.xlsx';

const PATH = /^\/drafts\/([1-9]\d{0,8})\/marked\.xlsx$/;

/** A copy takes the memory of the whole file several times. */
const turns = new Turns({ atOnce: 1, waiting: 8 });

export function isMarked(path: string): boolean {
  return PATH.test(path);
}

/** The first piece of what a copy is made of: all but the bytes of the file, which follow. */
type Told = Omit<Marking, 'bytes'>;

function numberIn({ url }: Request): number {
  return Number(PATH.exec(new URL(url).pathname)?.[1] ?? 0);
}

function refused(status: number, code: string, message: string): PieceAnswer {
  return whole(graphqlError(status, { code, message }));
}

/**
 * A piece of what a marked copy is made of: what is said of its cells, and then the bytes of the file. Only whoever may see both
 * the draft and the file gets any.
 */
export function markedPiece({ request, place }: PieceAsked, { ledger, asker }: Reading): PieceAnswer {
  const language = languageOf(request);
  const say = officeWords(language).download;
  const draft = findDraft(ledger, numberIn(request));
  if (!draft || !mayReadDraft(ledger, asker, draft)) return refused(404, 'NOT_FOUND', say.noDraft);
  const { file, items, fileName } = draft;
  if (file === null || items === '') return refused(404, 'NO_FILE', say.noFile);
  const found = originalFor(ledger, asker, file);
  if (found === 'GONE') return refused(410, 'TAKEN_DOWN', say.gone);
  if (found === 'NONE') return refused(404, 'NOT_FOUND', say.noDraft);
  if (place === '') {
    const told: Told = { name: fileName ?? say.original, language, ...draftMarks(ledger, draft, language) };
    return { response: Response.json(told), next: '0' };
  }
  const part = Number(place);
  const bytes = filePart(ledger, file, part);
  if (!bytes) return refused(404, 'NOT_FOUND', say.noDraft);
  return {
    response: new Response(new Uint8Array(bytes)),
    next: hasPart(ledger, file, part + 1) ? String(part + 1) : undefined,
  };
}

async function copyOf(told: Told, parts: readonly Uint8Array[]): Promise<Response> {
  const { name, language } = told;
  try {
    const copy = await markInThread({ ...told, bytes: new Uint8Array(Buffer.concat(parts)) });
    const ending = gateWords(language).check.list.copy;
    return new Response(copy, { headers: savedAs(`${name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}${ending}.xlsx`, XLSX) });
  } catch (error) {
    const [fault] = wordedFaults(error, language, 'API') ?? [];
    if (!fault) throw error;
    return graphqlError(422, { code: fault.code, message: fault.message });
  }
}

async function made(piece: (place: string) => Promise<PieceAnswer>, language: Language): Promise<Response> {
  const first = await piece('');
  if (first.next === undefined) return first.response;
  const told = (await first.response.json()) as Told;
  const parts: Uint8Array[] = [];
  for (let place: string | undefined = first.next; place !== undefined; ) {
    const given = await piece(place);
    if (given.response.status !== 200) return given.response;
    parts.push(await bytesOf(given));
    place = given.next;
  }
  return copyOf({ ...told, language }, parts);
}

/** The whole of what is asked for at a path of `DOWNLOADS`: its pieces joined, or the copy that is made of them. */
export async function assembled(request: Request, piece: (place: string) => Promise<PieceAnswer>): Promise<Response> {
  if (!isMarked(new URL(request.url).pathname)) return joined(piece);
  const language = languageOf(request);
  if (!turns.isFull) return turns.run(() => made(piece, language));
  return busyAnswer(language);
}
