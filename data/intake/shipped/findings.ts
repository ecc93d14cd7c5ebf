import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listProblems } from '../../answer/absence.ts';
import { type Comparison, listComparisons } from '../../answer/comparison.ts';
import { type Scoreboard, scoreboardOf } from '../../answer/scoreboard.ts';
import { pageOfStatements } from '../../answer/statement.ts';
import type { StatementChange } from '../../answer/statement-change.ts';
import { JUDGED_VERDICTS } from '../../answer/verdict-count.ts';
import { findIndicator, resolveIndicator, resolveOwner } from '../../ask/resolve.ts';
import { type Ledger, openLedger } from '../../ledger/ledger.ts';
import { quotesOf } from '../../ledger/mention.ts';
import { latestRevision, type Snapshot } from '../../ledger/revision.ts';
import { figureWords } from '../../rules/figure/comparator.ts';
import { percentWords } from '../../rules/figure/number-format.ts';
import { nameIn, scopedName, words } from '../../rules/message/message.ts';
import { inUnit } from '../../rules/number/conversion.ts';
import { minus, quotient } from '../../rules/number/exact.ts';
import { periodAt, periodLabel, yearOf, yearPeriod } from '../../rules/period/period.ts';
import { cautionsOf } from '../../rules/sentence/caution.ts';
import { besideReason, driftReason } from '../../rules/sentence/drift-reason.ts';
import { labelOf } from '../../rules/sentence/label.ts';
import { capital, gapSize, goalWords, reasonOf } from '../../rules/sentence/reason.ts';
import { documentWords } from '../../rules/sentence/source-name.ts';
import { ABSENCES, type Drift, LANGUAGES, type Language, type Measure, type Verdict } from '../../rules/words.ts';
import { apartOf, numbersOf, stepsOf } from './finding-number.ts';
import { loadPlanSet } from './load.ts';
import { readPlanSet } from './plan-set.ts';

const PLANS = fileURLToPath(new URL('../../plans', import.meta.url));
const FILE = fileURLToPath(new URL('../../plans/FINDINGS.md', import.meta.url));

/** The districts whose goals the documents set, each with the year of its plan. */
const BOARDS = [
  ['龙岗区', 2024],
  ['坪山区', 2024],
  ['光明区', 2024],
  ['龙华区', 2022],
] as const;

interface Book {
  ledger: Ledger;
  at: Snapshot;
}

const ARGUMENT = 'findings';

/** Says a thing in the first language, and in italics in each of the others. */
function inEach(say: (language: Language) => string): string[] {
  return LANGUAGES.map((language, at) => (at === 0 ? say(language) : `*${say(language)}*`));
}

/** A finding: a paragraph in each language. */
function paragraphs(say: (language: Language) => string[]): string {
  return inEach((language) => words(language).written.sentences(say(language))).join('\n\n');
}

/** A heading names its subject in all languages. */
function heading(said: 'title' | 'oneByOne'): string {
  return LANGUAGES.map((language) => words(language).findings[said]).join(' · ');
}

function boardSection({ ledger, at }: Book, [name, year]: (typeof BOARDS)[number]): string {
  const owner = resolveOwner(ledger, name, ARGUMENT);
  const board = scoreboardOf(ledger, { owner, period: yearPeriod(year) }, at);
  const steps = stepsOf(board);
  const counted = paragraphs((language) => {
    const { board: all, main } = words(language).findings;
    const numbers = numbersOf(board, [board.headline, board.others], language);
    const ofMain = numbersOf(board, [board.headline], language);
    return [all(numbers), ...(ofMain.judged > 0 ? [main(ofMain)] : []), ...apartOf({ ledger, board }, language)];
  });
  const compared =
    steps.compared === 0
      ? []
      : [
          paragraphs((language) => {
            const { owner: whose } = numbersOf(board, [board.headline], language);
            return [words(language).findings.steps({ ...steps, owner: whose, year: String(year) })];
          }),
        ];
  const told = ABSENCES.flatMap((verdict) => toldOf(board, verdict));
  const news = board.comparisons.filter(
    ({ indicator, judged }) => indicator.headline && JUDGED_VERDICTS.includes(judged.verdict),
  );
  const lines = news.map((one) => `- ${inEach((language) => lineOf(one, language)).join('\n  ')}`);
  return [`## ${name} ${year}`, counted, ...told, ...compared, ...(lines.length > 0 ? [lines.join('\n')] : [])].join(
    '\n\n',
  );
}

