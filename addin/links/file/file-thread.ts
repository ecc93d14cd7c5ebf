import { BadDefinition, DefinitionNewer } from '../../../data/sheet/fault/definition-fault.ts';
import type { FileState } from '../../../data/sheet/file/file-state.ts';
import { unpackedFault } from './fault-message.ts';
import type { FileAnswers, FileMessage, FileProgress, FileRequest, PackedState } from './file-message.ts';

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (fault: unknown) => void;
}

/** Was ended by `FileThread.end`, before it answered. */
export class FileThreadEnded extends Error {
  override readonly name = 'FileThreadEnded';
}

/**
 * A thread of its own for one file: reading and rewriting takes seconds for a large one, and the page must stay awake.
 * To end it is to drop the file, whatever the thread is at.
 */
export class FileThread {
  readonly #worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Waiting>();
  #number = 0;

  constructor(onProgress: (progress: FileProgress) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FileMessage>) => {
      if ('progress' in data) onProgress(data.progress);
      else this.#settle(data);
    });
    this.#worker.addEventListener('error', ({ message }) => this.#stop(new Error(message || 'The thread failed.')));
  }

  async ask<Kind extends FileRequest['kind']>(
    request: Extract<FileRequest, { kind: Kind }>,
  ): Promise<FileAnswers[Kind]> {
    this.#number += 1;
    const number = this.#number;
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
    });
    this.#worker.postMessage({ number, request });
    return (await answer) as FileAnswers[Kind];
  }

  end(): void {
    this.#stop(new FileThreadEnded('The file was given up.'));
  }

  #settle(message: Exclude<FileMessage, { progress: unknown }>): void {
    const waiting = this.#waiting.get(message.number);
    this.#waiting.delete(message.number);
    if ('fault' in message) waiting?.reject(unpackedFault(message.fault));
    else waiting?.resolve(message.answer);
  }

  #stop(fault: Error): void {
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(fault);
    this.#waiting.clear();
  }
}

/** The state of the file as its thread tells it, with faults that can be worded. */
export function unpackedState({ tables, ...state }: PackedState): FileState {
  return {
    ...state,
    tables: tables.map((table) => {
      const fault = table.fault && unpackedFault(table.fault);
      return { ...table, fault: fault instanceof DefinitionNewer || fault instanceof BadDefinition ? fault : null };
    }),
  };
}
