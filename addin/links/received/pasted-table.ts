/** The table on a clipboard: with its merged cells where the program that copied it tells them, else as lines of text. */
export function pastedTable(clipboard: Pick<DataTransfer, 'getData'>): string {
  const html = clipboard.getData('text/html');
  const from = html.search(/<table\b/i);
  const end = html.toLowerCase().lastIndexOf('</table>');
  return from < 0 || end < from ? clipboard.getData('text/plain') : html.slice(from, end + '</table>'.length);
}

/** Characters that are gone through at once, so that the page can answer in between. */
const AT_ONCE = 100_000;

/** A pasted table without what only looks, which is most of the letters of a large one. Text is left as it is. */
export async function withoutLooks(table: string): Promise<string> {
  if (!/^<table\b/i.test(table)) return table;
  const pieces: string[] = [];
  for (let from = 0; from < table.length; ) {
    const row = table.indexOf('<tr', from + AT_ONCE);
    const end = row < 0 ? table.length : row;
    pieces.push(table.slice(from, end).replace(TAG, (tag, name: string) => plainTag(tag, name.toLowerCase())));
    from = end;
    if (from < table.length) await new Promise((resume) => setTimeout(resume));
  }
  return pieces.join('');
}

/** A tag with its attributes, in whose quotes there may be a `>`. */
const TAG = /<\/?([a-z][\w:]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
/** What is read of a cell besides its text: the cells that it spans, and whether its number is a text. */
const READ = /\b(?:col|row)span\s*=\s*["']?\d+["']?/gi;
const AS_TEXT = /mso-number-format\s*:\s*(?:"|'|&quot;)?\\@/i;
/** Elements that only look: a large table has more of their letters than of its own. */
const LOOKS = new Set(['a', 'b', 'col', 'colgroup', 'font', 'i', 'o:p', 's', 'span', 'strong', 'em', 'u']);

function plainTag(tag: string, name: string): string {
  if (LOOKS.has(name)) return '';
  if (tag.startsWith('</') || (name !== 'td' && name !== 'th'))
    return tag.startsWith('</') ? `</${name}>` : `<${name}>`;
  const spans = tag.match(READ) ?? [];
  const format = AS_TEXT.test(tag) ? ['style=\'mso-number-format:"\\@"\''] : [];
  return `<${[name, ...spans, ...format].join(' ')}>`;
}
