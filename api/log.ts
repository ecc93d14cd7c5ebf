import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** A log that writes one JSON object per line, to standard error by default. It never contains queries, variables or headers. */
export function createLog(destination: DestinationStream = pino.destination(2)): Log {
  return pino({ name: 'planbook', serializers: { err: stdSerializers.err } }, destination);
}
