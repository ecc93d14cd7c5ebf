import type { Period } from '../rules/period/period.ts';
import type { Catalogue } from './catalogue.ts';
import type { Document } from './document.ts';
import type { Ledger } from './ledger.ts';
import type { Snapshot } from './revision.ts';

const GOALS = `SELECT DISTINCT indicator_id AS indicator, measure FROM figures WHERE document_id = :document
  AND role = 'TARGET' AND period_start >= :start AND period_end <= :end
  AND revision <= :revision AND (retired IS NULL OR retired > :revision)`;

/** A test reads them to show that none scans the figures. */
export const GOAL_TOPIC_STATEMENTS = { GOALS };

/** The topics and indicators on which a document sets goals for a year. */
interface Goals {
  topics: Set<string>;
  /** Indicator's code and measure of each goal for the year or a part of it. */
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
 * The first later document of the same district that sets goals on a goal's topic for the year and leaves this goal out.
 * A goal for a part of the year counts as named. Undefined where there is no such document.
 */
export function findDocumentWithout(
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
