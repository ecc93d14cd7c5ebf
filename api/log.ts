import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** One JSON object a line, on standard error by default. Neither queries, variables nor headers are written. */
export function createLog(destination: DestinationStream = pino.destination(2)): Log {
  return pino({ name: 'planbook', serializers: { err: stdSerializers.err } }, destination);
}
