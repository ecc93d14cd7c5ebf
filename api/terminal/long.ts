import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import type { Command } from 'commander';
import { LONG_COLUMN_NAMES } from '../../data/intake/draft/long/column.ts';
import { type TemplateRows, writeTemplate } from '../../data/intake/draft/long/template.ts';
import { TemplateFault, templateRows } from '../../data/intake/draft/long/template-rows.ts';
import { longForm } from '../../data/intake/draft/long/write.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import type { Language } from '../../data/rules/words.ts';
import type { LedgerTerminal } from './draft.ts';
import { Refusal } from './refusal.ts';
import type { Terminal } from './terminal.ts';
import { withLedger, withLedgerAwaited } from './with-ledger.ts';

/** Writes the long form, a piece at a time. */
function exportTo(ledger: Ledger, path: string | undefined, terminal: Terminal): void {
  ledger.reading(() => {
    if (path === undefined) {
      for (const piece of longForm(ledger)) terminal.out(piece);
      return;
    }
    const file = openSync(path, 'w');
    try {
      for (const piece of longForm(ledger)) writeSync(file, piece);
    } finally {
      closeSync(file);
    }
  });
}

/** The columns of the long form, each with what it is called and what it holds. */
function columnsHelp(language: Language): string {
  const { columns, help } = gateWords(language).long;
  const lines = LONG_COLUMN_NAMES.map((name) => {
    const [called, holds] = columns[name];
    return `  ${name.padEnd(15)} ${language === 'ZH' ? called : gateWords('ZH').long.columns[name][0]}  ${holds}`;
  });
  return `\n${help}\n${lines.join('\n')}\n`;
}

interface TemplateOptions {
  district: string[];
  indicator: string[];
  period?: string;
}

/** @throws Refusal for a name that is not in the catalogue, and a text that is no period. */
function rowsFor(ledger: Ledger, options: TemplateOptions, language: Language): TemplateRows {
  try {
    return templateRows(ledger, options);
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    throw new Refusal(gateWords(language).long.template[error.code](error.value));
  }
}

async function writeTemplateTo(path: string, options: TemplateOptions, terminal: LedgerTerminal): Promise<void> {
  const { language } = terminal;
  await withLedgerAwaited(terminal.database(), terminal, async (ledger) => {
    const { bytes, rows } = await writeTemplate(ledger, rowsFor(ledger, options, language), language);
    writeFileSync(path, bytes);
    terminal.out(`${gateWords(language).long.template.written(path, rows)}\n`);
  });
}

function collected(value: string, before: string[]): string[] {
  return [...before, value];
}

/** The commands that write the long form: all figures in it, and a template for those who type figures. */
export function longCommands(planbook: Command, terminal: LedgerTerminal): void {
  planbook
    .command('export')
    .description('write every figure in the long form, one a row')
    .option('--out <file>', 'write it there instead of showing it')
    .addHelpText('after', () => columnsHelp(terminal.language))
    .action(({ out }: { out?: string }) =>
      withLedger(terminal.database(), terminal, (ledger) => exportTo(ledger, out, terminal)),
    );
  planbook
    .command('template')
    .description('write an .xlsx with drop-downs into which figures are typed, one a row; "planbook import" takes it')
    .argument('<file>', 'the file to write')
    .option('--district <name>', 'begin rows for a district; may be repeated', collected, [])
    .option('--indicator <name>', 'begin rows for an indicator; may be repeated', collected, [])
    .option('--period <name>', 'the period of these rows, such as 2024-07 or 2024年1-7月')
    .action((file: string, options: TemplateOptions) => writeTemplateTo(file, options, terminal));
}
