import { Worker } from 'node:worker_threads';
import type { GridFaultCode } from '../../rules/message/grid-zh.ts';
import { checkFileSize } from './file-size.ts';
import { GridFault } from './grid-fault.ts';

/** A fault of a file as it crosses from the thread that reads it. */
export interface ToldGridFault {
  readonly kind: 'REFUSED';
  readonly code: GridFaultCode;
  readonly detail: string;
  readonly count: number;
}

/** How long a file is worked on at most, with how much memory, and the signal that ends it. */
export interface ApartOptions {
  /** Ends the thread. The promise is rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** The heap of the thread, in megabytes. */
  heapMb?: number;
  /** The time after which a file is given up. */
  limitMs?: number;
}

/** Something that is done with the bytes of a file in a thread of its own. */
export interface ApartTask<Message> {
  program: URL;
  /** The data that the program is given. The bytes are those of the file. */
  data: { bytes: Uint8Array };
  /** Takes a message of the thread, and answers whether it was the last. */
  told(message: Message): boolean;
}

const HEAP_MB = 512;
/** Nearly everything that is read cell after cell is garbage at once. */
const YOUNG_MB = 8;
const LIMIT_MS = 120_000;

/** Tells a fault of a file to whoever started this thread. @throws every other error. */
export function refusalOf(error: unknown): ToldGridFault {
  if (!(error instanceof GridFault)) throw error;
  const { code, detail, count } = error;
  return { kind: 'REFUSED', code, detail, count };
}

/**
 * Works on a file in a thread of its own, which a crash, a file that takes all memory or one that takes for ever ends
 * without harm to the program. Rejects with a `GridFault`.
 */
export async function apart<Message extends { kind: string }>(
  { program, data, told }: ApartTask<Message>,
  options: ApartOptions,
): Promise<void> {
  checkFileSize(data.bytes.length);
  const { signal, heapMb = HEAP_MB, limitMs = LIMIT_MS } = options;
  signal?.throwIfAborted();
  const worker = new Worker(program, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const limit = setTimeout(() => void worker.terminate(), limitMs);
  const cancel = () => void worker.terminate();
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (message: Message | ToldGridFault) => {
        if (isRefusal(message)) reject(new GridFault(message.code, message.detail, { count: message.count }));
        else if (told(message)) resolve();
      });
      // Whatever the thread dies of, the file is what it could not be read for: the sentence is the same.
      worker.once('error', (cause) => reject(new GridFault('NOT_READ', '', { cause })));
      worker.once('exit', () => reject(signal?.aborted === true ? signal.reason : new GridFault('NOT_READ')));
    });
  } finally {
    // What comes next may take long: the memory of the thread is given back before it.
    await worker.terminate();
    clearTimeout(limit);
    signal?.removeEventListener('abort', cancel);
  }
}

function isRefusal(message: { kind: string }): message is ToldGridFault {
  return message.kind === 'REFUSED';
}
