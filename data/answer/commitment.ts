import type { CommitmentQuery } from '../ask/query.ts';
import { type Figure, listFiguresOfTask } from '../ledger/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { listVintages } from '../ledger/pair-figures.ts';
import type { Snapshot } from '../ledger/revision.ts';
import { listTasks, type Task } from '../ledger/task.ts';
import { inForceAmong } from '../rules/verdict/in-force.ts';

/** A work item with the goals that stand in it. */
export interface TaskCommitments {
  task: Task;
  commitments: Figure[];
}

/** Work items of a district with their goals, by the publication of their documents, then in the document's order. */
export function listCommitments(ledger: Ledger, query: CommitmentQuery, at: Snapshot): TaskCommitments[] {
  const { district, documents, tasks, strengths, isAll } = query;
  return ledger.reading(() => {
    const wanted = ledger.catalogue.documents
      .listOf(district)
      .flatMap(({ id }) => (!documents || documents.includes(id) ? [id] : []));
    return listTasks(ledger, at, { documents: wanted })
      .filter((task) => !tasks || tasks.has(task.id))
      .flatMap((task) => {
        const goals = listFiguresOfTask(ledger, task.id, at).filter(
          ({ role, strength }) =>
            role === 'TARGET' && (!strengths || (strength !== null && strengths.includes(strength))),
        );
        const isShown = goals.length > 0 || (isAll && !strengths && task.kind === 'PLAN');
        return isShown ? [{ task, commitments: goals }] : [];
      });
  });
}

/** The statement of the same authority that superseded a goal; undefined where the goal is in force. */
export function findSuccessor(ledger: Ledger, goal: Figure): Figure | undefined {
  const inForce = inForceAmong(listVintages(ledger, goal), goal.indicator.source);
  return inForce && inForce.id !== goal.id ? inForce : undefined;
}
