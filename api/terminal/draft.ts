import { type Command, InvalidArgumentError, Option } from 'commander';
import { actorOf } from '../../data/intake/draft/actor.ts';
import { proposeCorrection } from '../../data/intake/draft/correct.ts';
import { type DecisionKind, decideItems } from '../../data/intake/draft/decide.ts';
import {
  type Actor,
  discardDraft,
  findDraft,
  listDrafts,
  openedDraft,
  PROGRAM,
} from '../../data/intake/draft/draft.ts';
import { DraftFault, DraftFaults } from '../../data/intake/draft/fault.ts';
import { wordedFaults } from '../../data/intake/draft/fault-words.ts';
import { agreeHour } from '../../data/intake/draft/hour.ts';
import { publishDraft } from '../../data/intake/draft/publish.ts';
import { Review } from '../../data/intake/draft/review.ts';
import { ShownDraft } from '../../data/intake/draft/show/shown.ts';
import { undoPublication } from '../../data/intake/draft/undo/undo.ts';
import { proposeWithdrawal } from '../../data/intake/draft/withdraw.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { findPersonByLogin } from '../../data/ledger/person/person.ts';
import { revisionName, writing } from '../../data/ledger/revision.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import type { Language } from '../../data/rules/words.ts';
import { dueLines, showDraft } from './draft-show.ts';
import { type ImportOptions, importFile } from './import.ts';
import { loadFirst } from './load.ts';
import type { Terminal } from './terminal.ts';
import { withLedger, withLedgerAwaited } from './with-ledger.ts';

/** The output of the command line, and the ledger that it is about. */
export interface LedgerTerminal extends Terminal {
  /** The path of the ledger's file. */
  database(): string;
}

interface Acting {
  person?: string;
}

/** Faults of one kind about several items as one that names them all. */
function gathered(error: unknown): unknown {
  if (!(error instanceof DraftFaults)) return error;
  const kinds = Map.groupBy(error.faults, ({ code, about: [, ...beside] }) => JSON.stringify([code, ...beside]));
  return new DraftFaults(
    [...kinds.values()].flatMap((faults) => {
      const [first] = faults;
      const items = [...new Set(faults.flatMap(({ about }) => about.slice(0, 1)))];
      return first ? [new DraftFault(first.code, items.join(','), ...first.about.slice(1))] : [];
    }),
  );
}

/** The sentence of a fault about a draft; one a line where there are several. Undefined for any other error. */
export function draftSentence(error: unknown, language: Language): string | undefined {
  return wordedFaults(gathered(error), language, 'COMMAND_LINE')
    ?.map(({ message }) => message)
    .join('\n');
}

/** Who acts: the person of a login, or the program. @throws DraftFault where there is no such person. */
function actingBy(ledger: Ledger, { person }: Acting): Actor {
  if (person === undefined) return PROGRAM;
  const found = findPersonByLogin(ledger, person);
  if (!found || found.ended !== null) throw new DraftFault('NO_PERSON', person);
  return actorOf(ledger, { person: found.number });
}

/** The names of the items that places (3), spans of places (3..7), names of findings (new, differs) and the word all tell. */
function itemsNamed(ledger: Ledger, number: number, given: readonly string[]): string[] {
  const parts = given.flatMap((text) => text.split(/[,，]/)).filter((part) => part !== '');
  const items = [...new Review(ledger, openedDraft(ledger, number)).items()];
  return parts.flatMap((part) => {
    const [, from, to] = /^(\d{1,9})(?:\.\.(\d{1,9}))?$/.exec(part) ?? [];
    const word = part.toUpperCase().replaceAll('-', '_');
    const chosen = items.filter(({ id, place, finding }) =>
      from === undefined
        ? word === 'ALL' || id === part || finding === word
        : place >= Number(from) && place <= Number(to ?? from),
    );
    if (chosen.length === 0) throw new DraftFault('NO_ITEM', part, number);
    return chosen.map(({ id }) => id);
  });
}

/** The decision in the last word of the command: accept, reject, or a value in place of the one that was read. */
function decisionOf(text: string): { decision: DecisionKind; value?: string } {
  const word = text.toUpperCase();
  return word === 'ACCEPT' || word === 'REJECT' ? { decision: word } : { decision: 'VALUE', value: text };
}

interface DecideOptions extends Acting {
  version?: string;
  because?: string;
}

