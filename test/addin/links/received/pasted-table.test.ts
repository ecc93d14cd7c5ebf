import { expect, test } from 'vitest';
import { pastedTable, withoutLooks } from '../../../../addin/links/received/pasted-table.ts';

const clipboard = (html: string, text = '') => ({ getData: (type: string) => (type === 'text/html' ? html : text) });

test('of a table as Excel copies it the merged cells and texts are kept, and its looks are not sent', async () => {
  const cell = (look: string, text: string) => `<td height=19 class=xl65 ${look}>${text}</td>`;
  const html = [
    '<html><style>td{color:red}</style><body><table border=0 width=64><col width=64 style="width:48pt">',
    `<tr height=19>${cell('colspan=2 style="height:14pt"', '<font color="red">一</font>')}</tr>`,
    `<tr>${cell(`rowspan="2" style='mso-number-format:"\\@";x:"a>b"'`, '007')}${cell('x:num', '1.5')}</tr>`,
    '</table></body></html>',
  ].join('');
  expect(await withoutLooks(pastedTable(clipboard(html)))).toBe(
    `<table><tr><td colspan=2>一</td></tr><tr><td rowspan="2" style='mso-number-format:"\\@"'>007</td><td>1.5</td></tr></table>`,
  );
});

test('without a table on the clipboard its text is taken', () => {
  expect(pastedTable(clipboard('<p>a</p>', 'a\tb'))).toBe('a\tb');
});

test('a table of 50,000 cells is gone through in pieces, between which other work is done', async () => {
  const row = `<tr>${'<td class=xl65 width=64>1.5</td>'.repeat(10)}</tr>`;
  let turns = 0;
  const other = setInterval(() => {
    turns += 1;
  });
  const light = await withoutLooks(`<table border=0>${row.repeat(5000)}</table>`);
  clearInterval(other);
  expect(light).toBe(`<table>${`<tr>${'<td>1.5</td>'.repeat(10)}</tr>`.repeat(5000)}</table>`);
  expect(turns).toBeGreaterThan(1);
});
