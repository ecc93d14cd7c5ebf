import type { FileRead } from './read-table.ts';
import { withRenamedHeaders } from './renamed-header.ts';
import { fileCellAt } from './sheet-cell.ts';
import { sheetEdits } from './sheet-edit.ts';
import { namedColumn } from './table-part.ts';
import { type FileTable, linksOf, tablesOf, type WorkbookFile } from './workbook-file.ts';
import { childOf, childrenOf, edited, readXml } from './xml.ts';

/**
 * Makes the header cells of a table, the names of its columns and the formulas that refer to them agree. Some programs
 * change the cell alone when somebody types another header; Excel calls such a file damaged. What was typed counts.
 * Answers the file as it is then.
 */
export function withAgreedHeaders(file: WorkbookFile, table: FileTable, { text, cells }: FileRead): WorkbookFile {
  const { parts } = file;
  const { area, sheet, path } = table;
  const names = table.columns.map(({ name }) => name);
  const found = names.map((_, at) => fileCellAt(cells, area.row, area.column + at));
  const headers = agreedHeaders(
    names,
    found.map((cell) => String(cell?.value ?? '')),
  );
  const writes = headers.flatMap((header, at) =>
    found[at]?.value === header && !found[at].formula
      ? []
      : [{ row: area.row, column: area.column + at, content: { value: header } }],
  );
  const isNamed = headers.every((header, at) => header === names[at]);
  if (writes.length === 0 && isNamed) return file;
  const part = parts.text(path);
  const columns = childrenOf(childOf(readXml(part, path), 'tableColumns'), 'tableColumn');
  parts.write(sheet.path, edited(text, sheetEdits(text, cells, { writes })));
  parts.write(
    path,
    edited(
      part,
      columns.flatMap(({ start, end }, at) => {
        const header = headers[at];
        return header === undefined || header === names[at]
          ? []
          : [{ start, end, text: namedColumn(part.slice(start, end), header) }];
      }),
    ),
  );
  withRenamedHeaders(file, { table, headers: renamedHeaders(names, headers) });
  const tables = tablesOf(parts, file.sheets);
  return { ...file, tables, links: linksOf(parts, file.path, tables) };
}

/** A table has no two headers alike, whatever their case, and none that is empty. */
function agreedHeaders(names: string[], typed: string[]): string[] {
  const isUnchanged = (at: number) => typed[at]?.toLowerCase() === names[at]?.toLowerCase();
  const taken = new Set(names.filter((_, at) => isUnchanged(at)).map((name) => name.toLowerCase()));
  return names.map((name, at) => {
    if (isUnchanged(at)) return typed[at] ?? name;
    const wanted = typed[at]?.trim() ? (typed[at] ?? name) : name;
    let header = wanted;
    for (let copy = 2; taken.has(header.toLowerCase()); copy += 1) header = `${wanted}${copy}`;
    taken.add(header.toLowerCase());
    return header;
  });
}

/** Where columns changed places, a header that is still there is the same one, and formulas mean it by its name. */
function renamedHeaders(names: string[], headers: string[]): Map<string, string> {
  const before = new Set(names.map((name) => name.toLowerCase()));
  const after = new Set(headers.map((header) => header.toLowerCase()));
  return new Map(
    names.flatMap((name, at): [string, string][] => {
      const header = headers[at] ?? name;
      return after.has(name.toLowerCase()) || before.has(header.toLowerCase()) ? [] : [[name.toLowerCase(), header]];
    }),
  );
}