function decide(
  number: number,
  given: { items: string; decision: string },
  options: DecideOptions & { terminal: LedgerTerminal },
) {
  const { terminal, because: reason } = options;
  withLedger(terminal.database(), terminal, (ledger) => {
    const items = itemsNamed(ledger, number, [given.items]);
    const version = options.version === undefined ? openedDraft(ledger, number).version : Number(options.version);
    writing(ledger, () =>
      decideItems(ledger, actingBy(ledger, options), {
        ...{ draft: number, version, items, ...decisionOf(given.decision) },
        ...(reason === undefined ? {} : { reason }),
      }),
    );
    const now = findDraft(ledger, number)?.version ?? version;
    terminal.out(`${gateWords(terminal.language).draft.decided(items.length, number, now)}\n`);
  });
}

interface PublishOptions extends Acting {
  at?: string;
  cancel?: boolean;
}

function publish(number: number, options: PublishOptions & { terminal: LedgerTerminal }): void {
  const { at, cancel = false, terminal } = options;
  const say = gateWords(terminal.language).draft;
  withLedger(terminal.database(), terminal, (ledger) => {
    if (cancel) {
      writing(ledger, () => agreeHour(ledger, actingBy(ledger, options), { draft: number }));
      terminal.out(`${say.hourCancelled(number)}\n`);
      return;
    }
    if (at !== undefined) {
      writing(ledger, () => agreeHour(ledger, actingBy(ledger, options), { draft: number, at }));
      terminal.out(`${say.agreed(number, at)}\n`);
      return;
    }
    terminal.progress?.(say.publishing);
    const revision = writing(ledger, () => publishDraft(ledger, actingBy(ledger, options), number));
    terminal.out(`${revision ? say.published(number, revisionName(revision)) : say.publishedNothing(number)}\n`);
  });
}

const BY = ['--person <login>', 'who acts; the entry names nobody where this is left out'] as const;

/** The commands that bring figures in, and change what is in. */
export function draftCommands(planbook: Command, terminal: LedgerTerminal): void {
  planbook
    .command('import')
    .description('read a file of figures into a draft, and show what of it is new beside the ledger')
    .argument('<file>', 'an .xlsx, .xls or .csv of tables, or a .csv in the long form that "planbook export" writes')
    .option('--published <day>', 'the day on which the file was published (today)')
    .option('--publisher <name>', 'who publishes it')
    .option('--district <code>', 'the district that it is about')
    .option('--indicator <code>', 'the indicator, where the tables do not say it')
    .option('--measure <word>', 'the measure (LEVEL, GROWTH, SHARE …), where the tables do not say it')
    .option('--period <name>', 'the period, such as 2024-S1, where the tables do not say it')
    .option('--unit <unit>', 'the unit, where the tables do not say it')
    .option(
      '--answer <code=value...>',
      'answers: UNIT=亿元, 2.PERIOD=2024-S1 for table 2, 2.C.UNIT=万元 for its column C (2.7. for row 7, 2.C7. for a cell), 2.C.SKIP=YES to leave it out, INDICATOR:printed name=CODE or =NEW,code=…,unit=…,timing=…,direction=… (so DISTRICT and SCOPE)',
    )
    .option('--alias <name=code...>', 'printed names that become other names of indicators in the catalogue')
    .option('--checks <file>', "the office's own checks, one a line (checks.txt beside the ledger)")
    .option('--marked <file>', 'write an .xlsx copy with the cells marked that checks object to')
    .option('--anew', 'leave what was answered for this header aside')
    .addOption(
      new Option('--release <who>', 'who may see its figures').choices(['internal', 'public']).default('internal'),
    )
    .option(...BY)
    .action((file: string, options: ImportOptions & Acting) => {
      const database = terminal.database();
      return withLedgerAwaited(database, terminal, async (ledger) => {
        loadFirst(ledger, terminal);
        await importFile(file, options, { ledger, actor: actingBy(ledger, options), terminal, database });
      });
    });
  planbook
    .command('draft')
    .description('list the drafts, or show what one proposes')
    .argument('[number]', 'the draft to show', wholeNumber)
    .option('--all', 'show every item, those among them that the ledger has already')
    .action((number: number | undefined, { all = false }: { all?: boolean }) => show(number, { all, terminal }));
  planbook
    .command('decide')
    .description('accept or reject items of a draft, or give a value in place of what was read')
    .argument('<number>', 'the draft', wholeNumber)
    .argument('<items>', 'places (3,5..9), names, those of a finding (new, differs, conflicts, open), or all')
    .argument('<decision>', 'accept, reject, or the value')
    .option('--because <reason>', 'why: what a check asks to be explained (核实性) needs it')
    .option('--version <number>', 'the version of the draft that was looked at (the latest)')
    .option(...BY)
    .action((...[number, items, decision, options]: [number, string, string, DecideOptions]) =>
      decide(number, { items, decision }, { ...options, terminal }),
    );
  planbook
    .command('publish')
    .description('publish a draft (审定入库) as one revision, all or nothing')
    .argument('<number>', 'the draft', wholeNumber)
    .option('--at <instant>', 'publish it at an hour, such as 2024-08-01T09:00:00+08:00')
    .addOption(new Option('--cancel', 'take back the hour that was agreed on for it').conflicts('at'))
    .option(...BY)
    .action((number: number, options: PublishOptions) => publish(number, { ...options, terminal }));
  changeCommands(planbook, terminal);
}

