import { afterEach, expect, test, vi } from 'vitest';
import { handedBack } from '../../../../addin/excel/office/dialog.ts';
import { workbookSentence } from '../../../../addin/parts/workbook-fault.ts';
import { en } from '../../../../addin/words/en.ts';
import { zh } from '../../../../addin/words/zh.ts';

const ORIGIN = 'https://planbook.example.gov.cn';

type Handler = (told: { message?: string; origin?: string; error?: number }) => void;

/** An Excel whose window does this once it is open; it opens none where a code is given. */
function excelThat(acts: number | ((tell: { message: Handler; event: Handler }) => void)): { isOpen: boolean } {
  const window = { isOpen: false };
  const handlers = new Map<string, Handler>();
  const dialog = {
    addEventHandler: (name: string, handler: Handler) => handlers.set(name, handler),
    close: () => {
      window.isOpen = false;
    },
  };
  const displayDialogAsync = (_address: string, _size: object, opened: (result: object) => void) => {
    if (typeof acts === 'number') return opened({ status: 'failed', error: { code: acts } });
    window.isOpen = true;
    opened({ status: 'succeeded', value: dialog });
    const tell =
      (name: string): Handler =>
      (told) =>
        handlers.get(name)?.(told);
    acts({ message: tell('message'), event: tell('event') });
  };
  vi.stubGlobal('location', { origin: ORIGIN });
  vi.stubGlobal('Office', {
    AsyncResultStatus: { Failed: 'failed' },
    EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
    context: { ui: { displayDialogAsync } },
  });
  return window;
}

afterEach(() => vi.unstubAllGlobals());

test('a page of this server hands back a text, and one of another server nothing', async () => {
  const window = excelThat(({ message }) => {
    message({ message: 'theirs', origin: 'https://sso.example.gov.cn' });
    message({ message: 'ours', origin: ORIGIN });
  });
  expect([await handedBack(`${ORIGIN}/sign-in?dialog=1`), window.isOpen]).toEqual(['ours', false]);
});

test('an older Excel, which tells no origin, hands back as well', async () => {
  excelThat(({ message }) => message({ message: 'ours' }));
  expect(await handedBack(`${ORIGIN}/sign-in?dialog=1`)).toBe('ours');
});

test('nothing comes of a window that the user closes, or does not want', async () => {
  excelThat(({ event }) => event({ error: 12006 }));
  expect(await handedBack(`${ORIGIN}/sign-in?dialog=1`)).toBeUndefined();
  excelThat(12009);
  expect(await handedBack(`${ORIGIN}/sign-in?dialog=1`)).toBeUndefined();
});

test.each([12007, 12011, 5001])(
  'a window that Excel does not open for the reason %d is told in one sentence',
  async (code) => {
    excelThat(code);
    const fault = await handedBack(`${ORIGIN}/sign-in?dialog=1`).catch((error: unknown) => error);
    expect(workbookSentence(fault, zh)).toMatch(
      new RegExp(`登录窗口没能打开（Office 代码 ${code}）.+工作簿未作任何改动。`),
    );
    expect(workbookSentence(fault, en)).toContain(`(Office tells ${code})`);
  },
);
