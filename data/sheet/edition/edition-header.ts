import { words } from '../../rules/message/message.ts';
import { formTraits, type HeaderPart } from '../../rules/table/form.ts';
import type { TableDefinition } from '../plan/plan.ts';

/** A header in the edition, which has two rows of them where columns stand in groups. */
export interface EditionHeader {
  /** The header without its group's name. */
  header: string;
  /** The words over the headers of neighbouring columns; absent where the header has none. */
  group?: string;
}

/** The parts of a definition that tell what a header belongs to. */
export type NamedColumns = Pick<TableDefinition, 'language' | 'columns'> & Partial<Pick<TableDefinition, 'spec'>>;

/** The headers of the columns in sight, those of a layout's groups and a form's under the words that they share. */
export function editionHeaders(headers: string[], definition: NamedColumns): EditionHeader[] {
  const owned = new Map(definition.columns.map((column) => [column.header.toLowerCase(), column]));
  const shared = sharedHeaders(headers, definition);
  return headers.map(
    (header, at) => shared[at] ?? inLayoutGroup(header, owned.get(header.toLowerCase())?.group) ?? { header },
  );
}

/** The header of a column that a layout repeats. One that a user changed stands alone, whatever it was in. */
function inLayoutGroup(header: string, group: string | undefined): EditionHeader | undefined {
  if (group === undefined || !header.startsWith(`${group} `)) return undefined;
  return { header: header.slice(group.length + 1), group };
}

/**
 * The headers of a form that share their upper row, undefined for the others. Columns that are not side by side share
 * nothing, nor does one that a user named.
 */
function sharedHeaders(headers: string[], { language, columns, spec }: NamedColumns): (EditionHeader | undefined)[] {
  const groups = spec?.form === undefined ? [] : formTraits(spec.form).headerGroups;
  const placeOf = ({ key }: HeaderPart) => {
    const column = columns.find((each) => each.key === key && !each.renamed);
    return column ? headers.indexOf(column.header) : -1;
  };
  const shared: (EditionHeader | undefined)[] = headers.map(() => undefined);
  for (const group of groups) {
    const places = group.map(placeOf);
    const [first = -1] = places;
    if (first < 0 || places.some((place, at) => place !== first + at)) continue;
    group.forEach(({ beneath }, at) => {
      const header = beneath === undefined ? headers[first + at] : words(language).edition.beneath[beneath];
      shared[first + at] = { header: header ?? '', group: headers[first] ?? '' };
    });
  }
  return shared;
}
