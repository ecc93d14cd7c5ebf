import { FORCES } from '../../data/intake/check/objection.ts';
import { forceOf, type KeptWarning, warningSentence } from '../../data/intake/check/warning-words.ts';
import { type Draft, findDraft } from '../../data/intake/draft/draft.ts';
import { Examination } from '../../data/intake/draft/examination.ts';
import { DraftFault } from '../../data/intake/draft/fault.ts';
import type { DraftHead } from '../../data/intake/draft/item.ts';
import { namesSaid } from '../../data/intake/draft/item-words.ts';
import { Review } from '../../data/intake/draft/review.ts';
import type { ReviewedItem } from '../../data/intake/draft/reviewed-item.ts';
import { AskedQuestions } from '../../data/intake/draft/show/asked.ts';
import { namesOfDistricts, ShownDraft } from '../../data/intake/draft/show/shown.ts';
import { minuteOf } from '../../data/intake/entry/entry-words.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import type { ItemFinding } from '../../data/rules/gate-words.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import type { Language } from '../../data/rules/words.ts';
import { questionLines } from './draft-question.ts';
import { GivenReasons } from './draft-reason.ts';
import { type ItemRow, itemRow } from './item-row.ts';
import type { Terminal } from './terminal.ts';

/** Items that are shown of a draft unless all are asked for. */
const SHOWN = 60;
/** Items that are held to be shown together where all are asked for. */
const SHOWN_TOGETHER = 5000;
const WARNINGS_SHOWN = 20;
/** Places of items that are told of one warning. */
const PLACES_TOLD = 8;

/** The order in which findings are shown: what needs a person comes first. */
const ORDER = ['CONFLICTS', 'OPEN', 'DIFFERS', 'NEW', 'REJECTED', 'SAID_TWICE', 'UNCHANGED'] as const;
/** Findings that are folded unless all are asked for: they tell nothing new, or their questions are listed above. */
const FOLDED: ReadonlySet<ItemFinding> = new Set(['UNCHANGED', 'SAID_TWICE', 'OPEN']);

type Counts = ReturnType<Review['counts']>;

/** A draft compared with the ledger, and how many of its items have each finding. */
interface Counted {
  review: Review;
  counts: Counts;
}

interface Shown {
  all: boolean;
  language: Language;
}

interface ToldWarning {
  places: number[];
  count: number;
  /** The more it stands in the way of publishing, the less. */
  weight: number;
}

/** The rows of one indicator and period below its name; a single one says it itself. */
function groupLines(group: string, rows: readonly ItemRow[]): string[] {
  const isApart = group !== '' && rows.length > 1;
  const lines = rows.map(({ place, text }) => `    ${place}  ${isApart || group === '' ? '' : `${group}  `}${text}`);
  return isApart ? [`  ${group}`, ...lines] : lines;
}

/** The rows of some items below their findings, those of one indicator and period together. */
function sectionLines(rows: ReadonlyMap<ItemFinding, ItemRow[]>, total: Counts, language: Language): string[] {
  const say = gateWords(language).draft;
  return ORDER.flatMap((finding) => {
    const found = rows.get(finding) ?? [];
    if (found.length === 0) return [];
    const groups = Map.groupBy(found, ({ group }) => group);
    const lines = [...groups].flatMap(([group, inGroup]) => groupLines(group, inGroup));
    return [say.section(say.findings[finding], total[finding]), ...lines];
  });
}

function isNewBeside(finding: ItemFinding, line: object): boolean {
  return finding === 'NEW' && !('document' in line);
}

/** Gathers what is said above the items: questions and warnings, each sentence once, and the reasons that people gave. */
class Above {
  readonly questions = new AskedQuestions();
  readonly reasons = new GivenReasons();
  /** Whether publishing would write anything. A document alone is not written: the same table came before. */
  isNew = false;
  readonly #warnings = new Map<string, ToldWarning>();
  readonly #language: Language;
  readonly #named: (name: string) => string;

  constructor(ledger: Ledger, language: Language) {
    this.#language = language;
    this.#named = namesSaid(ledger, language);
  }

  /** Takes an item with its questions and the warnings that its table gave. */
  add(reviewed: ReviewedItem): void {
    this.reasons.add(reviewed);
    const { finding, line } = reviewed;
    this.isNew ||= finding === 'CONFLICTS' || finding === 'OPEN' || finding === 'DIFFERS' || isNewBeside(finding, line);
    if (reviewed.finding === 'REJECTED') return;
    this.questions.add(reviewed);
    this.warn(reviewed, reviewed.item.warnings ?? []);
  }

