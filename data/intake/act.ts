import { type Act, type By, Conflict, type Prepared } from '../ledger/act/act.ts';
import { ERASE, type ErasedAnswer, type Erasing } from '../ledger/act/erase.ts';
import { EraseFault } from '../ledger/act/erase-fault.ts';
import * as offices from '../ledger/act/office-act.ts';
import {
  type AccountByLink,
  ADD_FIRST,
  type FirstSteward,
  type PasswordByLink,
  SET_PASSWORD,
  TIE_ACCOUNT,
} from '../ledger/act/person-act.ts';
import { findAnswer, RequestReused } from '../ledger/act/request.ts';
import { settle } from '../ledger/act/settle.ts';
import { Fault } from '../ledger/fault.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { PersonFault } from '../ledger/person/fault.ts';
import { LedgerError } from '../ledger/store/ledger-error.ts';
import * as catalogue from './draft/catalogue/catalogue-act.ts';
import type { Merge } from './draft/catalogue/merge.ts';
import type { DistrictChange, NewDistrict } from './draft/catalogue/propose-district.ts';
import type { IndicatorChange, NewAlias, NewIndicator } from './draft/catalogue/propose-indicator.ts';
import type { NewScope, ScopeChange } from './draft/catalogue/propose-scope.ts';
import type { Correction } from './draft/correct.ts';
import type { Deciding } from './draft/decide.ts';
import * as drafts from './draft/draft-act.ts';
import { DraftFault, DraftFaults } from './draft/fault.ts';
import { DECIDE_ALIKE, type DecidedAnswer, type DecidingAlike } from './draft/show/decide-alike.ts';
import type { Undoing } from './draft/undo/undo.ts';
import { UNDO } from './draft/undo/undo-act.ts';
import type { Withdrawal } from './draft/withdraw.ts';
import { DUE, type DueAnswer } from './due.ts';
import { GridFault } from './grid/grid-fault.ts';
import { type FileImport, IMPORT } from './import-act.ts';
import { ImportCancelled, inCourse } from './progress/course.ts';
import type { ImportBoard, NamedImport } from './progress/import-board.ts';
import { UPLOAD, type UploadAnswer, UploadFault, type Uploading } from './upload.ts';

/** The values given to each act that a server may be asked for, and its answer: plain values, which cross threads. */
interface ActData {
  erase: { given: Erasing; answer: ErasedAnswer };
  setPassword: { given: PasswordByLink; answer: number };
  tieAccount: { given: AccountByLink; answer: number };
  addFirst: { given: FirstSteward; answer: number };
  addPerson: { given: offices.AddingPerson; answer: offices.OfficeAnswer };
  resetPerson: { given: offices.SeenPerson; answer: offices.OfficeAnswer };
  changeOffices: { given: offices.ChangingOffices; answer: offices.OfficeAnswer };
  renamePerson: { given: offices.RenamingPerson; answer: offices.OfficeAnswer };
  changeAccount: { given: offices.ChangingAccount; answer: offices.OfficeAnswer };
  endPerson: { given: offices.SeenPerson; answer: offices.OfficeAnswer };
  addToken: { given: offices.AddingToken; answer: offices.OfficeAnswer };
  endToken: { given: { token: number }; answer: offices.OfficeAnswer };
  due: { given: { at: string }; answer: DueAnswer };
  upload: { given: Uploading; answer: UploadAnswer };
  import: { given: FileImport; answer: drafts.DraftAnswer };
  decide: { given: Deciding; answer: drafts.DraftAnswer };
  decideAlike: { given: DecidingAlike; answer: DecidedAnswer };
  publish: { given: drafts.Publishing; answer: drafts.PublishedAnswer };
  cancelHour: { given: drafts.SeenDraft; answer: drafts.DraftAnswer };
  discard: { given: drafts.SeenDraft; answer: drafts.DraftAnswer };
  correct: { given: Correction; answer: drafts.DraftAnswer };
  withdraw: { given: Withdrawal; answer: drafts.DraftAnswer };
  undo: { given: Undoing; answer: drafts.PublishedAnswer };
  proposeIndicator: { given: NewIndicator; answer: drafts.DraftAnswer };
  changeIndicator: { given: IndicatorChange; answer: drafts.DraftAnswer };
  addAlias: { given: NewAlias; answer: drafts.DraftAnswer };
  mergeIndicators: { given: Merge; answer: drafts.DraftAnswer };
  proposeDistrict: { given: NewDistrict; answer: drafts.DraftAnswer };
  changeDistrict: { given: DistrictChange; answer: drafts.DraftAnswer };
  proposeScope: { given: NewScope; answer: drafts.DraftAnswer };
  changeScope: { given: ScopeChange; answer: drafts.DraftAnswer };
}

export type ActName = keyof ActData;
export type Given<Name extends ActName> = ActData[Name]['given'];
export type Answer<Name extends ActName> = ActData[Name]['answer'];

