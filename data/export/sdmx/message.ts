import { csvRow } from '../../intake/draft/long/csv.ts';

/** The columns with which every row of SDMX-CSV begins. */
const FIRST = ['STRUCTURE', 'STRUCTURE_ID', 'ACTION'] as const;

/** The effect of a row in the store of whoever takes it in: R replaces the observation. */
type Action = 'M' | 'R' | 'D' | 'I' | 'A';

/** The structure that defines the rows, by its kind and by AGENCY:ID(VERSION). */
export interface SdmxStructure {
  kind: 'dataflow' | 'datastructure' | 'dataprovision';
  id: string;
}

/** The header row of SDMX-CSV 2.1, of components in the order of their structure. */
export function sdmxHeader(components: readonly string[]): string {
  return csvRow([...FIRST, ...components]);
}

/** A row of SDMX-CSV 2.1. An empty text is a component that is left out. */
export function sdmxRow({ kind, id }: SdmxStructure, action: Action, texts: readonly string[]): string {
  return csvRow([kind, id, action, ...texts]);
}