  warn({ place }: ReviewedItem, warnings: readonly KeptWarning[]): void {
    for (const warning of warnings) {
      const sentence = warningSentence(warning, this.#language, this.#named);
      const told = this.#warnings.get(sentence) ?? { places: [], count: 0, weight: FORCES.indexOf(forceOf(warning)) };
      told.count += 1;
      if (told.places.length < PLACES_TOLD) told.places.push(place);
      this.#warnings.set(sentence, told);
    }
  }

  warnings(all: boolean): string[] {
    const say = gateWords(this.#language).draft;
    const told = [...this.#warnings].sort(([, a], [, b]) => a.weight - b.weight);
    if (told.length === 0) return [];
    const shown = all ? told : told.slice(0, WARNINGS_SHOWN);
    const lines = shown.map(([sentence, { places, count }]) =>
      say.warned(sentence, count > places.length ? `${places.join(',')}… (${count})` : places.join(',')),
    );
    const left = told.length - shown.length;
    return [say.warnings(told.length), ...lines, ...(left > 0 ? [say.moreWarnings(left)] : [])];
  }
}

/** The lines of the items, a bounded number of them in memory at a time. */
function* itemLines(ledger: Ledger, { review, counts }: Counted, { all, language }: Shown) {
  const rows = new Map<ItemFinding, ItemRow[]>();
  let held = 0;
  const limits = limitsOf(counts, all);
  let left = ORDER.reduce((sum, finding) => sum + Math.min(limits[finding], counts[finding]), 0);
  for (const item of review.items()) {
    if (left === 0) break;
    const found = rows.get(item.finding) ?? [];
    if (counts[item.finding] === 0 || found.length >= limits[item.finding]) continue;
    found.push(itemRow(ledger, item, language));
    rows.set(item.finding, found);
    held += 1;
    left -= 1;
    if (!all || held < SHOWN_TOGETHER) continue;
    yield* sectionLines(rows, counts, language);
    rows.clear();
    held = 0;
  }
  yield* sectionLines(rows, counts, language);
}

/** How many items of each finding are shown: those that need a person come first. */
function limitsOf(counts: Counts, all: boolean): Record<ItemFinding, number> {
  let left = SHOWN;
  const limits = ORDER.map((finding) => {
    const limit = all ? Number.POSITIVE_INFINITY : FOLDED.has(finding) ? 0 : Math.min(left, counts[finding]);
    left -= limit;
    return [finding, limit];
  });
  return Object.fromEntries(limits);
}

function summaryLines(
  draft: Draft,
  { review, counts, examination }: Counted & { examination: Examination },
  { all, language }: Shown,
): string[] {
  const say = gateWords(language).draft;
  const limits = limitsOf(counts, all);
  const hidden = (['CONFLICTS', 'DIFFERS', 'NEW', 'REJECTED'] as const).reduce(
    (sum, finding) => sum + Math.max(0, counts[finding] - limits[finding]),
    0,
  );
  const folded = all ? 0 : counts.UNCHANGED + counts.SAID_TWICE;
  const isNew = counts.CONFLICTS + counts.OPEN + counts.DIFFERS + counts.NEW > 0;
  const isBlocked = counts.CONFLICTS + counts.OPEN > 0 || examination.open(review, 1).length > 0;
  return [
    ...(hidden > 0 ? [say.more(hidden)] : []),
    ...(folded > 0 ? [say.folded(folded)] : []),
    ...(draft.state === 'OPEN' ? [isNew ? say.next(draft.number, isBlocked) : say.nothingNew(draft.number)] : []),
  ];
}

/** The hour that was agreed on for a draft that is open. */
export function dueLines({ state, publishAt }: Draft, language: Language): string[] {
  return state === 'OPEN' && publishAt !== null ? [gateWords(language).draft.due(minuteOf(publishAt))] : [];
}

/** The figures that whoever brought the file had no right to propose. */
function leftOutLines(ledger: Ledger, { noRight }: DraftHead, language: Language): string[] {
  if (!noRight) return [];
  const names = namesOfDistricts(ledger, noRight.districts, language);
  return [gateWords(language).draft.noRight(names, noRight.figures)];
}

/**
 * Shows a draft: what it comes to, the questions and warnings once each, then what it changes, by finding, indicator and
 * period. What the ledger says already is counted and not listed, unless all is asked for.
 */
export function showDraft(
  ledger: Ledger,
  number: number,
  { terminal, all }: { terminal: Terminal; all: boolean },
): void {
  const draft = findDraft(ledger, number);
  if (!draft) throw new DraftFault('NO_DRAFT', number);
  const { language } = terminal;
  const review = new Review(ledger, draft);
  const examination = new Examination(ledger, draft);
  const above = new Above(ledger, language);
  review.read((item) => {
    above.add(item);
    examination.add(item);
  });
  if (examination.hasWarnings) for (const item of review.items()) above.warn(item, examination.warningsOf(item));
  const say = gateWords(language).draft;
  const print = (line: string) => terminal.out(`${line}\n`);
  const isNew = above.isNew || review.head.dataSet !== undefined;
  const counts = isNew ? review.counts() : { ...review.counts(), NEW: 0 };
  const counted = { review, counts };
  print(say.summary({ ...draft, title: new ShownDraft(ledger, draft).heading(language), counts }));
  for (const line of dueLines(draft, language)) print(line);
  for (const line of leftOutLines(ledger, review.head, language)) print(line);
  for (const line of questionLines(ledger, { asked: above.questions, draft }, language)) print(line);
  for (const line of above.warnings(all)) print(line);
  for (const line of above.reasons.lines(ledger, language)) print(line);
  for (const line of itemLines(ledger, counted, { all, language })) print(line);
  for (const line of summaryLines(draft, { ...counted, examination }, { all, language })) print(line);
}
