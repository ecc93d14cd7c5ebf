import { Worker } from 'node:worker_threads';
import { loadLibrary, type NodeOffice } from './boot-node.ts';
import { type HostMessage, openedResponse } from './host.ts';
import type { HostCalls } from './host-worker.ts';
import { LTSC_2021 } from './profile.ts';

/** A workbook in a thread of its own, as Excel is a process of its own: what it takes is not taken from the pane. */
export interface WorkerHost {
  ask<Name extends keyof HostCalls>(call: Name, given: HostCalls[Name]['given']): Promise<HostCalls[Name]['answer']>;
  close(): Promise<void>;
}

type Told = { told: HostMessage[] } | { id: number; answer?: unknown; fault?: string };

class WorkerEnd implements WorkerHost {
  onMessages: (messages: HostMessage[]) => void = () => {};
  readonly #worker = new Worker(new URL('./host-worker.ts', import.meta.url));
  readonly #waiting = new Map<number, { resolve: (answer: never) => void; reject: (fault: Error) => void }>();
  #calls = 0;

  constructor() {
    this.#worker.on('message', (told: Told) => {
      if ('told' in told) return this.onMessages(told.told);
      const waiting = this.#waiting.get(told.id);
      this.#waiting.delete(told.id);
      if (told.fault === undefined) waiting?.resolve(told.answer as never);
      else waiting?.reject(new Error(told.fault));
    });
    this.#worker.on('error', (fault) => {
      for (const { reject } of this.#waiting.values()) reject(fault as Error);
    });
  }

  ask<Name extends keyof HostCalls>(call: Name, given: HostCalls[Name]['given']) {
    this.#calls += 1;
    const id = this.#calls;
    return new Promise<HostCalls[Name]['answer']>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, call, given });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Microsoft's Office.js in this thread over a workbook in another; otherwise as `bootInNode`. */
export function bootInWorker(): Omit<NodeOffice, 'host'> & { host: WorkerHost } {
  const host = new WorkerEnd();
  const library = loadLibrary({
    profile: LTSC_2021,
    locale: 'zh-CN',
    execute: async (request) => openedResponse(await host.ask('execute', request)),
    listen(tell) {
      host.onMessages = tell;
    },
  });
  return { ...library, host };
}
