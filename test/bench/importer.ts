import { readFileSync } from 'node:fs';
import { importFile } from '../../api/terminal/import.ts';
import { PROGRAM } from '../../data/intake/draft/draft.ts';
import { publishDraft } from '../../data/intake/draft/publish.ts';
import { openLedger } from '../../data/ledger/ledger.ts';
import { writing } from '../../data/ledger/revision.ts';

/** The bench starts `importer.ts LEDGER FILE`, which brings the file in as `planbook import` and `planbook publish` do. */
const [, , database = '', path = ''] = process.argv;

/** The milliseconds of an import with what it shows, and of publishing it, and the most memory that this took. */
export interface ImportTook {
  importMs: number;
  publishMs: number;
  /** Before it began, and at the most, in MB. */
  beforeMb: number;
  peakMb: number;
}

/** On Linux, resourceUsage() counts the memory of the bench too, because the bench started this process. */
function memoryMb(name: 'VmHWM' | 'VmRSS'): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  return Number(new RegExp(`${name}:\\s*(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}

const ledger = openLedger(database);
const beforeMb = memoryMb('VmRSS');
const terminal = { language: 'EN', out: () => undefined, error: () => undefined } as const;
const started = performance.now();
await importFile(path, { release: 'public' }, { ledger, actor: PROGRAM, terminal, database });
const imported = performance.now();
writing(ledger, () => publishDraft(ledger, PROGRAM, 1));
const published = performance.now();
const took: ImportTook = {
  ...{ importMs: imported - started, publishMs: published - imported },
  ...{ beforeMb, peakMb: memoryMb('VmHWM') },
};
ledger.close();
process.send?.(took);
process.disconnect?.();
