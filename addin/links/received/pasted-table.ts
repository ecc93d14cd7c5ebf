/** The table on a clipboard: with its merged cells where the program that copied it tells them, else as lines of text. */
export function pastedTable(clipboard: Pick<DataTransfer, 'getData'>): string {
  const html = clipboard.getData('text/html');
  const from = html.search(/<table\b/i);
  const end = html.toLowerCase().lastIndexOf('</table>');
  return from < 0 || end < from ? clipboard.getData('text/plain') : html.slice(from, end + '</table>'.length);
}
