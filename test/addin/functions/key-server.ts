import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServerAdapter } from '@whatwg-node/server';
import { askerOf } from '../../../addin/ask/client.ts';
import { keyAsker } from '../../../addin/functions/ask-keys.ts';
import { Batch, type BatchLimits } from '../../../addin/functions/batch.ts';
import type { CellBatch } from '../../../addin/functions/cell.ts';
import { createHandler, type Handler } from '../../../api/handler.ts';
import { createLog } from '../../../api/log.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { schema } from '../../../schema/schema.ts';
import { shippedLedger } from '../../data/plans/plans.ts';

/** An obstacle between the add-in and the answer. It may let the request pass or answer it instead. */
export type Trouble = (answer: ServerResponse, keys: number) => 'answered' | 'pass' | Promise<'answered' | 'pass'>;

/** The API over the shipped figures on a port of 127.0.0.1, behind a network that tests can disturb. */
export interface KeyServer {
  endpoint: string;
  ledger: Ledger;
  /** The keys of each request, in the order of arrival. */
  requests: { district: string; indicator: string; period: string }[][];
  /** The requests that are being answered now, and the most there ever were at once. */
  atOnce: { now: number; most: number };
  trouble: Trouble | undefined;
  close(): Promise<void>;
}

export function handlerOf(ledger: Ledger): Handler {
  const log = createLog({ write: () => undefined });
  return createHandler({ schema, ledger, log, config: { cors: [], tls: undefined } });
}

export async function startKeyServer(): Promise<KeyServer> {
  const ledger = shippedLedger();
  const handler = handlerOf(ledger);
  const api = createServerAdapter((request: Request) => handler.fetch(request));
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    // A table is one key by itself.
    const { keys = [JSON.parse(body).variables.spec] } = JSON.parse(body).variables;
    running.requests.push(keys);
    running.atOnce.now += 1;
    running.atOnce.most = Math.max(running.atOnce.most, running.atOnce.now);
    response.once('close', () => {
      running.atOnce.now -= 1;
    });
    if ((await running.trouble?.(response, keys.length)) === 'answered') return;
    const { headers } = request;
    const asked = new Request(`http://127.0.0.1${request.url}`, { method: 'POST', headers: headers as never, body });
    const answer = await api.fetch(asked);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const running: KeyServer = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    ledger,
    requests: [],
    atOnce: { now: 0, most: 0 },
    trouble: undefined,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      ledger.close();
    },
  };
  return running;
}

/** Makes a batch that asks this server in Chinese. */
export function batchOf({ endpoint }: Pick<KeyServer, 'endpoint'>, limits: Partial<BatchLimits> = {}): CellBatch {
  return new Batch(
    keyAsker(askerOf({ endpoint, language: () => 'zh-CN' }), async () => ({ language: 'ZH', cellLanguage: 'ZH' })),
    limits,
  );
}
