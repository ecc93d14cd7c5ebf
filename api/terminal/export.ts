import { closeSync, openSync, writeSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import { EXPORT_FORMATS, formatNamed, formatOfFile, withLabels } from '../../data/export/format.ts';
import { type ExportAsked, exportPieces } from '../../data/export/piece/export.ts';
import { ExportFault } from '../../data/export/piece/fault.ts';
import { readSelection, type TypedArgument } from '../../data/export/piece/typed-selection.ts';
import { LONG_COLUMN_NAMES } from '../../data/intake/draft/long/column.ts';
import { Fault } from '../../data/ledger/fault.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import type { Language } from '../../data/rules/words.ts';
import { faultSentence } from '../../schema/fault.ts';
import type { LedgerTerminal } from './draft.ts';
import { Refusal } from './refusal.ts';
import { withLedger } from './with-ledger.ts';

/** The options that narrow what is exported, each with the argument of the filter that it is, and what it takes. */
const NARROWING = [
  ['--district <name>', 'districts', 'only a district or other owner, by code or name'],
  ['--indicator <name>', 'indicators', 'only an indicator'],
  ['--scope <name>', 'scopes', "only a scope; ALL is the indicator's own"],
  ['--measure <word>', 'measures', 'only a measure, such as LEVEL or GROWTH'],
  ['--period <period>', 'periods', 'only exactly this period, such as 2024 or 2024年1-6月'],
  ['--within <period>', 'within', 'only periods within this one'],
  ['--role <word>', 'roles', 'only TARGET, ACTUAL or ESTIMATE'],
  ['--authority <word>', 'authorities', 'only goals that it set, such as PLAN'],
  ['--status <word>', 'statuses', 'only results of a status, such as FINAL'],
  ['--release <word>', 'releases', 'only PUBLIC, INTERNAL or EMBARGOED'],
  ['--document <code>', 'documents', 'only figures of a document'],
  ['--topic <name>', 'topic', 'only indicators of a topic'],
  ['--headline <true|false>', 'headline', 'only main figures, or only the others'],
  ['--in-force <true|false>', 'inForce', 'true: only the figure in force of each key'],
  ['--at <revision>', 'at', 'as the ledger was at a revision, NUMBER:ID'],
  ['--as-of <day>', 'asOf', 'only what was published by a day or a document; today by default'],
] as const;

/** Writes the pieces of an export to a file, or shows them. */
function writeTo(path: string | undefined, pieces: Iterable<Uint8Array>, terminal: LedgerTerminal): void {
  if (path === undefined) {
    for (const piece of pieces) terminal.out(Buffer.from(piece).toString());
    return;
  }
  let file: number | undefined;
  try {
    // It is opened when the first piece is there, so that what is refused leaves a file as it was.
    for (const piece of pieces) {
      file ??= openSync(path, 'w');
      writeSync(file, piece);
    }
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** A fault as the sentence of a refusal; any other error as it is. */
function worded(error: unknown, language: Language): unknown {
  if (error instanceof Fault) return new Refusal(faultSentence(error, language));
  if (!(error instanceof ExportFault)) return error;
  const { code, value, argument, suggestions } = error;
  return new Refusal(gateWords(language).export.fault[code](value, suggestions, argument));
}

interface ExportOptions {
  typed: readonly TypedArgument[];
  format?: string | undefined;
  labels?: string | undefined;
  path?: string | undefined;
  /** The program with its version. */
  program: string;
}

/** @throws Refusal for a name that is not in the catalogue, and a format that cannot be shown */
function exportFigures(
  ledger: Ledger,
  { typed, format, labels, path, program }: ExportOptions,
  terminal: LedgerTerminal,
): void {
  const { language } = terminal;
  try {
    const named = format === undefined ? formatOfFile(path) : formatNamed(format);
    const chosen = labels === undefined ? named : withLabels(named, labels);
    if (chosen.isBinary && path === undefined) throw new Refusal(gateWords(language).export.needsFile);
    const asked: ExportAsked = {
      ...readSelection(typed),
      ...{ format: chosen, language, program },
    };
    writeTo(path, exportPieces(ledger, asked), terminal);
  } catch (error) {
    throw worded(error, language);
  }
}

/** The columns of the long form, each with what it is called and what it holds. */
function columnsHelp(language: Language): string {
  const { columns, help } = gateWords(language).long;
  const printed = gateWords('ZH').long.columns;
  const lines = LONG_COLUMN_NAMES.map((name) => `  ${name.padEnd(15)} ${printed[name][0]}  ${columns[name][1]}`);
  return `\n${help}\n${lines.join('\n')}\n`;
}

function knownFormat(name: string): string {
  if (EXPORT_FORMATS.includes(name)) return name;
  throw new InvalidArgumentError(`Write ${EXPORT_FORMATS.join(', ')}.`);
}

/** The command that gives figures out, in the long form and others. */
export function exportCommand(planbook: Command, terminal: LedgerTerminal, program: string): void {
  const command = planbook
    .command('export')
    .description('write figures, one a row: all of them, or those that the options narrow them to')
    .argument('[file]', 'the file to write; figures are shown without it')
    .option('--out <file>', 'the same')
    .option('--format <format>', `${EXPORT_FORMATS.join(', ')}; by the ending of the file by default`, knownFormat)
    .option(
      '--labels <labels>',
      'of sdmx-csv: id, name (names in columns of their own) or both (id: name); id by default',
    );
  const typed: TypedArgument[] = [];
  for (const [flags, argument, takes] of NARROWING)
    command.option(flags, takes, (text: string) => {
      typed.push([argument, text]);
    });
  command
    .addHelpText('after', () => columnsHelp(terminal.language))
    .action((file: string | undefined, { out, format, labels }: { out?: string; format?: string; labels?: string }) =>
      withLedger(terminal.database(), terminal, (ledger) =>
        exportFigures(ledger, { typed, format, labels, path: file ?? out, program }, terminal),
      ),
    );
}
