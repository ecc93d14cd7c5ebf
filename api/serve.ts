import { type Writer, writerOf } from '../data/intake/act.ts';
import { nextDue } from '../data/intake/due.ts';
import { ImportBoard } from '../data/intake/progress/import-board.ts';
import { type Ledger, openLedger } from '../data/ledger/ledger.ts';
import { isLarge, needsRebuild } from '../data/ledger/ledger-file.ts';
import { countPeople } from '../data/ledger/person/person.ts';
import { signingKey } from '../data/ledger/person/secret.ts';
import { latestRevision } from '../data/ledger/revision.ts';
import type { RebuildProgress } from '../data/ledger/store/rebuild.ts';
import { REQUEST_BOUNDS } from '../data/ledger/store/work.ts';
import { Allowances } from './bound/allowance.ts';
import { type Config, isLoopback, startFault, threadMemoryMb } from './config.ts';
import { watchHours } from './due-watch.ts';
import { createFront } from './front.ts';
import type { Handler } from './handler.ts';
import { Live } from './live/live.ts';
import { createLog, type Log } from './log.ts';
import { builtPane } from './pane-build.ts';
import { doorOf } from './person/door.ts';
import type { Entrance } from './person/entrance.ts';
import { firstLink } from './person/first-link.ts';
import { NOT_ALLOWED, RefusalLog } from './person/refusal.ts';
import { SIGN_IN, SignIn, type SignInOptions } from './person/sign-in.ts';
import { poolDoor } from './pool-door.ts';
import type { ThreadData } from './query-thread.ts';
import { createWaiting, HandlerInTurn, prepareInThread } from './rebuild.ts';
import { type RunningServer, type ServerOptions, startServer } from './server.ts';
import { loadIfEmpty } from './terminal/load.ts';
import { rebuildTold } from './terminal/rebuild.ts';
import type { Terminal } from './terminal/terminal.ts';
import { QueryPool } from './thread/pool.ts';
import { WriterThread } from './thread/writer.ts';
import { VERSION } from './version.ts';

/** How often a server that npm started checks whether npm still runs. */
const PARENT_CHECK_MS = 500;

const QUERY_THREAD = new URL('./query-thread.ts', import.meta.url);
/** A thread is ended where the count of its work has not ended a query this long after its time. */
const LATE_MS = 1000;
/** The most queries that wait for a thread. */
const WAITING = 64;

/** Who is told what happens, and whether the ledger is still to be verified. */
interface Told {
  readonly terminal: Terminal;
  readonly log: Log;
  readonly isVerified: boolean;
}

/** The state of a ledger when a server begins. */
interface LedgerState {
  readonly revision: number;
  /** Whether there are no people yet. */
  readonly isNobody: boolean;
}

/** The handler that answers requests, and the state that it began with. */
interface Api {
  readonly handler: Handler;
  readonly revision: number;
  /** The link that sets up the first steward; undefined where there are people. */
  readonly first: string | undefined;
  /** The subscriptions that are open. */
  readonly live: Live;
  close(): Promise<void>;
}

/**
 * Runs `planbook serve` until Ctrl-C or SIGTERM, then finishes the running requests and closes the database. It serves
 * the built pane unless `paneFromSources` is given.
 */
export async function serve(
  config: Config,
  terminal: Terminal,
  paneFromSources?: ServerOptions['paneFromSources'],
): Promise<void> {
  // A ledger in memory cannot be read from other threads, and those would not start anew when a source file is saved.
  const isAlone = config.db === ':memory:' || paneFromSources !== undefined;
  const log = createLog();
  let progress: RebuildProgress = { done: 0, total: 0, percent: 0 };
  const handler = new HandlerInTurn(createWaiting({ config, log }, () => progress));
  const listen = async () => {
    const paneFolder = paneFromSources ? undefined : await builtPane((message) => terminal.out(`${message}\n`));
    return startServer({ handler, config, log, paneFolder, paneFromSources });
  };
  let server: RunningServer | undefined;
  let api: Api | undefined;
  try {
    const isRewritten = !isAlone && needsRebuild(config.db);
    const isApart = isRewritten || (!isAlone && isLarge(config.db));
    if (isApart) {
      if (isRewritten) server = await listen();
      const told = rebuildTold(terminal);
      await prepareInThread(config.db, (now) => {
        progress = now;
        told(now);
      });
    }
    const told = { terminal, log, isVerified: !isApart };
    api = await (isAlone ? inThisThread(config, told) : inThreads(config, told));
    handler.takeOver(api.handler);
    server ??= await listen();
    const stopped = untilToldToStop(config);
    terminal.out(addresses(server, config, api));
    await stopped;
  } finally {
    // A stream has no end of its own for which the server could wait.
    api?.live.close();
    await server?.close();
    await api?.close();
  }
}

function liveOf(log: Log): Live {
  return new Live({
    failed: (error) => log.error({ err: error }, 'streams could not be told the news; they are again'),
  });
}

/** Who may read, and how those who ask are known. The ledger is there, and its key is made beside it. */
function entranceOf({ db, host, read, tls, publicUrl, oidc }: Config): Entrance {
  return {
    read: read ?? (isLoopback(host) ? 'DIRECT' : 'PEOPLE'),
    key: signingKey(db),
    isTls: tls !== undefined || publicUrl?.startsWith('https:') === true,
    publicUrl,
    issuer: oidc?.issuer,
  };
}

/** The settings that signing in needs. */
function signInSettings({ officeJs, oidc }: Config, log: Log): Pick<SignInOptions, 'officeJs' | 'provider'> {
  const failed = (line: object) => log.warn(line, 'the OpenID provider signed nobody in');
  return { officeJs, provider: oidc && { setting: oidc, failed } };
}

