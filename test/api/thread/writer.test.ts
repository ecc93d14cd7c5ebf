import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readError, tellError } from '../../../api/thread/told-error.ts';
import { WriterThread } from '../../../api/thread/writer.ts';
import { WriterLost } from '../../../data/intake/act.ts';
import { ImportCancelled } from '../../../data/intake/progress/course.ts';
import { ImportBoard } from '../../../data/intake/progress/import-board.ts';
import { EraseFault } from '../../../data/ledger/act/erase-fault.ts';
import { Fault } from '../../../data/ledger/fault.ts';
import { type Ledger, openLedger } from '../../../data/ledger/ledger.ts';
import { append } from '../../../data/ledger/log/append.ts';
import { sha256 } from '../../../data/ledger/log/digest.ts';
import { hasFile, keepText } from '../../../data/ledger/log/file.ts';
import { verify } from '../../../data/ledger/log/verify.ts';
import { addToken } from '../../../data/ledger/person/token-change.ts';
import { addRevision, writing } from '../../../data/ledger/revision.ts';
import { LedgerError } from '../../../data/ledger/store/ledger-error.ts';

let folder: string;
let ledger: Ledger;
let path: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planbook-writer-'));
  path = join(folder, 'ledger.db');
  ledger = openLedger(path);
});

