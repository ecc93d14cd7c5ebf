import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from '../../api/config.ts';
import { createHandler } from '../../api/handler.ts';
import { createLog } from '../../api/log.ts';
import { serve } from '../../api/serve.ts';
import { startServer } from '../../api/server.ts';
import { openLedger } from '../../data/ledger/ledger.ts';
import { schema } from '../../schema/schema.ts';
import { type PlainAsked, PlainFloor } from './beside/plain.ts';
import type { Kind } from './question.ts';
import { QUESTIONS } from './questions.ts';

/** The bench starts `server.ts KIND LEDGER [THREADS] [MB]`, which ends when the bench does. */
const [, , kind = '', path = '', workers = '', memoryMb = ''] = process.argv;

/** A server process first tells the bench where it listens, then its usage each time it is asked. */
export interface Usage {
  /** Processor time used so far, in milliseconds. */
  cpuMs: number;
  /** The same of its threads, on Linux alone: that of HTTP, those that answer queries, and those of V8 and Node, which collect garbage and compile. */
  threadMs: Record<ThreadKind, number>;
  /** The most memory it ever held, in MB. */
  peakMb: number;
}

export type ThreadKind = 'http' | 'query' | 'other';

/** Starts Planbook as `planbook serve` runs it. The log goes to standard error. The bench asks for nothing compressed. */
function serveProduct(path: string): Promise<string> {
  const threads = { PLANBOOK_WORKERS: workers, PLANBOOK_MEMORY: memoryMb };
  const config = readConfig({ PLANBOOK_PORT: '0', PLANBOOK_DB: path, ...threads });
  return new Promise((resolve, reject) => {
    const out = (text: string) => {
      const url = /http:\S+\/graphql/.exec(text)?.[0];
      if (url) resolve(url);
    };
    serve(config, { language: 'EN', out, error: out }).catch(reject);
  });
}

/** Answers as a query thread does, in the thread of HTTP itself. */
async function serveHandler(path: string): Promise<string> {
  const config = readConfig({ PLANBOOK_PORT: '0' });
  const log = createLog();
  const handler = createHandler({ schema, ledger: openLedger(path), config, log });
  return `${(await startServer({ handler, config, log })).url}/graphql`;
}

async function bodyOf(request: IncomingMessage): Promise<{ variables: unknown }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as { variables: unknown };
}

type Answering = (question: string, variables: unknown) => object | undefined;

/** Gives answers by plain node:http and JSON.stringify. */
async function serveJson(answer: Answering): Promise<string> {
  const server = createServer(async (request, response) => {
    const { variables } = await bodyOf(request);
    const text = JSON.stringify({ data: answer(request.url?.slice(1) ?? '', variables) });
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers by the product's own data functions, without GraphQL. */
function floorOf(path: string): Answering {
  const ledger = openLedger(path);
  return (question, variables) => QUESTIONS.find(({ name }) => name === question)?.floor(ledger, variables);
}

const SERVING: Record<Exclude<Kind, 'before'>, (path: string) => Promise<string>> = {
  product: serveProduct,
  handler: serveHandler,
  floor: (path) => serveJson(floorOf(path)),
  plain: (path) => {
    const plain = new PlainFloor(path);
    return serveJson((question, variables) => plain.answer(question, variables as PlainAsked));
  },
  peer: async (path) => {
    // Only this server loads it.
    const { servePeer } = await import('./beside/peer.ts');
    return servePeer(new PlainFloor(path));
  },
};

/** On Linux, resourceUsage() counts the memory of the bench too, because the bench started this process. */
function peakMb(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}

function kindOf(id: string): ThreadKind {
  if (id === String(process.pid)) return 'http';
  return readFileSync(`/proc/self/task/${id}/comm`, 'utf8').startsWith('WorkerThread') ? 'query' : 'other';
}

function threadMs(): Usage['threadMs'] {
  const used = { http: 0, query: 0, other: 0 };
  if (process.platform !== 'linux') return used;
  for (const id of readdirSync('/proc/self/task')) {
    // The first number is nanoseconds on a processor.
    const [ns] = readFileSync(`/proc/self/task/${id}/schedstat`, 'utf8').split(' ');
    used[kindOf(id)] += Number(ns) / 1e6;
  }
  return used;
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, threadMs: threadMs(), peakMb: peakMb() };
}

process.on('message', () => process.send?.(usage()));
process.on('disconnect', () => process.exit());
process.send?.({ url: await SERVING[kind as keyof typeof SERVING](path) });
