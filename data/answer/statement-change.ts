import type { Owner } from '../ledger/catalogue.ts';
import type { Document } from '../ledger/document.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type CitedSentence, quotesOf, sentenceOf } from '../ledger/mention.ts';
import { listInForce } from '../ledger/pair-figures.ts';
import type { Related } from '../ledger/relation.ts';
import type { Snapshot } from '../ledger/revision.ts';
import { matchBasis } from '../rules/figure/basis.ts';
import { isValued } from '../rules/figure/stated-figure.ts';
import { driftOf, driftWithout, type GoalDrift, type StageChange } from '../rules/verdict/drift.ts';
import { unjudgeable } from '../rules/verdict/goal.ts';
import { AUTHORITIES, type Authority } from '../rules/words.ts';
import { listLaterReports, type Told, tell } from './absence.ts';
import { isSameScopeIn } from './series.ts';

/** Two statements of one goal side by side. */
export interface StatementChange {
  indicator: Indicator;
  from: Figure;
  /** The later statement, or the figure that the later document has in its place; absent where it has none. */
  to: Figure | undefined;
  /** The later document. */
  document: Document;
  change: GoalDrift;
  /** The sentences of the later document that say the goal otherwise. */
  sentences: CitedSentence[];
  /** The same as they are printed. */
  readonly quotes: string[];
}

type Found = Omit<StatementChange, 'quotes'>;

function quoting(ledger: Ledger, found: Found): StatementChange {
  return {
    ...found,
    get quotes() {
      return quotesOf(ledger, found.sentences);
    },
  };
}

type Subject = { owner: Owner; indicator: Indicator };

/** The last statement of each document among those of one authority, in order of publication. */
function editionsOf(goals: Figure[]): Figure[] {
  return goals.filter((goal, place) => !goals.slice(place + 1).some(({ document }) => document === goal.document));
}

/** Whether the sentence in which a goal is printed says that it adjusts an earlier one. */
function saysAdjusted(ledger: Ledger, figure: Figure): boolean {
  return quotesOf(ledger, [sentenceOf(ledger, figure)]).some((sentence) => /调整(为|至|到)/.test(sentence));
}

/** Whether a growth of the goal's year or the year before is printed as 同口径. It is read only where it decides. */
function isSameScopeUsed(ledger: Ledger, subject: Subject, { from, to }: { from: Figure; to: Figure }): boolean {
  if (matchBasis(from, to, from.indicator) !== 'UNSTATED' || from.basis === to.basis) return false;
  const { period, at } = from;
  const range = { from: period.start - 12, to: period.end, at };
  return isSameScopeIn(listInForce(ledger, subject, range), from);
}

function restated(ledger: Ledger, subject: Subject, pair: { from: Figure; to: Figure }): Found {
  const { from, to } = pair;
  const { indicator } = from;
  const readings = { isSameScopeUsed: isSameScopeUsed(ledger, subject, pair), isAdjusted: saysAdjusted(ledger, to) };
  const change = driftOf({ indicator, from, to, ...readings });
  return { indicator, from, to, document: to.document, change, sentences: [] };
}

/**
 * The statements that follow each other: those of one authority, and a first mid-year arrangement after the plan. What is set
 * from above, steered by, or thought of in outlooks stands beside the plan and changes nothing in it.
 */
function listRestated(ledger: Ledger, subject: Subject, goals: Figure[]): Found[] {
  const editions = new Map<Authority | null, Figure[]>();
  for (const authority of [...AUTHORITIES, null])
    editions.set(authority, editionsOf(goals.filter((goal) => goal.authority === authority)));
  const plans = editions.get('PLAN') ?? [];
  return [...editions.values()].flatMap((said) =>
    said.flatMap((to, place) => {
      const plan =
        to.authority === 'INTERIM' ? plans.findLast((goal) => goals.indexOf(goal) < goals.indexOf(to)) : undefined;
      const from = said[place - 1] ?? plan;
      return from && from.document !== to.document ? [restated(ledger, subject, { from, to })] : [];
    }),
  );
}

/** The stages of which the goal and the figure of a related indicator speak, where that is how they are related. */
function stagesOf(relation: Related | undefined): StageChange | null {
  if (relation?.kind !== 'STAGE' || relation.ownStage === null || relation.stage === null) return null;
  return { from: relation.ownStage, to: relation.stage };
}

