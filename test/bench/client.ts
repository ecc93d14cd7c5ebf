import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kind, Question } from './question.ts';
import type { Usage } from './server.ts';

const SERVER = fileURLToPath(new URL('./server.ts', import.meta.url));
/** The most requests under way at once where nothing else is asked for, each on its own persistent connection. */
const CONNECTIONS = 2;

/** How a server is started and asked. */
export interface Starting {
  /** It logs into this folder. */
  folder: string;
  /** Its query threads; as many as usual where it is not given. */
  workers?: number;
  connections?: number;
}

/** Reads the server's next message. */
async function message<Message>(child: ChildProcess): Promise<Message> {
  const ended = new AbortController();
  try {
    const exit = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
      throw new Error(`A server of the bench ended with ${code}; see its log.`);
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
  /** The address of the API. The floor's questions are paths below it. */
  readonly url: string;
  readonly #agent: Agent;
  readonly #connections: number;

  private constructor(kind: Kind, { child, url }: { child: ChildProcess; url: string }, connections: number) {
    this.kind = kind;
    this.#child = child;
    this.url = url;
    this.#connections = connections;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Starts the server on this ledger. */
  static async start(
    kind: Kind,
    ledger: string,
    { folder, workers, connections = CONNECTIONS }: Starting,
  ): Promise<Client> {
    const log = openSync(join(folder, `${kind}.log`), 'a');
    const given = [kind, ledger, ...(workers === undefined ? [] : [String(workers)])];
    const child = fork(SERVER, given, { stdio: ['ignore', 'ignore', log, 'ipc'] });
    const { url } = await message<{ url: string }>(child);
    return new Client(kind, { child, url }, connections);
  }

  usage(): Promise<Usage> {
    const answer = message<Usage>(this.#child);
    this.#child.send('usage');
    return answer;
  }

  stop(): void {
    this.#agent.destroy();
    this.#child.disconnect();
  }

  /** The answer's bytes. */
  ask(question: Pick<Question<unknown>, 'name'>, body: Buffer): Promise<Buffer> {
    const isApi = this.kind === 'product' || this.kind === 'handler' || this.kind === 'peer';
    const url = isApi ? this.url : `${this.url}/${question.name}`;
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    return new Promise((resolve, reject) => {
      const asked = request(url, { method: 'POST', agent: this.#agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(Buffer.concat(chunks)));
        response.on('error', reject);
      });
      // A server may close a connection that was idle for long, just when it is used again.
      asked.on('error', (error: NodeJS.ErrnoException) => {
        if (asked.reusedSocket && error.code === 'ECONNRESET') this.ask(question, body).then(resolve, reject);
        else reject(error);
      });
      asked.end(body);
    });
  }

  /** Asks repeatedly for this long and answers how long each answer took, in milliseconds. */
  async measure(question: Question<unknown>, bodies: Buffer[], forMs: number): Promise<{ took: number[]; ms: number }> {
    const took: number[] = [];
    const started = performance.now();
    let next = 0;
    const connection = async () => {
      while (performance.now() - started < forMs) {
        const body = bodies[next++ % bodies.length];
        if (!body) return;
        const asked = performance.now();
        await this.ask(question, body);
        took.push(performance.now() - asked);
      }
    };
    await Promise.all(Array.from({ length: this.#connections }, connection));
    return { took, ms: performance.now() - started };
  }
}
