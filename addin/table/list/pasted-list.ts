/** Lines that are looked up at once. More of them are seldom a list of indicators. */
export const MOST_LINES = 200;
/** Cells of a pasted part of a sheet, empty ones included. */
export const MOST_CELLS = 2000;

/** The cells of a text as spreadsheets copy it; undefined where there are more than a list has. */
export function pastedCells(text: string): string[][] | undefined {
  let cells = 1;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\t' || character === '\n') cells += 1;
    // The rest of a large range is not even counted.
    if (cells > MOST_CELLS) return undefined;
  }
  return text.split(/\r?\n/u).map((line) => line.split('\t').map(unquoted));
}

/** The names that a cell may mean: as it is written, and without number, mark and unit around the name. */
export function namesIn(cell: string): string[] {
  const written = cell.replace(/\s+/gu, ' ').trim();
  const bare = written
    .replace(/^(?:[（(]?(?:[一二三四五六七八九十]+|\d{1,3})(?:[)）][、.．]?|[、.．])(?!\d)|[#＃*＊·•-]+)\s*/u, '')
    .replace(/^其中\s*[:：]\s*/u, '')
    .replace(/\s*[（(][^（）()]*[)）]\s*$/u, '')
    .trim();
  return [...new Set([written, bare])].filter((name) => /\p{L}/u.test(name) && !HEADERS.has(name.toLowerCase()));
}

const HEADERS = new Set(['指标', '指标名称', '主要指标', '项目', '名称', 'indicator', 'indicators', 'name', 'item']);

/** The column that holds the names: the one with the most that are known, else the first one with words in it. */
export function columnOfNames(rows: readonly (readonly string[])[], isKnown: (name: string) => boolean): number {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const counts = Array.from({ length: width }, (_, column) => {
    const cells = rows.map((row) => namesIn(row[column] ?? '')).filter((names) => names.length > 0);
    return { column, known: cells.filter((names) => names.some(isKnown)).length, words: cells.length };
  });
  const [best] = counts.toSorted((a, b) => b.known - a.known || Number(b.words > 0) - Number(a.words > 0));
  return best?.column ?? 0;
}

/** Spreadsheets quote a cell that has lines of its own, and this list has one line a cell. */
function unquoted(cell: string): string {
  return /^".*"$/u.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
