import { AnswerFault, faultOf, type GraphQLFailure, ServerFailed, Unreachable } from './client.ts';
import { currentSession, sessionHeaders } from './session.ts';

/** A file that the server has. */
export interface Uploaded {
  /** The SHA-256 of its bytes. */
  digest: string;
}

/** How a file is sent. */
export interface UploadOptions {
  /** Is told which share of the file was sent, 0 to 1. */
  progress?: (share: number) => void;
  signal?: AbortSignal | undefined;
}

function answerIn(request: XMLHttpRequest): Uploaded {
  const { status } = request;
  let told: (Partial<Uploaded> & { errors?: GraphQLFailure[] }) | null;
  try {
    told = JSON.parse(request.responseText) as typeof told;
  } catch (cause) {
    throw new ServerFailed(status, undefined, { cause });
  }
  const failure = told?.errors?.[0];
  if (failure !== undefined) throw faultOf(failure, status);
  if (typeof told?.digest !== 'string') throw new ServerFailed(status);
  return { digest: told.digest };
}

/**
 * Sends a file to the server, which keeps each once: to send it again does no harm.
 * @throws the faults of `ask`
 */
export function upload(file: Blob, { progress, signal }: UploadOptions = {}): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    // `fetch` does not tell how much of a request was sent.
    const request = new XMLHttpRequest();
    request.open('POST', '/files');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    for (const [name, value] of Object.entries(sessionHeaders(currentSession()))) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => progress?.(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      try {
        resolve(answerIn(request));
      } catch (fault) {
        reject(fault instanceof AnswerFault ? fault : new ServerFailed(request.status, undefined, { cause: fault }));
      }
    };
    request.onerror = () => reject(new Unreachable(''));
    request.onabort = () => reject(signal?.reason);
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
