import type { Period } from '../rules/period/period.ts';
import type { Catalogue } from './catalogue.ts';
import type { Document } from './document.ts';
import type { Ledger } from './ledger.ts';
import type { Snapshot } from './revision.ts';

const GOALS = `SELECT DISTINCT indicator_id AS indicator, measure FROM figures WHERE document_id = :document
  AND role = 'TARGET' AND period_start >= :start AND period_end <= :end
  AND revision <= :revision AND (retired IS NULL OR retired > :revision)`;

/** For the test that none of them scans the figures. */
export const GOAL_TOPIC_STATEMENTS = { GOALS };

/** What a document sets goals on for a year. */
interface Goals {
  topics: Set<string>;
  /** Indicator's code and measure, of goals for the year or any part of it. */
  named: Set<string>;
}

const knownOf = new WeakMap<Catalogue, Map<string, Goals>>();

function goalsOf(ledger: Ledger, document: Document, { year, revision }: { year: Period; revision: number }): Goals {
  const { catalogue } = ledger;
  const known = knownOf.get(catalogue) ?? new Map<string, Goals>();
  knownOf.set(catalogue, known);
  const key = `${document.id} ${year.start} ${revision}`;
  let goals = known.get(key);
  if (!goals) {
    goals = { topics: new Set(), named: new Set() };
    const bound = { document: document.id, start: year.start, end: year.end, revision };
    for (const row of ledger.prepared<{ indicator: number; measure: string }>(GOALS).all(bound)) {
      const indicator = catalogue.indicatorsById.get(row.indicator);
      if (!indicator) continue;
      goals.topics.add(indicator.topic);
      goals.named.add(`${indicator.code} ${row.measure}`);
    }
    known.set(key, goals);
  }
  return goals;
}

/**
 * The first document of the same district, published after one of its goals, that sets goals on the goal's topic for the year
 * and does not name it, be it for a part of the year; undefined where there is none.
 */
export function leavesOut(
  ledger: Ledger,
  goal: { document: Document; topic: string; name: string },
  { year, at }: { year: Period; at: Snapshot },
): Document | undefined {
  const { document, topic, name } = goal;
  return ledger.catalogue.documents.find((later) => {
    if (later.district === null || later.district !== document.district) return false;
    if (later.publishedFrom <= document.publishedFrom || later.publishedFrom > at.asOf) return false;
    if (later.revision > at.revision) return false;
    const { topics, named } = goalsOf(ledger, later, { year, revision: at.revision });
    return topics.has(topic) && !named.has(name);
  });
}