/** Names the goals without a result of which the reports speak in one way. */
function toldOf({ comparisons }: Scoreboard, verdict: Verdict): string[] {
  const found = comparisons.filter(({ judged }) => judged.verdict === verdict);
  const [first] = found;
  if (!first) return [];
  return [
    paragraphs((language) => {
      const label = labelOf(first, first.judged, language);
      return [
        words(language).findings.told({
          label,
          names: found.map(({ indicator, target }) => scopedName(indicator, target?.scope, language)),
        }),
      ];
    }),
  ];
}

function lineOf(comparison: Comparison, language: Language): string {
  const reason = reasonOf(comparison, comparison.judged, language);
  return words(language).findings.line(nameIn(comparison.indicator, language), reason);
}

/** The kinds of change in which a goal is stated again. */
const RESTATED = new Set<Drift>(['RAISED', 'LOWERED', 'KEPT', 'CHANGED', 'SCOPE_CHANGED']);

/** A goal stated again, or at another stage. What else a report says of it is in the reason of its verdict. */
function isWorded({ change }: StatementChange): boolean {
  return RESTATED.has(change.kind) || change.stages !== null;
}

/** The goals that stand beside the judged one and change nothing in it. */
function besidesOf({ target, otherTargets }: Comparison) {
  const others = otherTargets.filter(({ stretch, authority }) => !stretch && authority !== 'INTERIM');
  return target ? others.map((to) => ({ from: target, to })) : [];
}

interface NamedGoal {
  code: string;
  measure?: Measure;
  district?: string;
}

/** A year's goal of one indicator: how its statements differ, and what became of it. */
function goalSection({ ledger, at }: Book, { code, measure, district = '龙岗区' }: NamedGoal): string {
  const owner = resolveOwner(ledger, district, ARGUMENT);
  const indicator = resolveIndicator(ledger, code, ARGUMENT);
  const wanted = measure ?? indicator.mainMeasure;
  const year = yearPeriod(2024);
  const found = listComparisons(ledger, { owner, indicator }, { periods: [year], measures: [wanted], at });
  // The goal may be of a scope, beside a result of all that the indicator covers.
  const comparison = found.find(({ target }) => target) ?? found[0];
  if (!comparison) throw new Error(`The findings name ${code}, of which nothing is published.`);
  const { items } = pageOfStatements(
    ledger,
    { owner, year, indicators: [indicator] },
    { size: 9, after: undefined, at },
  );
  const changes = items.flatMap(({ item }) =>
    item.measure === wanted && item.scope === comparison.scope && item.period.name === year.name ? item.changes : [],
  );
  const said = paragraphs((language) => [
    ...changes.filter(isWorded).map((change) => driftReason(change, language)),
    ...besidesOf(comparison).map((other) => besideReason(other.from, other.to, language)),
    ...(isCapAhead(comparison)
      ? [capWords(comparison, language)]
      : [reasonOf(comparison, comparison.judged, language)]),
    ...restWords(comparison, language),
    ...problemWords(ledger, comparison, language),
    ...cautionWords(comparison, language),
  ]);
  return `### ${district}：${scopedName(indicator, comparison.scope, 'ZH')}\n\n${said}`;
}

function isCapAhead({ actual, target, previous }: Comparison): boolean {
  return !actual && target?.comparator === 'AT_MOST' && previous.figure?.value != null;
}