afterAll(() => {
  ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

function writerOf(program?: URL): { writer: WriterThread; failed: string[] } {
  const failed: string[] = [];
  const told = { db: path, board: new ImportBoard(), failed: ({ message }: Error) => void failed.push(message) };
  const writer = new WriterThread(program ? { ...told, program } : told);
  onTestFinished(() => writer.close());
  return { writer, failed };
}

const BY = { person: null };

test('a server writes in a thread of its own, beside a command line that writes too, and readers see it at once', async () => {
  const { writer } = writerOf();
  const texts = Array.from({ length: 4 }, (_, place) => `原件${place}`);
  writing(ledger, () => texts.map((text) => keepText(ledger, text)));
  const digests = texts.map((text) => sha256(text));
  const erased = digests.map((digest) => {
    // The command line: a connection and a transaction of its own between those of the thread.
    addRevision(ledger, { note: digest }, []);
    return writer.append({ act: 'erase', given: { thing: { of: 'FILE', digest }, reason: '误传' }, by: BY });
  });
  const entries = (await Promise.all(erased)).map(({ entry }) => entry);
  expect(entries).toEqual(entries.toSorted((a, b) => a - b));
  expect(digests.filter((digest) => hasFile(ledger, digest))).toEqual([]);
  expect(verify(ledger)).toEqual([]);
  const gone = { act: 'erase', given: { thing: { of: 'FILE', digest: 'ab' }, reason: '误传' }, by: BY } as const;
  const refusal = await writer.append(gone).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(EraseFault);
  expect(refusal).toMatchObject({ code: 'NO_FILE', value: 'ab', name: 'EraseFault' });
});

test('a thread that writes and is lost says so to those who wait, and the next act has another', async () => {
  const program = join(folder, 'dies-once.ts');
  writeFileSync(
    program,
    `import { parentPort, workerData } from 'node:worker_threads';
import { existsSync, writeFileSync } from 'node:fs';
parentPort.on('message', ({ number, kind }) => {
  if (kind === 'CLOSE') return parentPort.close();
  if (existsSync(workerData.db + '.died')) return parentPort.postMessage({ number, written: { answer: { entry: 7 } } });
  writeFileSync(workerData.db + '.died', '');
  throw new Error('no memory');
});`,
  );
  const { writer, failed } = writerOf(pathToFileURL(program));
  const ask = () =>
    writer.append({ act: 'erase', given: { thing: { of: 'PERSON', number: 1 }, reason: '离职' }, by: BY });
  const lost = await Promise.allSettled([ask(), ask()]);
  expect(lost.map((each) => each.status === 'rejected' && each.reason instanceof WriterLost)).toEqual([true, true]);
  expect([await ask(), failed]).toEqual([{ entry: 7 }, ['no memory']]);
});

test('an import that is cancelled from another thread ends, and nothing of it is written', async () => {
  const board = new ImportBoard();
  const failed = (error: Error) => {
    throw error;
  };
  const writer = new WriterThread({ db: path, board, failed });
  onTestFinished(() => writer.close());
  const { line } = addToken(
    ledger,
    { name: '联合', role: 'STEWARD', districts: [null], person: null, expires: null },
    new Date(),
  );
  writing(ledger, () => append(ledger, { kind: 'TOKEN', lines: [line] }));
  const named = { by: { person: null, token: line.token?.number ?? 0 }, request: 'july' };
  const bytes = new TextEncoder().encode('指标,1月\n产值,5\n'.repeat(20_000));
  const { digest } = await writer.append({ act: 'upload', given: { bytes }, by: named.by });
  const entries = ledger.value('SELECT count(*) FROM entries');
  const given = {
    digest,
    name: '7月.csv',
    answers: [],
    isAnew: false,
    publishedOn: '2024',
    release: 'PUBLIC',
  } as const;
  const importing = writer.append({ act: 'import', given, ...named });
  board.cancel(named);
  await expect(importing).rejects.toBeInstanceOf(ImportCancelled);
  expect([board.find(named)?.state, ledger.value('SELECT count(*) FROM entries')]).toEqual(['CANCELLED', entries]);
});

test('an import whose thread is lost is not told to run any more', async () => {
  const program = join(folder, 'dies.ts');
  writeFileSync(program, `throw new Error('no memory');`);
  const board = new ImportBoard();
  const writer = new WriterThread({ db: path, board, failed: () => undefined, program: pathToFileURL(program) });
  const given = { digest: '', name: '', answers: [], isAnew: false, publishedOn: '2024', release: 'PUBLIC' } as const;
  const named = { by: BY, request: 'lost' };
  await expect(writer.append({ act: 'import', given, ...named })).rejects.toBeInstanceOf(WriterLost);
  expect(board.find(named)?.state).toBe('REFUSED');
});

test('an error that crosses between threads is of its class again, with its fields and those of inner errors', () => {
  const error = new LedgerError('FULL', 'a.db', { detail: 'no room' });
  const read = readError(structuredClone(tellError(error)));
  expect(read).toBeInstanceOf(LedgerError);
  expect(read).toMatchObject({ reason: 'FULL', path: 'a.db', message: error.message });
  // A name that is too long is refused where it is looked up, by whatever thread.
  const long = readError(
    structuredClone(tellError(new Fault('TOO_LONG', { argument: 'name' }, { length: 300, max: 200 }))),
  );
  expect(long).toBeInstanceOf(Fault);
  expect(long).toMatchObject({ problem: 'TOO_LONG', argument: 'name', data: { length: 300, max: 200 } });
  const outer = Object.assign(new TypeError('several'), { faults: [new EraseFault('NO_DRAFT', '3')] });
  const { faults, message } = readError(structuredClone(tellError(outer))) as typeof outer;
  expect([message, faults[0] instanceof EraseFault, faults[0]?.code]).toEqual(['several', true, 'NO_DRAFT']);
});

test('what a program of today cannot read stops all writing, and is named', () => {
  writing(ledger, () => append(ledger, { kind: 'PROFILE', lines: [] }));
  ledger.client.exec("UPDATE entries SET kind = 'WISH' WHERE number = (SELECT max(number) FROM entries)");
  onTestFinished(() => {
    ledger.client.exec("UPDATE entries SET kind = 'PROFILE' WHERE kind = 'WISH'");
  });
  const again = openLedger(path);
  onTestFinished(() => again.close());
  expect(() => addRevision(again, {}, [])).toThrow(/has entries of a newer Planbook.*still answers.*update Planbook/);
});
