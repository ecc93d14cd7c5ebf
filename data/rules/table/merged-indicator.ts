/** An indicator that was merged into another, by their codes. */
export interface MergedIndicator {
  code: string;
  into: string;
}
