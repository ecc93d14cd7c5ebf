import { writeFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { LoadError, PlanSetFaults } from '../data/intake/shipped/fault.ts';
import { PersonFault } from '../data/ledger/person/fault.ts';
import { ledgerErrorFrom } from '../data/ledger/store/ledger-error.ts';
import { words } from '../data/rules/message/message.ts';
import { officeWords } from '../data/rules/message/office.ts';
import type { Language } from '../data/rules/words.ts';
import { databasePath, publicUrl, readConfig, SettingError } from './config.ts';
import { dev } from './dev.ts';
import { manifestXml } from './manifest.ts';
import { PaneBuildError } from './pane-build.ts';
import { ListenError } from './server.ts';
import { ForbiddenError } from './terminal/acting.ts';
import { CertificateError, makeCertificate, trustText } from './terminal/certificate.ts';
import { draftCommands, draftSentence } from './terminal/draft.ts';
import { exportCommand } from './terminal/export.ts';
import { load } from './terminal/load.ts';
import { addLogCommands } from './terminal/log-command.ts';
import { addOfficeCommands } from './terminal/office-command.ts';
import { isPathAtFault, pathSentence } from './terminal/path-fault.ts';
import { Refusal } from './terminal/refusal.ts';
import { templateCommand } from './terminal/template.ts';
import { PROCESS, type Terminal } from './terminal/terminal.ts';
import { VerifyError, verifyLedger } from './terminal/verify.ts';
import { PROGRAM_NAME, VERSION } from './version.ts';

/** Errors whose message is the sentence to show. */
const EXPECTED = [SettingError, LoadError, ListenError, CertificateError, PaneBuildError, ForbiddenError] as const;

/** An option has a value that cannot be used. The exit status is 2. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a command line such as `['load']`. Resolves to the exit status: 0, 1 (failed) or 2 (wrong use). */
export async function run(args: readonly string[], terminal: Terminal = PROCESS): Promise<number> {
  try {
    await program(terminal).parseAsync(args.length === 0 ? ['serve'] : args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.error(`${sentenceOf(error, terminal.language)}\n`);
    return error instanceof UsageError || (error instanceof PersonFault && error.code.startsWith('BAD_')) ? 2 : 1;
  }
}

function program(terminal: Terminal): Command {
  const planbook = new Command('planbook')
    .description('区县计划目标与结果 · What district governments promised and what they delivered, live in Excel')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.error })
    .addHelpText('after', SETTINGS_HELP);
  planbook
    .command('serve')
    .description('serve the API and the pane until Ctrl-C (default)')
    .addHelpText('after', ADDRESSES_HELP)
    .action(async () => (await import('./serve.ts')).serve(readConfig(), terminal));
  planbook
    .command('dev')
    .description('serve with the pane from its sources, for those who change it')
    .action(() => dev(readConfig(), terminal));
  planbook
    .command('load')
    .description('bring the shipped data set into the ledger, as one revision where it has one already')
    .action(() => load(readConfig().db, terminal));
  planbook
    .command('verify')
    .description('replay the log of the ledger and compare every row, every citation and the chain of entries')
    .option('--db <file>', 'the ledger to verify, in place of PLANBOOK_DB')
    .action(({ db }: { db?: string }) => verifyLedger(db ?? readConfig().db, terminal));
  planbook
    .command('manifest')
    .description("write the add-in's manifest for a server")
    .requiredOption('--url <https://host[:port]>', 'the address under which users reach the server')
    .option('--out <file>', 'write it there instead of showing it')
    .action(manifest(terminal));
  planbook
    .command('cert')
    .description('make a certificate for localhost and say how to trust it')
    .option('--out <folder>', 'where to write planbook.crt and planbook.key', '.')
    .option('--replace', 'replace the ones that are there')
    .action(async ({ out, replace = false }: { out: string; replace?: boolean }) => {
      terminal.out(trustText(await writing(out, terminal.language, () => makeCertificate(out, { replace }))));
    });
  const ledgerTerminal = { ...terminal, database: () => readConfig().db };
  draftCommands(planbook, ledgerTerminal);
  exportCommand(planbook, ledgerTerminal, PROGRAM_NAME);
  templateCommand(planbook, ledgerTerminal);
  addOfficeCommands(planbook, { terminal, read: () => readConfig() });
  addLogCommands(planbook, terminal, () => readConfig().db);
  return planbook;
}