/** A cap beside the amount used last year. */
function capWords({ target, previous }: Comparison, language: Language): string {
  const before = target && previous.figure && inUnit(previous.figure, target.unit);
  if (!before || target.value === null || before.value === null) throw new Error('The findings name no cap.');
  const room = minus(target.value, before.value);
  return words(language).findings.cap({
    goal: capital(goalWords(target, language)),
    year: String(yearOf(before.period)),
    before: figureWords(before, language),
    room: gapSize(target, room, language),
    share: percentWords(quotient(before.value, target.value) ?? 0),
    isKept: room >= 0,
  });
}

/** The cautions of the figures, those of the other goals included. They are in Chinese. */
function cautionWords(comparison: Comparison, language: Language): string[] {
  const others = comparison.otherTargets.flatMap(({ caution }) => caution ?? []);
  const cautions = [...new Set([...cautionsOf({ ...comparison, previous: undefined }, language), ...others])];
  return cautions.length > 0 ? [words(language).findings.caution(cautions)] : [];
}

function restWords({ restOfYear, impliedYear, period }: Comparison, language: Language): string[] {
  // Where its months are in doubt, the reason has said so.
  if (!restOfYear || restOfYear.periodInferred) return [];
  const half = periodAt(period.start, restOfYear.period.start - 1);
  return [
    words(language).findings.rest({
      document: documentWords(restOfYear.document, language),
      span: periodLabel(restOfYear.period, language),
      goal: figureWords(restOfYear, language),
      half: periodLabel(half, language),
      isSilent: impliedYear === null,
    }),
  ];
}

/** The report's sentences about the indicator among its problems. */
function problemWords(ledger: Ledger, comparison: Comparison, language: Language): string[] {
  const quotes = quotesOf(ledger, listProblems(ledger, comparison, comparison));
  const { cited, findings } = words(language);
  return quotes.length > 0 ? [findings.problems(cited.quotes(quotes, 0))] : [];
}

const NAMED: NamedGoal[] = [
  { code: 'GDP', measure: 'GROWTH' },
  { code: 'AFFORDABLE_HOUSING_RAISED' },
  { code: 'FOOD_WASTE_SORTING_RATE' },
  { code: 'HOSPITAL_BEDS_ADDED' },
  { code: 'CHILDCARE_PLACES_ADDED' },
  { code: 'CULTURE_SPORTS_CENTERS_IN_USE' },
  { code: 'BUS_ROUTES_ADDED_OPTIMIZED' },
  { code: 'SPORTS_AND_SHOWS_EVENTS' },
  { code: 'TRUNK_ROADS_COMPLETED' },
  { code: 'PROJECTS_OVER_3BN_ATTRACTED' },
  { code: 'DIGITAL_DIAGNOSIS_ENTERPRISES' },
  { code: 'TOTAL_WATER_USE', district: '光明区' },
];

/** The findings of the shipped data set as they are committed. Everything in them comes from the ledger. */
export function findings(): string {
  const ledger = openLedger(':memory:');
  try {
    loadPlanSet(ledger, readPlanSet(PLANS));
    const asOf = ledger.catalogue.documents.findLast()?.publishedFrom ?? '';
    const book = { ledger, at: { asOf, revision: latestRevision(ledger) } };
    const about = paragraphs((language) => [words(language).findings.about(asOf)]);
    const head = `# ${heading('title')}\n\n${about}`;
    const boards = BOARDS.map((board) => boardSection(book, board));
    const named = NAMED.filter(({ code }) => findIndicator(ledger, code)).map((one) => goalSection(book, one));
    return `${[head, ...boards, `## ${heading('oneByOne')}`, ...named].join('\n\n')}\n`;
  } finally {
    ledger.close();
  }
}

/** `node data/intake/shipped/findings.ts` writes FINDINGS.md; with `--check` it fails where the file is not current. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(FILE, findings());
  else if (readFileSync(FILE, 'utf8') !== findings()) {
    process.stderr.write('data/plans/FINDINGS.md is not current: run npm run generate and commit it.\n');
    process.exitCode = 1;
  }
}
