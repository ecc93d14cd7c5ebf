import { expect, test } from 'vitest';
import { onScreen } from '../../../api/terminal/terminal.ts';

test.each([
  ['a cell that clears the screen', '规上\u001B[2J产值', '规上\uFFFD[2J产值'],
  ['a name that writes over the line', '张三\r管理员', '张三\uFFFD管理员'],
  ['a control sequence of one character', '张\u009B2J三', '张\uFFFD2J三'],
  ['a text that turns round what follows it', '报表\u202Evsc.exe', '报表\uFFFDvsc.exe'],
  ['lines and columns', '甲\t乙\n丙\n', '甲\t乙\n丙\n'],
])('%s steers no terminal', (_, text, shown) => {
  expect(onScreen(text)).toBe(shown);
});