const ADDRESSES_HELP = `
Addresses:
  /                the pane
  /graphql         GraphQL by GET and POST, subscriptions as text/event-stream; GraphiQL in a browser
  /export          figures by a filter, as CSV, SDMX-CSV or .xlsx: /export.xlsx?districts=440307
  /published.atom  what was published, as a feed; ?district=440307 for one district
  /health, /ready  the state of the server, and whether it answers questions
  /manifest.xml    the add-in's manifest
  /sign-in         where people sign in
`;

const SETTINGS_HELP = `
Settings (environment):
  PLANBOOK_HOST             address to listen on (127.0.0.1)
  PLANBOOK_PORT             port (4000); 0 picks a free one
  PLANBOOK_DB               database file (planbook.db), or :memory:
  PLANBOOK_PUBLIC_URL       address users reach the server by, e.g. https://planbook.example.gov.cn
  PLANBOOK_TLS_CERT, _KEY   PEM files for HTTPS; "planbook cert" makes a pair for localhost
  PLANBOOK_READ             who may read: open, or people who sign in and tokens (open on this
                            machine without a proxy, people elsewhere)
  PLANBOOK_OIDC_ISSUER, _CLIENT, _SECRET (or _SECRET_FILE)
                            the office's OpenID provider, by which people sign in as well (none);
                            register PLANBOOK_PUBLIC_URL/sign-in/back there
  PLANBOOK_UPLOADS          files that a person or token may upload within a day (100)
  PLANBOOK_WORKERS          threads that answer queries (2)
  PLANBOOK_MEMORY           memory in MB, of which each thread has its part (800)
  PLANBOOK_CORS             origins whose pages may call the API (none), or *
  PLANBOOK_OFFICE_JS        address of office.js (the built-in copy)
  PLANBOOK_FRAME_ANCESTORS  hosts that may frame the pane (itself and Office's)
`;

function manifest(terminal: Terminal) {
  return async ({ url, out }: { url: string; out?: string }) => {
    const origin = httpsOrigin(url);
    if (out === undefined) terminal.out(manifestXml(origin));
    else await writing(out, terminal.language, () => writeFileSync(out, manifestXml(origin)));
  };
}

/** Writes to the path of an option. Throws `UsageError` where nothing can be written there. */
async function writing<T>(path: string, language: Language, write: () => T | Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const sentence = pathSentence(error, language, path);
    throw sentence !== undefined && isPathAtFault(error) ? new UsageError(`--out: ${sentence}`) : error;
  }
}

function httpsOrigin(url: string): string {
  let origin: string | undefined;
  try {
    origin = publicUrl(url, '--url');
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  if (!origin?.startsWith('https://')) {
    throw new UsageError(
      `--url: "${url}" is not https, and Office opens nothing else; write it like https://planbook.example.gov.cn.`,
    );
  }
  return origin;
}

function sentenceOf(error: unknown, language: Language): string {
  if (!(error instanceof Error)) return String(error);
  // The faults of a data set and of a ledger have one line each. Other messages may quote several lines of SQLite.
  if (error instanceof PlanSetFaults || error instanceof VerifyError || error instanceof Refusal) return error.message;
  if (error instanceof UsageError || EXPECTED.some((kind) => error instanceof kind)) {
    return error.message.replace(/\s*\n\s*/g, ' ');
  }
  const ofDraft = draftSentence(error, language);
  if (ofDraft !== undefined) return ofDraft;
  if (error instanceof PersonFault) return officeWords(language).faults[error.code](error.value);
  const ofLedger = ledgerErrorFrom(error, databasePath());
  if (ofLedger)
    return words(language)
      .ledgerErrors[ofLedger.reason](ofLedger)
      .replace(/\s*\n\s*/g, ' ');
  return pathSentence(error, language) ?? `Planbook failed unexpectedly: ${error.stack ?? error.message}`;
}
