import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../../addin/${path}`, import.meta.url), 'utf8');

/** The text that a web view shows in the pane after it ran the script, a paragraph each. */
function shown(script: string): { lang: string; text: string }[] {
  const lines: { lang: string; text: string }[] = [];
  const document = {
    getElementById: (id: string) => {
      expect(id).toBe('pane');
      return { appendChild: (line: { lang: string; text: string }) => void lines.push(line) };
    },
    createElement: (name: string) => {
      expect(name).toBe('p');
      const line = { lang: '', text: '' };
      return {
        ...line,
        setAttribute(_: string, value: string) {
          this.lang = value;
        },
        appendChild(text: string) {
          this.text += text;
        },
      };
    },
    createTextNode: (text: string) => text,
  };
  runInNewContext(script, { document });
  return lines;
}

test('a web view that runs no ES modules is told so in both languages, and what to do', () => {
  expect(read('index.html')).toContain('<script nomodule src="./no-modules.js"></script>');
  const [zh, en, ...others] = shown(read('public/no-modules.js'));
  expect(others).toEqual([]);
  expect([zh?.lang, en?.lang]).toEqual(['zh-CN', 'en']);
  expect(zh?.text).toMatch(/太旧。工作簿未作任何改动。请将 Office 更新.*WebView2/);
  expect(en?.text).toMatch(/too old\. Nothing in the workbook was changed\. Update Office .*WebView2/);
});

test('the script for old web views keeps to the JavaScript that they know', () => {
  const code = read('public/no-modules.js')
    .replace(/^\/\/.*$/gm, '')
    .replace(/'[^']*'/g, "''");
  expect(code).not.toMatch(/=>|`|\b(?:const|let|class|of|async|await|import|export)\b|\?\.|\?\?|\.\.\./);
});

test('a page whose scripts are not allowed says so in both languages', () => {
  const [, text = ''] = /<noscript>([\s\S]*)<\/noscript>/.exec(read('index.html')) ?? [];
  expect(text).toMatch(/lang="zh-CN">.*JavaScript[\s\S]*lang="en">.*JavaScript/);
});
