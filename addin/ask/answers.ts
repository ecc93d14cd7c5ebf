import { CancelledError, QueryCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import {
  AnswerFault,
  type Ask,
  ask,
  askAt,
  isBehind,
  isOtherState,
  Refused,
  ServerFailed,
  Unreachable,
} from './client.ts';
import { forgetSeen, ledgerState, sawLatest, seenState } from './ledger-state.ts';
import { LatestRevision, type LatestRevisionQuery, type Operation } from './operations.ts';

/** How long an answer that no place shows is kept. */
const KEPT_MS = 60_000;
/** How long to wait before looking whether the server is back: at first, and at most. */
const LOOK_MS = { first: 5_000, most: 60_000 };
/** Statuses by which a proxy says that the server behind it is away. */
const AWAY = [502, 503, 504];

/** Whether the question is worth asking again as soon as the server answers anything. */
export function isAway(fault: unknown): boolean {
  if (fault instanceof Unreachable || isBehind(fault)) return true;
  return fault instanceof ServerFailed && AWAY.includes(fault.status);
}

/** The same question at the same state of the ledger has the same key. */
export function answerKey<Answer, Variables>(
  { name }: Operation<Answer, Variables>,
  variables: Variables | null,
  state = ledgerState(),
): QueryKey {
  return [name, variables, state];
}

/** The ledger's latest revision belongs to no state: it tells which one it is. */
export const LATEST = {
  queryKey: answerKey(LatestRevision, {}, 'latest'),
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<LatestRevisionQuery> => ask(LatestRevision, {}, signal),
  staleTime: 0,
};

/** How long the first questions wait to be told the state at which they are asked. */
const FIRST_MS = 2000;

/** Settles when the server has named its latest revision, or could not, or takes long. */
function firstState(): Promise<unknown> {
  const told = answers.query(LATEST).catch(() => undefined);
  return Promise.race([told, new Promise((resolve) => setTimeout(resolve, FIRST_MS))]);
}

/**
 * Asks at the state of the ledger that the pane shows, so that all of its answers agree. Where the server does not tell its
 * state, it is asked for its latest.
 * @throws the faults of `ask`
 */
export const askHere: Ask = async (operation, variables, signal) => {
  if (seenState() === undefined) await firstState();
  const state = seenState();
  return (state === undefined ? ask : askAt(state))(operation, variables, signal);
};

function isLatest([name]: QueryKey): boolean {
  return name === LatestRevision.name;
}

/** All answers that the pane shows. Only another state of the ledger makes one old. */
export const answers: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (fault, { queryKey }) => {
      if (isLatest(queryKey)) isSilent = true;
      if (isAway(fault)) lookLater();
      // Something else answers in the server's place, such as a page that wants a login.
      else if (isLatest(queryKey) && waiting.size > 0) lookLater();
    },
    onSuccess: (answer, { queryKey }) => {
      if (!isLatest(queryKey)) return;
      const { revision } = answer as LatestRevisionQuery;
      if (revision) sawLatest(revision);
      askFailedAgain();
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: KEPT_MS,
      // Without a network a question fails at once and says so, instead of waiting for one.
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  },
});

/** The server did not say its latest revision when it was last asked to. */
let isSilent = false;
let waitMs = LOOK_MS.first;
let timer: ReturnType<typeof setTimeout> | undefined;

function failedQuestions(isWorthIt: (fault: unknown) => boolean) {
  const predicate = ({ state: { error }, queryKey }: { state: { error: unknown }; queryKey: QueryKey }) =>
    error !== null && !isLatest(queryKey) && isWorthIt(error);
  return { type: 'active', predicate } as const;
}

const waiting = new Set<{ fault: unknown; heard: () => void }>();

/**
 * Calls back once when the server answers again after this fault, if that is a reason for the fault to be gone: the server was
 * away, or it failed while it could not even tell its latest revision. Answers how to stop waiting.
 */
export function whenBack(fault: unknown, heard: () => void): () => void {
  if (!(fault instanceof AnswerFault) || (fault instanceof Refused && !isOtherState(fault))) return () => undefined;
  const one = { fault, heard };
  waiting.add(one);
  if (isAway(fault)) lookLater();
  return () => waiting.delete(one);
}

function tellWaiting(isWorthIt: (fault: unknown) => boolean): void {
  for (const one of [...waiting]) {
    if (!isWorthIt(one.fault)) continue;
    waiting.delete(one);
    one.heard();
  }
}

/** The server answers: what failed while it did not is asked once more, less and less often where it fails all the same. */
function askFailedAgain(): void {
  const wasSilent = isSilent;
  isSilent = false;
  const isWorthIt = (fault: unknown) =>
    isAway(fault) || isOtherState(fault) || (wasSilent && fault instanceof AnswerFault && !(fault instanceof Refused));
  const failed = failedQuestions(isWorthIt);
  const isAny = answers.getQueryCache().findAll(failed).length > 0;
  waitMs = isAny && !wasSilent ? Math.min(waitMs * 2, LOOK_MS.most) : LOOK_MS.first;
  void answers.refetchQueries(failed);
  tellWaiting(isWorthIt);
}

/** Asks the refused questions on show once more: the server words a refusal in the language of the page. */
export function askRefusedAgain(): void {
  void answers.refetchQueries(failedQuestions((fault) => fault instanceof Refused));
}

/** Somebody has signed in, who may see more: all on show is asked once more, and all else when it is shown again. */
export function askAllAgain(): void {
  void answers.invalidateQueries();
  look();
}

/** Goes on with what the server has, as the user chose, even where that is older than what was shown or of another history. */
export function takeServerState(): void {
  forgetSeen();
  look();
}

/** Asks the server for its latest revision while anything on show failed for want of it. */
function look(): void {
  clearTimeout(timer);
  timer = undefined;
  answers.query(LATEST).catch(() => undefined);
}

function lookLater(): void {
  timer ??= setTimeout(look, waitMs);
}

globalThis.addEventListener?.('online', look);

/**
 * Asks what is not to be asked twice: the answer that is kept for the ledger's present state, else the server.
 * @throws the faults of `ask`
 */
export async function askOnce<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  try {
    return await answers.query({
      queryKey: answerKey(operation, variables),
      queryFn: ({ signal }) => askHere(operation, variables, signal),
    });
  } catch (fault) {
    // It was on its way for a place that went away.
    if (fault instanceof CancelledError) return askHere(operation, variables);
    throw fault;
  }
}
