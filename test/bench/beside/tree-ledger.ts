import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LedgerSize } from '../make-ledger.ts';

/** The bench starts `tree-ledger.ts TREE FILE SIZE`, which makes a ledger as the sources in TREE do. */
const [, , tree = '', path = '', size = ''] = process.argv;

interface Making {
  makeLedger(path: string, size: LedgerSize, addMore: (ledger: unknown) => void): number;
}

interface Board {
  /** Adds the district to a ledger, or in older trees to its file. */
  addBoard(to: unknown): void;
}

async function sourceOf<Source>(name: string): Promise<Source> {
  return (await import(pathToFileURL(join(tree, 'test/bench', name)).href)) as Source;
}

const { makeLedger } = await sourceOf<Making>('make-ledger.ts');
const { addBoard } = await sourceOf<Board>('board.ts');
makeLedger(path, JSON.parse(size) as LedgerSize, addBoard);
if (makeLedger.length < 3) addBoard(path);