/** Each act by its name. One that is added is a line here and one above. */
const ACTS: { readonly [Name in ActName]: Act<Given<Name>, Answer<Name>> | Prepared<Given<Name>, Answer<Name>> } = {
  erase: ERASE,
  setPassword: SET_PASSWORD,
  tieAccount: TIE_ACCOUNT,
  addFirst: ADD_FIRST,
  addPerson: offices.ADD_PERSON,
  resetPerson: offices.RESET_PERSON,
  changeOffices: offices.CHANGE_OFFICES,
  renamePerson: offices.RENAME_PERSON,
  changeAccount: offices.CHANGE_ACCOUNT,
  endPerson: offices.END_PERSON,
  addToken: offices.ADD_TOKEN,
  endToken: offices.END_TOKEN,
  due: DUE,
  upload: UPLOAD,
  import: IMPORT,
  decide: drafts.DECIDE,
  decideAlike: DECIDE_ALIKE,
  publish: drafts.PUBLISH,
  cancelHour: drafts.CANCEL_HOUR,
  discard: drafts.DISCARD,
  correct: drafts.CORRECT,
  withdraw: drafts.WITHDRAW,
  undo: UNDO,
  proposeIndicator: catalogue.PROPOSE_INDICATOR,
  changeIndicator: catalogue.CHANGE_INDICATOR,
  addAlias: catalogue.ADD_ALIAS,
  mergeIndicators: catalogue.MERGE_INDICATORS,
  proposeDistrict: catalogue.PROPOSE_DISTRICT,
  changeDistrict: catalogue.CHANGE_DISTRICT,
  proposeScope: catalogue.PROPOSE_SCOPE,
  changeScope: catalogue.CHANGE_SCOPE,
};

/** The errors by which acts are refused. Whoever asked is told of them as they are. */
export const REFUSALS: readonly { prototype: Error; name: string }[] = [
  Conflict,
  RequestReused,
  EraseFault,
  Fault,
  DraftFault,
  DraftFaults,
  GridFault,
  UploadFault,
  PersonFault,
  LedgerError,
  ImportCancelled,
];

/** An act that somebody asks for, as a plain value. */
export interface Proposal<Name extends ActName = ActName> {
  act: Name;
  given: Given<Name>;
  by: By;
  /** The client's name for the request. The same one within a day is answered as before. */
  request?: string;
}

/** The name of an import whose course can be asked for; undefined for one without, and for every other act. */
export function importNamed({ act, by, request }: Proposal): NamedImport | undefined {
  return act === 'import' && request !== undefined ? { by, request } : undefined;
}

/** Carries out what somebody asks for, in one transaction. The board is told how far an import is. */
export async function carryOut<Name extends ActName>(
  ledger: Ledger,
  proposal: Proposal<Name>,
  board?: ImportBoard,
): Promise<Answer<Name>> {
  const named = importNamed(proposal);
  if (!named || !board) return carriedOut(ledger, proposal);
  try {
    const answer = await inCourse(board.courseOf(named), () => carriedOut(ledger, proposal));
    board.end(named, 'DONE');
    return answer;
  } catch (error) {
    board.end(named, 'REFUSED');
    throw error;
  }
}

async function carriedOut<Name extends ActName>(
  ledger: Ledger,
  { act: named, given, by, request: name }: Proposal<Name>,
): Promise<Answer<Name>> {
  const request = name === undefined ? {} : { request: { name, by, asked: { act: named, given } } };
  const act: Act<Given<Name>, Answer<Name>> | Prepared<Given<Name>, Answer<Name>> = ACTS[named];
  if (!('prepare' in act)) return settle(ledger, act, { given, by, ...request });
  // A request that was answered before is not prepared again, which may take long.
  const before = request.request && findAnswer(ledger, request.request);
  if (before) return before.answer as Answer<Name>;
  return settle(ledger, await act.prepare(ledger, given, by), { given, by, ...request });
}

/** Whatever carries out acts for a server: a thread of its own, or the one that asks. */
export interface Writer {
  /**
   * Carries out an act. Rejects with the error by which it is refused, or with WriterLost where nobody knows whether it was
   * carried out.
   */
  append<Name extends ActName>(proposal: Proposal<Name>): Promise<Answer<Name>>;
}

/** The thread that writes was lost before it answered. The same request under the same name tells what became of it. */
export class WriterLost extends Error {
  override readonly name = 'WriterLost';
  readonly code = 'UNKNOWN';

  constructor(cause?: unknown) {
    super(
      'The thread that writes ended before it answered; ask again with the same requestId to learn what was written.',
      {
        cause,
      },
    );
  }
}

/** A writer that writes where it is asked. A ledger in memory has no other. */
export function writerOf(ledger: Ledger, board?: ImportBoard): Writer {
  return {
    append: (proposal) => {
      const named = importNamed(proposal);
      if (named) board?.wait(named);
      return carryOut(ledger, proposal, board);
    },
  };
}
