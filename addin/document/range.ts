/** A stretch of a text, in UTF-16 code units. */
export interface Range {
  start: number;
  end: number;
}

/** The ranges that lie at least in part within another. */
export function within<R extends Range>(ranges: readonly R[], { start, end }: Range): R[] {
  return ranges.filter((one) => one.start < end && one.end > start);
}
