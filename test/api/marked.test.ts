import { Workbook } from '@cj-tech-master/excelts';
import { beforeAll, expect, test } from 'vitest';
import { createHandler, type Handler } from '../../api/handler.ts';
import { createLog } from '../../api/log.ts';
import { writerOf } from '../../data/intake/act.ts';
import { ERASE } from '../../data/ledger/act/erase.ts';
import { settle } from '../../data/ledger/act/settle.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { append } from '../../data/ledger/log/append.ts';
import { sha256 } from '../../data/ledger/log/digest.ts';
import { addToken } from '../../data/ledger/person/token-change.ts';
import { addRevision, writing } from '../../data/ledger/revision.ts';
import { schema } from '../../schema/schema.ts';
import * as world from '../data/intake/draft/draft-world.ts';

const NOW = new Date();
const FILE = Buffer.from('龙华区2024年1-9月主要指标\n指标名称,计量单位,累计\n地区生产总值,亿元,90\n');
/** One figure a row, as the template has it. */
const ROWS = Buffer.from(
  'district,indicator,measure,period,role,value,unit\n440309,GDP,LEVEL,2024-01/2024-09,ACTUAL,90,亿元\n',
);

let ledger: Ledger;
let handler: Handler;
const tokens: Record<string, string> = {};

beforeAll(() => {
  ledger = world.draftWorld();
  addRevision(ledger, {}, [{ district: { code: '440307', name: '龙岗区', nameEn: 'Longgang', position: 2 } }]);
  writing(ledger, () => {
    for (const [name, district] of Object.entries({ keeper: world.DISTRICT.code, other: '440307' })) {
      const { line, text } = addToken(
        ledger,
        { name, role: 'KEEPER', districts: [district], person: null, expires: null },
        NOW,
      );
      append(ledger, { kind: 'TOKEN', lines: [line] });
      tokens[name] = text;
    }
  });
  handler = createHandler({
    ...{ schema, ledger, config: { cors: [], tls: undefined }, writer: writerOf(ledger) },
    log: createLog({ write: () => undefined }),
    refused: () => undefined,
  });
});

function send(as: string | undefined, path: string, body?: Uint8Array<ArrayBuffer> | string): Promise<Response> {
  const authorization = as === undefined ? {} : { authorization: `Bearer ${tokens[as]}` };
  const headers = { 'content-type': 'application/json', ...authorization };
  const init = body === undefined ? {} : { method: 'POST', body };
  return handler.fetch(new Request(`http://localhost${path}`, { ...init, headers }), '10.1.1.1');
}

async function imported(name: string, bytes: Buffer): Promise<number> {
  await send('keeper', '/files', new Uint8Array(bytes));
  const query = `mutation { importFile(digest: "${sha256(bytes)}", name: "${name}") { draft { number } faults { message } } }`;
  const response = await send('keeper', '/graphql', JSON.stringify({ query }));
  const { data } = (await response.json()) as { data: { importFile: { draft: { number: number } | null } } };
  return data.importFile.draft?.number ?? 0;
}

async function markedBook(number: number): Promise<{ response: Response; book: Workbook }> {
  const response = await send('keeper', `/drafts/${number}/marked.xlsx`);
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(await response.clone().arrayBuffer()));
  return { response, book };
}

function noteOf(book: Workbook, cell: string): string {
  const { note } = book.getWorksheet('Sheet1')?.getCell(cell) ?? {};
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
}

const SENTENCE = '龙华区2024年1-9月地区生产总值累计为90亿元，少于2024年1-6月的100亿元';

test('a copy of the file of a draft has the cells marked that checks object to, and says that it is internal', async () => {
  const number = await imported('9月.csv', FILE);
  const { response, book } = await markedBook(number);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('9月（标出问题）.xlsx'));
  expect(noteOf(book, 'C3')).toContain(SENTENCE);
  expect(book.getWorksheet('审核意见')?.getCell('A2').value).toBe('内部资料 注意保管');
});

test('a row of typed figures is marked where its value is', async () => {
  const number = await imported('typed.csv', ROWS);
  const { book } = await markedBook(number);
  expect(noteOf(book, 'F2')).toContain(SENTENCE);
});

test('whoever may not read the draft or its file gets no copy, and one that was erased is told as taken down', async () => {
  const bytes = Buffer.from(FILE.toString().replace(',90', ',91'));
  const number = await imported('10月.csv', bytes);
  const path = `/drafts/${number}/marked.xlsx`;
  const refused = await Promise.all([
    send(undefined, path),
    send('other', path),
    send('keeper', '/drafts/99/marked.xlsx'),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([404, 404, 404]);
  const [one, ...others] = await Promise.all(refused.map((response) => response.text()));
  expect(others).toEqual([one, one]);
  expect((await send('keeper', path, '{}')).status).toBe(405);
  settle(ledger, ERASE, {
    given: { thing: { of: 'FILE', digest: sha256(bytes) }, reason: '不得公开' },
    by: { person: null },
  });
  expect((await send('keeper', path)).status).toBe(410);
});

test('a draft without a file has no copy', async () => {
  const number = world.opened(ledger, [{ line: { figure: world.figureOf('OLD', { code: 'X/1', cell: 'C9' }) } }]);
  const response = await send('keeper', `/drafts/${number}/marked.xlsx`);
  expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('"code":"NO_FILE"')]);
});