interface Later {
  from: Figure;
  told: Told;
}

/** Whether two figures of one indicator are of one measure and scope. */
function isSameKind(one: Figure, other: Figure): boolean {
  return one.measure === other.measure && one.rankOf === other.rankOf && one.scope?.code === other.scope?.code;
}

/** The result of the goal's own key in a later document: a number of work in hand has changed or not, any other is reported. */
function reported(_: Ledger, { from, told }: Later): Found | undefined {
  const own = told.results.filter(({ figure, relation }) => !relation && isSameKind(figure, from));
  const to = own.at(-1)?.figure;
  if (!to) return undefined;
  const { indicator } = from;
  const isCount = unjudgeable(indicator, from) !== undefined && isValued(from) && isValued(to);
  const drift = isCount ? { ...driftOf({ indicator, from, to }), isRevision: false } : driftWithout('REPORTED');
  return { indicator, from, to, document: told.report, change: drift, sentences: [] };
}

/** The sentence of a figure, then the others that name the goal's matter. */
function sentencesWith(ledger: Ledger, figure: Figure, { sentences }: Told): CitedSentence[] {
  const own = sentenceOf(ledger, figure);
  return [own, ...sentences.filter(({ start }) => start !== own.start)];
}

/** The goal of a related indicator, or of the goal's own for other months or another scope, in a later document. */
function goalOtherwise(ledger: Ledger, { from, told }: Later): Found | undefined {
  const found = told.goals.find(({ figure }) => figure.measure === from.measure && !figure.stretch);
  if (!found) return undefined;
  const change = driftWithout('SAID_OTHERWISE', stagesOf(found.relation));
  return {
    indicator: from.indicator,
    from,
    to: found.figure,
    document: told.report,
    change,
    sentences: sentencesWith(ledger, found.figure, told),
  };
}

/**
 * Results of related indicators or of another measure, or sentences that name it. A result at a later stage of the same work
 * reports on that work; any other, that of an earlier stage too, says it in other terms.
 */
function toldOtherwise(ledger: Ledger, { from, told }: Later): Found | undefined {
  const { report: document, results, sentences } = told;
  const [result] = results;
  const to = result?.figure;
  const { indicator } = from;
  const { kind: of, isTowards } = result?.relation ?? {};
  const kind = of === 'STAGE' && isTowards ? 'REPORTED' : 'SAID_OTHERWISE';
  if (to)
    return {
      ...{ indicator, from, to, document, change: driftWithout(kind) },
      sentences: sentencesWith(ledger, to, told),
    };
  if (sentences.length === 0) return undefined;
  return { indicator, from, to: undefined, document, change: driftWithout(kind), sentences };
}

const READINGS = [reported, goalOtherwise, toldOtherwise];

/** The last statement of a goal, among the figures of its owner and indicator. */
interface LastStatement {
  from: Figure;
  own: readonly Figure[];
  at: Snapshot;
}

/** The words that reports after the last statement of a goal have in its place. */
function listLater(ledger: Ledger, subject: Subject, { from, own, at }: LastStatement): Found[] {
  const reports = listLaterReports(ledger, subject.owner, { goal: from, at });
  const told = reports.map((report) => tell(ledger, subject, { goal: from, own, report, at }));
  for (const reading of READINGS)
    for (const one of told) {
      const found = reading(ledger, { from, told: one });
      if (found) return [found];
    }
  const [document] = reports;
  const { indicator } = from;
  return document
    ? [{ indicator, from, to: undefined, document, change: driftWithout('NOT_MENTIONED'), sentences: [] }]
    : [];
}

/** How the documents word one goal again, in order: statement after statement, then what a later report has in its place. */
export function listStatementChanges(
  ledger: Ledger,
  subject: Subject,
  { goals, own, at }: { goals: Figure[]; own: readonly Figure[]; at: Snapshot },
): StatementChange[] {
  const last = goals.at(-1);
  const found = [
    ...listRestated(ledger, subject, goals),
    ...(last ? listLater(ledger, subject, { from: last, own, at }) : []),
  ];
  return found.map((one) => quoting(ledger, one));
}
