import type { TableOfQuery } from '../ask/operations.ts';

/** A column that a form has, whether it is shown or not. */
export interface OfferedColumn {
  key: string;
  label: string;
  isShown: boolean;
  isEmpty: boolean;
}

/** The columns that the form of an answer has. */
export function offeredColumns({ formColumns }: TableOfQuery['table']): OfferedColumn[] {
  return formColumns.map(({ key, label, shown, empty }) => ({ key, label, isShown: shown, isEmpty: empty }));
}

/** The columns as they are chosen now, which may be before the answer: those that are shown first, in their order. */
export function sortedColumns(
  offered: readonly OfferedColumn[],
  chosen: readonly string[] | undefined,
): OfferedColumn[] {
  if (chosen === undefined) return [...offered];
  const shown = chosen.flatMap((key) => offered.find((column) => column.key === key) ?? []);
  const others = offered.filter((column) => !shown.includes(column));
  return [
    ...shown.map((column) => ({ ...column, isShown: true })),
    ...others.map((column) => ({ ...column, isShown: false })),
  ];
}

/** The keys with a column more, behind the one that it follows in the form, or with one less. */
export function withColumn(
  offered: readonly OfferedColumn[],
  shown: readonly string[],
  { key, isShown }: Pick<OfferedColumn, 'key' | 'isShown'>,
): string[] {
  if (!isShown) return shown.filter((one) => one !== key);
  const before = offered
    .slice(
      0,
      offered.findIndex((column) => column.key === key),
    )
    .map((column) => column.key);
  const at = shown.findLastIndex((one) => before.includes(one));
  return shown.toSpliced(at + 1, 0, key);
}

/** The keys with one a place further up or down. */
export function withMoved(shown: readonly string[], key: string, by: -1 | 1): string[] {
  const at = shown.indexOf(key);
  const to = at + by;
  if (at < 0 || to < 0 || to >= shown.length) return [...shown];
  return shown.toSpliced(at, 1).toSpliced(to, 0, key);
}

/** The keys without the columns that no row has anything in. */
export function withoutEmpty(offered: readonly OfferedColumn[], shown: readonly string[]): string[] {
  return shown.filter((key) => offered.some((column) => column.key === key && !column.isEmpty));
}
