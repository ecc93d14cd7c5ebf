import { type Command, InvalidArgumentError } from 'commander';
import { backupLedger } from './backup.ts';
import { listEntries } from './entries.ts';
import { type EraseOptions, eraseFrom } from './erase.ts';
import { restoreLedger } from './restore.ts';
import type { Terminal } from './terminal.ts';

const DB = ['--db <file>', 'the ledger, in place of PLANBOOK_DB'] as const;

interface OfLedger {
  db?: string;
}

function whole(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

/** Adds the commands of who runs a ledger: backups, who did what, and what is erased. */
export function addLogCommands(planbook: Command, terminal: Terminal, usualDb: () => string): void {
  const pathOf = ({ db }: OfLedger) => db ?? usualDb();
  planbook
    .command('backup <file>')
    .description('copy the ledger into a file and verify the copy, while it is served too')
    .option(...DB)
    .option('--replace', 'replace the file that is there')
    .action((file: string, options: OfLedger & { replace?: boolean }) =>
      backupLedger(pathOf(options), { file, replace: options.replace ?? false }, terminal),
    );
  planbook
    .command('restore <file>')
    .description('verify a backup and put it in the place of the ledger, which is set aside; stop the server first')
    .option(...DB)
    .action((file: string, options: OfLedger) => restoreLedger(pathOf(options), file, terminal));
  planbook
    .command('entries')
    .description('list who did what, one entry of the log a line')
    .option(...DB)
    .option('--after <number>', 'only the entries after that one', whole, 0)
    .action((options: OfLedger & { after: number }) => listEntries(pathOf(options), options.after, terminal));
  planbook
    .command('erase')
    .description('empty what the log says of a person, a draft, an upload or a figure that may not be kept')
    .option(...DB)
    .option('--person <number>', 'a person', whole)
    .option('--draft <number>', 'a draft', whole)
    .option('--file <digest>', 'an upload')
    .option('--entry <number>', 'with --line: a figure, by its entry', whole)
    .option('--line <number>', 'and its line there, from 1', whole)
    .requiredOption('--reason <text>', 'why')
    .option('--by <login>', 'who erases it')
    .action((options: EraseOptions) => eraseFrom(pathOf(options), options, terminal));
}