async function inThisThread(config: Config, { terminal, log }: Told): Promise<Api> {
  const ledger = openLedger(config.db, { rebuilding: { told: rebuildTold(terminal) } });
  try {
    loadIfEmpty(ledger, terminal);
    const [{ schema }, { createHandler }] = await Promise.all([import('../schema/schema.ts'), import('./handler.ts')]);
    const entrance = entranceOf(config);
    const allowances = new Allowances();
    const signIn = new SignIn({ door: doorOf(ledger), entrance, allowances, ...signInSettings(config, log) });
    const live = liveOf(log);
    const imports = new ImportBoard();
    const writer = telling(writerOf(ledger, imports), live);
    const { uploads } = config;
    const handler = createHandler({
      ...{ schema, ledger, config, log, entrance, signIn, writer, live },
      ...{ allowances, imports, uploads },
    });
    const stop = watchHours({ next: async () => nextDue(ledger), writer, log });
    const close = async () => {
      stop();
      ledger.close();
    };
    return { handler, live, ...begun(stateOf(ledger), entrance), close };
  } catch (error) {
    ledger.close();
    throw error;
  }
}

/** A writer that has streams told at once of what it wrote. */
function telling(writer: Writer, live: Live): Writer {
  return {
    append: async (proposal) => {
      const answer = await writer.append(proposal);
      live.changed();
      return answer;
    },
  };
}

/** Makes or migrates the ledger, and then leaves it to the query threads. */
async function inThreads(config: Config, told: Told): Promise<Api> {
  const { log } = told;
  const state = prepared(config, told);
  const entrance = entranceOf(config);
  const lateMs = REQUEST_BOUNDS.ms + LATE_MS;
  const { db, cors, tls } = config;
  const allowances = new Allowances();
  const board = new ImportBoard();
  const data: ThreadData = {
    ...{ db, config: { cors, tls }, entrance },
    ...{ allowances: allowances.memory, imports: board.memory, uploads: config.uploads },
  };
  const refusals = new RefusalLog((line) => log.warn(line, NOT_ALLOWED));
  const writer = new WriterThread({
    ...{ db, board },
    failed: (error) => log.error({ err: error }, 'the thread that writes failed'),
  });
  const live = liveOf(log);
  const pool = new QueryPool({
    ...{
      program: QUERY_THREAD,
      data,
      threads: config.workers,
      memoryMb: threadMemoryMb(config),
      lateMs,
      waiting: WAITING,
    },
    failed: (error) => log.error({ err: error }, 'a query thread failed'),
    write: async (proposal) => {
      const written = await writer.written(proposal);
      live.changed();
      return written;
    },
    refused: (refusal) => refusals.add(refusal),
  });
  await pool.start().catch((error: Error) => {
    throw startFault(error, config);
  });
  const signIn = new SignIn({ door: poolDoor(pool, writer), entrance, allowances, ...signInSettings(config, log) });
  const next = async () => {
    await pool.state();
    return pool.due;
  };
  const stop = watchHours({ next, writer, log });
  const close = () => {
    stop();
    return closeBoth(pool, writer);
  };
  const handler = createFront({ config, log, signIn, live }, pool, lateMs);
  return { handler, live, ...begun(state, entrance), close };
}

/** Ends the query threads, and then the one that writes: the last connection tidies up SQLite's own log. */
async function closeBoth(pool: QueryPool, writer: WriterThread): Promise<void> {
  await pool.close();
  await writer.close();
}

function begun({ revision, isNobody }: LedgerState, { key }: Entrance): Pick<Api, 'revision' | 'first'> {
  return { revision, first: isNobody ? firstLink(key, new Date()) : undefined };
}

function stateOf(ledger: Ledger): LedgerState {
  return { revision: latestRevision(ledger), isNobody: countPeople(ledger) === 0 };
}

function prepared(config: Config, { terminal, isVerified }: Told): LedgerState {
  const ledger = openLedger(config.db, { isVerified });
  try {
    loadIfEmpty(ledger, terminal);
    return stateOf(ledger);
  } finally {
    ledger.close();
  }
}

function addresses(
  { url, publicUrl }: RunningServer,
  { db }: Config,
  { revision, first }: Pick<Api, 'revision' | 'first'>,
): string {
  const isTls = publicUrl.startsWith('https:');
  return [
    `Planbook ${VERSION} · ${db} · 修订 revision ${revision}`,
    ...(url === publicUrl ? [] : [`监听 Listening   ${url}`]),
    `面板 Pane       ${publicUrl}/`,
    `GraphQL         ${publicUrl}/graphql`,
    `清单 Manifest   ${publicUrl}/manifest.xml`,
    `状态 Health     ${publicUrl}/health`,
    ...(first === undefined
      ? []
      : [`首位管理人员 First steward (1小时内有效 for an hour)   ${publicUrl}${SIGN_IN}?link=${first}`]),
    ...(isTls
      ? []
      : ['在 Excel 中使用需要 HTTPS，运行 npm run planbook -- cert · Excel needs HTTPS: run npm run planbook -- cert']),
    '按 Ctrl-C 停止 · Ctrl-C stops',
    '',
  ].join('\n');
}

/**
 * Resolves when the process is told to stop. A second Ctrl-C ends it at once, as Node does by default. npm does not pass
 * a SIGTERM on: it ends with its shell and leaves the server running. A server that npm started therefore also stops
 * when its parent is gone.
 */
function untilToldToStop({ runByNpm }: Config): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    if (!runByNpm) return;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      resolve();
    }, PARENT_CHECK_MS);
    watch.unref();
  });
}
