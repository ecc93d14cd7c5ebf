/** The bounds of one connection and one request. Every bound of HTTP is here. */
export interface HttpLimits {
  /** The most bytes of a request body. 2,000 keys with their names take about 300,000. */
  readonly bodyBytes: number;
  /** The most bytes of all bodies that are being sent at once. Slow clients could otherwise fill the memory together. */
  readonly allBodiesBytes: number;
  /** The most bytes of answers that clients have not read yet. A question that comes then is told to come again. */
  readonly unreadBytes: number;
  /** The most bytes of a request line with its headers. A question by GET has an address of at most 6,000. */
  readonly headerBytes: number;
  /** How long a client may take to send its headers, and its whole request. */
  readonly headersMs: number;
  readonly requestMs: number;
  /** How long a client may take to read an answer. */
  readonly answerMs: number;
  /** The fewest bytes of a file to save that a client reads within that time; it may then go on. */
  readonly savedBytes: number;
  /** How long a connection may stay open without a request, and without a byte while one is answered. */
  readonly keepAliveMs: number;
  readonly silentMs: number;
  /** The most connections at once, and the most requests on one of them. */
  readonly connections: number;
  readonly requestsPerConnection: number;
  /** How often slow requests are looked for. */
  readonly checkMs: number;
}

export const HTTP_LIMITS: HttpLimits = {
  bodyBytes: 2_000_000,
  allBodiesBytes: 100_000_000,
  unreadBytes: 100_000_000,
  headerBytes: 16_384,
  headersMs: 10_000,
  requestMs: 30_000,
  answerMs: 120_000,
  savedBytes: 1_000_000,
  keepAliveMs: 15_000,
  silentMs: 60_000,
  connections: 1000,
  requestsPerConnection: 10_000,
  checkMs: 2_000,
};
