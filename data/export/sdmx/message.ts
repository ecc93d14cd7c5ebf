import { csvRow } from '../../intake/draft/long/csv.ts';

/** The effect of a row in the store of whoever takes it in: R replaces the observation. */
type Action = 'M' | 'R' | 'D' | 'I' | 'A';

/** The structure that defines the rows, by its kind and by AGENCY:ID(VERSION). */
export interface SdmxStructure {
  kind: 'dataflow' | 'datastructure' | 'dataprovision';
  id: string;
}

/** The parameter `labels`: ids alone, each name in a column of its own behind its id, or both in one column. */
export const SDMX_LABELS = ['id', 'name', 'both'] as const;
export type SdmxLabels = (typeof SDMX_LABELS)[number];

/** Ids or values with the names in their places, as the labels ask for them. An empty name is that of what has none. */
export function labelled(labels: SdmxLabels, ids: readonly string[], names: readonly string[]): readonly string[] {
  if (labels === 'id') return ids;
  if (labels === 'name') return ids.flatMap((id, at) => [id, names[at] ?? '']);
  return ids.map((id, at) => (id !== '' && names[at] ? `${id}: ${names[at]}` : id));
}

/** The header row of SDMX-CSV 2.1, of components in the order of their structure, already labelled. */
export function sdmxHeader(components: readonly string[], labels: SdmxLabels = 'id'): string {
  const named = labels === 'name' ? ['STRUCTURE_NAME'] : [];
  return csvRow(['STRUCTURE', 'STRUCTURE_ID', ...named, 'ACTION', ...components]);
}

/** A structure whose name is given out with its id. */
interface NamedStructure extends SdmxStructure {
  name: string;
  labels: SdmxLabels;
}

/** A row of SDMX-CSV 2.1 of texts that are already labelled. An empty text is a component that is left out. */
export function sdmxRow(structure: SdmxStructure | NamedStructure, action: Action, texts: readonly string[]): string {
  const { kind, id } = structure;
  const named = 'labels' in structure ? labelled(structure.labels, [id], [structure.name]) : [id];
  return csvRow([kind, ...named, action, ...texts]);
}
