import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { START_FLAGS } from '../bench/client.ts';

const SERVER = fileURLToPath(new URL('./server.ts', import.meta.url));
/** How often `/health` is asked, and how long an answer is waited for. */
const EVERY_MS = 50;
const PATIENCE_MS = { on: 120_000, off: 15_000 };
/** Characters at each end of an answer that are looked at. Looking through all of it would hold up the clock. */
const LOOKED_AT = 100_000;
/** Content that no answer may show: a stack, a path of the machine, a statement of SQL. */
const SHOWN = /\n\s+at |node_modules|file:\/\/|\.ts:\d+|SQLITE_|better-sqlite3|\/(?:tmp|work|home|root)\//;

/** The errors of a connection that the server had closed. */
const CLOSED = ['ECONNRESET', 'EPIPE'];

export interface Given {
  readonly status: number;
  readonly text: string;
  readonly ms: number;
}

type Limits = 'on' | 'off';

/** The server that is attacked: its bounds, its ledger, the folder of its log, and the token of a steward. */
interface Attacked {
  readonly limits: Limits;
  readonly ledger: string;
  readonly folder: string;
  readonly token: string;
}

/** How something is sent: by POST where it has a body. */
interface Sending {
  readonly agent: Agent;
  readonly body?: string | undefined;
  readonly bySteward?: boolean;
  /** The connection is cut once this much of the answer was read. */
  readonly most?: number;
}

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
}

/** A server in a process of its own, what it was seen to do, and the connections to it. */
export class Target {
  #child: ChildProcess;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 4 });
  readonly #own = new Agent({ keepAlive: true });
  #url: string;
  readonly #start: () => Promise<Started>;
  readonly #limits: Limits;
  /** The token of a steward, whom every other question is asked for. */
  readonly #token: string;
  #asked = 0;
  /** Answers that nobody should get, the first of each kind. */
  readonly unexpected = new Map<string, string>();
  readonly shown = new Map<string, string>();
  longestHealthMs = 0;
  #isWatched = true;
  #watch: Promise<void>;

  private constructor({ child, url }: Started, start: () => Promise<Started>, { limits, token }: Attacked) {
    this.#child = child;
    this.#url = url;
    this.#start = start;
    this.#limits = limits;
    this.#token = token;
    this.#watch = this.#ofHealth();
  }

  static async start(attacked: Attacked): Promise<Target> {
    const { limits, ledger, folder } = attacked;
    const log = openSync(join(folder, 'server.log'), 'a');
    const start = async () => {
      const child = fork(SERVER, [limits, ledger], { execArgv: START_FLAGS, stdio: ['ignore', log, log, 'ipc'] });
      const [{ url }] = (await once(child, 'message')) as [{ url: string }];
      return { child, url };
    };
    return new Target(await start(), start, attacked);
  }

  get url(): string {
    return this.#url;
  }

  /** Starts another server in place of one that no longer answers, as one without limits may. */
  async startAgain(): Promise<void> {
    if (this.#limits === 'on') return;
    this.#child.kill('SIGKILL');
    const { child, url } = await this.#start();
    this.#child = child;
    this.#url = url;
  }

  async stop(): Promise<void> {
    this.#isWatched = false;
    await this.#watch;
    this.#agent.destroy();
    this.#own.destroy();
    if (this.#child.connected) this.#child.disconnect();
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** The most memory that it ever held, in MB; on Linux alone. */
  peakMb(): number {
    try {
      return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'utf8'))?.[1]) / 1024;
    } catch {
      return Number.NaN;
    }
  }

  /** Asks by POST and looks at the answer. Every other question is a steward's, or this one for sure. */
  async ask(query: string, variables: object = {}, { bySteward = this.#asked++ % 2 === 1 } = {}): Promise<Given> {
    const body = JSON.stringify({ query, variables });
    const given = await this.#send('/graphql', { agent: this.#agent, body, bySteward });
    this.look(given, query);
    return given;
  }

  /** Looks at what a steward is answered to this body, or to GET where there is none. Only the beginning of a file is read. */
  async sent(path: string, body?: string): Promise<Given> {
    const given = await this.#send(path, { agent: this.#agent, body, bySteward: true, most: LOOKED_AT });
    this.look(given, path);
    return given;
  }

  /** Looks for what no answer may be or show. Of a long answer the ends are looked at, where its errors are. */
  look({ status, text: whole }: Given, asked: string): void {
    const text = whole.length > 2 * LOOKED_AT ? whole.slice(0, LOOKED_AT) + whole.slice(-LOOKED_AT) : whole;
    // An unexpected error may stand behind others that are expected.
    const codes = [...text.matchAll(/"code":"([A-Z_]+)"/g)].map(([, each]) => each);
    const isUnexpected = codes.includes('INTERNAL_SERVER_ERROR');
    const code = isUnexpected ? 'INTERNAL_SERVER_ERROR' : (codes[0] ?? '');
    if (status === 0 || isUnexpected || (status >= 500 && code !== 'BUSY' && status !== 501))
      keep(this.unexpected, `${status} ${code}`, `${asked.slice(0, 300)} → ${text.slice(0, 300)}`);
    // A question is repeated in messages, so its own words are no secret.
    const found = SHOWN.exec(text)?.[0];
    if (found && !asked.includes(found)) keep(this.shown, found, `${asked.slice(0, 300)} → ${text.slice(0, 300)}`);
  }

  async #ofHealth(): Promise<void> {
    while (this.#isWatched) {
      const { ms } = await this.#send('/health', { agent: this.#own });
      if (this.isAlive) this.longestHealthMs = Math.max(this.longestHealthMs, ms);
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  }

  #send(path: string, sending: Sending): Promise<Given> {
    const { agent, body, bySteward, most = Number.POSITIVE_INFINITY } = sending;
    const begun = performance.now();
    const method = body === undefined ? 'GET' : 'POST';
    const headers = {
      ...{ 'content-type': 'application/json', accept: 'application/json' },
      ...(bySteward && { authorization: `Bearer ${this.#token}` }),
      ...(body && { 'content-length': Buffer.byteLength(body) }),
    };
    return new Promise((resolve) => {
      const end = (status: number, text: string) => resolve({ status, text, ms: performance.now() - begun });
      const asked = request(
        `${this.url}${path}`,
        { method, agent, headers, timeout: PATIENCE_MS[this.#limits] },
        (response) => {
          const chunks: Buffer[] = [];
          let bytes = 0;
          response.on('data', (chunk: Buffer) => {
            chunks.push(chunk);
            bytes += chunk.length;
            if (bytes < most) return;
            end(response.statusCode ?? 0, Buffer.concat(chunks).toString());
            response.destroy();
          });
          response.on('end', () => end(response.statusCode ?? 0, Buffer.concat(chunks).toString()));
          response.on('error', (error) => end(0, error.message));
        },
      );
      asked.on('timeout', () => asked.destroy(new Error('no answer')));
      // A server may close a connection that was idle for long, just when it is used again.
      asked.on('error', (error: NodeJS.ErrnoException) => {
        if (asked.reusedSocket && CLOSED.includes(error.code ?? '') && this.isAlive)
          void this.#send(path, sending).then(resolve);
        else end(0, error.message);
      });
      asked.end(body);
    });
  }
}

function keep(found: Map<string, string>, kind: string, example: string): void {
  if (!found.has(kind)) found.set(kind, example);
}
