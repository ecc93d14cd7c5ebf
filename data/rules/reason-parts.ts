/** What a reason is made of, each part already in words. */
export interface ReasonParts {
  indicator: string;
  period: string;
  /** The goal with its document, authority and basis. */
  goal: string;
  result: string;
  resultPeriod: string;
  gap: string;
  /** How the goal's words are read. */
  rule: string;
  label: string;
  silentIn: string;
  /** Goal's and result's, where they differ. */
  units: string;
  bases: string;
}
