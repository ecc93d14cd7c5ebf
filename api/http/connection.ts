import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import {
  BAD_EXPECTATION,
  BAD_METHOD,
  parserRefusal,
  type Refusal,
  refusalOf,
  refuse,
  refuseRaw,
  TOO_BUSY,
} from './gate.ts';
import type { HttpLimits } from './http-limits.ts';

/** The bounds, headers and log by which the connections of a server are guarded. */
export interface Guard {
  readonly limits: HttpLimits;
  readonly isTls: boolean;
  /** The headers that every refusal carries. */
  readonly security: Readonly<Record<string, string>>;
  /** Logs a refusal, once. */
  readonly refused: (refusal: Refusal, request?: IncomingMessage) => void;
}

/** Connections that were refused. What still arrives on them is not handled. */
const told = new WeakSet<Socket>();

/** Bounds the connections of a server, and answers in a sentence what its parser refuses. */
export function guard(server: Server, { limits, isTls, security, refused }: Guard): void {
  server.keepAliveTimeout = limits.keepAliveMs;
  server.headersTimeout = limits.headersMs;
  server.requestTimeout = limits.requestMs;
  server.timeout = limits.silentMs;
  server.maxRequestsPerSocket = limits.requestsPerConnection;
  const say = (socket: Socket, refusal: Refusal) => {
    told.add(socket);
    refuseRaw(socket, refusal, security);
    // A client that goes on sending without reading would keep the connection open.
    setTimeout(() => socket.destroy(), limits.checkMs).unref();
  };
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    socket.once('close', () => {
      connections -= 1;
    });
    if (connections <= limits.connections) return;
    // Over TLS there is no way to say a sentence before the handshake, which is what costs.
    if (isTls) socket.destroy();
    else {
      refused(TOO_BUSY);
      say(socket, TOO_BUSY);
    }
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // Whatever still arrives after a refusal is another error of the parser.
    const refusal = told.has(socket) ? undefined : parserRefusal(error);
    const { _httpMessage: begun } = socket as { _httpMessage?: ServerResponse };
    // A request that has begun is logged by who answers it, even if nobody reads the answer.
    if (refusal && !begun) refused(refusal);
    if (!refusal || begun?.headersSent || !socket.writable) socket.destroy();
    else say(socket, refusal);
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    refused(BAD_METHOD, request);
    say(socket, BAD_METHOD);
  });
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    refused(BAD_EXPECTATION, request);
    refuse(response, BAD_EXPECTATION, security);
  });
}

/** Whether an answer stays open. Who sends it ends it where nobody reads it. */
export function isStream(response: ServerResponse): boolean {
  return isStreamed(String(response.getHeader('content-type') ?? ''));
}

/** Whether an answer of this type is a stream of Server-Sent Events. */
export function isStreamed(contentType: string | null): boolean {
  return contentType?.startsWith('text/event-stream') ?? false;
}

/** Whether an answer is a file that is saved, which may be long. It is cut off where too little of it is read. */
function isSaved(response: ServerResponse): boolean {
  return String(response.getHeader('content-disposition') ?? '').startsWith('attachment');
}

/** A listener that refuses what cannot be handled, and cuts off who does not read the answer in time. */
export function guarded(listener: RequestListener, { limits, security, refused }: Guard): RequestListener {
  return (request, response) => {
    if (told.has(request.socket)) return;
    const refusal = refusalOf(request);
    if (refusal) {
      refused(refusal, request);
      refuse(response, refusal, security);
      return;
    }
    let read = 0;
    const look = () => {
      if (isStream(response)) return;
      const { bytesWritten } = request.socket;
      const goesOn = isSaved(response) && bytesWritten - read >= limits.savedBytes;
      read = bytesWritten;
      if (goesOn) late = setTimeout(look, limits.answerMs).unref();
      else request.socket.destroy();
    };
    let late = setTimeout(look, limits.requestMs + limits.answerMs).unref();
    response.once('close', () => clearTimeout(late));
    listener(request, response);
  };
}