/** The commands that change what was published. */
function changeCommands(planbook: Command, terminal: LedgerTerminal): void {
  const opened = (options: Acting, propose: (ledger: Ledger, actor: Actor) => number) =>
    withLedger(terminal.database(), terminal, (ledger) => {
      const number = writing(ledger, () => propose(ledger, actingBy(ledger, options)));
      showDraft(ledger, number, { terminal, all: false });
    });
  planbook
    .command('correct')
    .description('open a draft that puts the right value (更正) in the place of a published figure')
    .argument('<figure>', 'the code of the figure in the ledger, such as 7.12.5f3a09bc')
    .argument('<value>', 'the right value, a plain decimal in its unit')
    .requiredOption('--ground <text>', 'the file, letter or number on which it rests')
    .option(...BY)
    .action((figure: string, value: string, { ground, ...options }: Acting & { ground: string }) =>
      opened(options, (ledger, actor) => proposeCorrection(ledger, actor, { figure, value, ground })),
    );
  planbook
    .command('withdraw')
    .description('open a draft that withdraws (撤回) all figures of a document or of an import')
    .argument('<what>', 'the code of the document, or the name NUMBER:ID of the revision')
    .requiredOption('--reason <text>', 'why')
    .option(...BY)
    .action((of: string, { reason, ...options }: Acting & { reason: string }) =>
      opened(options, (ledger, actor) => proposeWithdrawal(ledger, actor, { of, reason })),
    );
  planbook
    .command('undo')
    .description('take back what publishing a draft did (撤销), as long as nothing builds on it')
    .argument('<number>', 'the draft that was published', wholeNumber)
    .option('--reason <text>', 'why')
    .option(...BY)
    .action((number: number, { reason, ...options }: Acting & { reason?: string }) =>
      withLedger(terminal.database(), terminal, (ledger) => {
        const given = { draft: number, ...(reason === undefined ? {} : { reason }) };
        const undone = writing(ledger, () => undoPublication(ledger, actingBy(ledger, options), given));
        const name = undone.revision ? revisionName(undone.revision) : '';
        terminal.out(`${gateWords(terminal.language).draft.undone(number, undone.draft, name)}\n`);
      }),
    );
  planbook
    .command('discard')
    .description('discard a draft')
    .argument('<number>', 'the draft', wholeNumber)
    .option(...BY)
    .action((number: number, options: Acting) => {
      withLedger(terminal.database(), terminal, (ledger) =>
        writing(ledger, () => discardDraft(ledger, actingBy(ledger, options), number)),
      );
      terminal.out(`${gateWords(terminal.language).draft.discarded(number)}\n`);
    });
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Write a whole number from 1.');
  return Number(text);
}

function show(number: number | undefined, { all, terminal }: { all: boolean; terminal: LedgerTerminal }): void {
  withLedger(terminal.database(), terminal, (ledger) => {
    if (number !== undefined) {
      showDraft(ledger, number, { terminal, all });
      return;
    }
    const say = gateWords(terminal.language).draft;
    const drafts = listDrafts(ledger);
    if (drafts.length === 0) terminal.out(`${say.noDrafts}\n`);
    for (const draft of drafts) {
      const heading = new ShownDraft(ledger, draft).heading(terminal.language);
      const due = dueLines(draft, terminal.language);
      terminal.out(`${[draft.number, say.states[draft.state], heading, ...due].join('  ')}\n`);
    }
  });
}
