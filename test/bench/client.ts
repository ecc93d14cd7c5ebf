import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Connection, requestBytes } from './connection.ts';
import type { Kind, Question } from './question.ts';
import type { Usage } from './server.ts';

const TREE = fileURLToPath(new URL('../..', import.meta.url));
/** The most requests under way at once where nothing else is asked for, each on its own persistent connection. */
const CONNECTIONS = 2;

/** How a server is started and asked. */
export interface Starting {
  /** It logs into this folder. */
  folder: string;
  /** Its query threads; as many as usual where it is not given. */
  workers?: number;
  /** Its memory in MB; as much as usual where it is not given. */
  memoryMb?: number;
  connections?: number;
  /** The sources of the server, where they are others than these. */
  tree?: string;
}

/** The flag of `npm start`. The HTTP thread passes on what it gets and needs no large young generation. */
export const START_FLAGS = ['--max-semi-space-size=8'];

/** Reads the server's next message. Where the server ends instead, says how its log ends. */
async function message<Message>(child: ChildProcess, log: string): Promise<Message> {
  const ended = new AbortController();
  try {
    const exit = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
      throw new Error(`A server of the bench ended with ${code}: ${readFileSync(log, 'utf8').slice(-2000)}`);
    });
    const [said] = (await Promise.race([once(child, 'message', { signal: ended.signal }), exit])) as [Message];
    exit.catch(() => undefined);
    return said;
  } finally {
    ended.abort();
  }
}

/** A server in a process of its own, and the connections to it. */
export class Client {
  readonly kind: Kind;
  readonly #child: ChildProcess;
  readonly #log: string;
  /** The address of the API. Other servers than the product's answer each question at a path below it. */
  readonly url: string;
  /** How many questions are under way at once while it is measured, and the connections on which none is. */
  readonly #atOnce: number;
  readonly #free: Connection[] = [];

  private constructor(
    kind: Kind,
    { child, url, log }: { child: ChildProcess; url: string; log: string },
    connections: number,
  ) {
    this.kind = kind;
    this.#child = child;
    this.#log = log;
    this.url = url;
    this.#atOnce = connections;
  }

  /** Starts the server on this ledger. */
  static async start(
    kind: Kind,
    ledger: string,
    { folder, workers, memoryMb, connections = CONNECTIONS, tree = TREE }: Starting,
  ): Promise<Client> {
    const log = join(folder, `${kind}.log`);
    const out = openSync(log, 'a');
    const given = [kind === 'before' ? 'product' : kind, ledger, String(workers ?? ''), String(memoryMb ?? '')];
    const stdio: ['ignore', 'ignore', number, 'ipc'] = ['ignore', 'ignore', out, 'ipc'];
    const execArgv = given[0] === 'product' ? START_FLAGS : [];
    const options = { cwd: tree, execArgv, stdio };
    const child = fork(join(tree, 'test/bench/server.ts'), given, options);
    const { url } = await message<{ url: string }>(child, log);
    return new Client(kind, { child, url, log }, connections);
  }

  usage(): Promise<Usage> {
    const answer = message<Usage>(this.#child, this.#log);
    this.#child.send('usage');
    return answer;
  }

  stop(): void {
    for (const connection of this.#free) connection.close();
    this.#child.disconnect();
  }

  /** The answer's bytes. */
  async ask(question: Pick<Question<unknown>, 'name'>, body: Buffer): Promise<Buffer> {
    const connection = this.#free.pop() ?? new Connection(new URL(this.url));
    try {
      return await connection.ask(requestBytes(this.#urlOf(question), body));
    } finally {
      this.#free.push(connection);
    }
  }

  /** Asks repeatedly for this long and answers how long each answer took, in milliseconds. */
  async measure(question: Question<unknown>, bodies: Buffer[], forMs: number): Promise<{ took: number[]; ms: number }> {
    const requests = bodies.map((body) => requestBytes(this.#urlOf(question), body));
    const took: number[] = [];
    const started = performance.now();
    let next = 0;
    const repeatedly = async () => {
      const connection = this.#free.pop() ?? new Connection(new URL(this.url));
      while (performance.now() - started < forMs) {
        const bytes = requests[next++ % requests.length];
        if (!bytes) return;
        const asked = performance.now();
        await connection.pass(bytes);
        took.push(performance.now() - asked);
      }
      this.#free.push(connection);
    };
    await Promise.all(Array.from({ length: this.#atOnce }, repeatedly));
    return { took, ms: performance.now() - started };
  }

  #urlOf({ name }: Pick<Question<unknown>, 'name'>): URL {
    const isJson = this.kind === 'floor' || this.kind === 'plain';
    return new URL(isJson ? `${this.url}/${name}` : this.url);
  }
}
