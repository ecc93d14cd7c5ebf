import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { TemplateFault, templateRows } from '../../data/intake/draft/long/template-rows.ts';
import type { TemplateRows } from '../../data/intake/draft/long/typing-sheet.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import type { Language } from '../../data/rules/words.ts';
import type { LedgerTerminal } from './draft.ts';
import { Refusal } from './refusal.ts';
import { withLedgerAwaited } from './with-ledger.ts';

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
  // The code that writes workbooks is large, and every other command would load it for nothing.
  const { writeTemplate } = await import('../../data/intake/draft/long/template.ts');
  await withLedgerAwaited(terminal.database(), terminal, async (ledger) => {
    const { bytes, rows } = await writeTemplate(ledger, rowsFor(ledger, options, language), language);
    writeFileSync(path, bytes);
    terminal.out(`${gateWords(language).long.template.written(path, rows)}\n`);
  });
}

/** The values of an option that may be repeated. */
function collected(value: string, before: string[]): string[] {
  return [...before, value];
}

/** The command that writes a template of the long form for those who type figures. */
export function templateCommand(planbook: Command, terminal: LedgerTerminal): void {
  planbook
    .command('template')
    .description('write an .xlsx with drop-downs into which figures are typed, one a row; "planbook import" takes it')
    .argument('<file>', 'the file to write')
    .option('--district <name>', 'begin rows for a district; may be repeated', collected, [])
    .option('--indicator <name>', 'begin rows for an indicator; may be repeated', collected, [])
    .option('--period <name>', 'the period of these rows, such as 2024-07 or 2024年1-7月')
    .action((file: string, options: TemplateOptions) => writeTemplateTo(file, options, terminal));
}
