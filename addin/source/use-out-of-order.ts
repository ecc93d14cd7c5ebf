import { type OutOfOrder, outOfOrder, type RevisionShown } from '../../data/sheet/refresh/revision-order.ts';
import { Refused } from '../ask/client.ts';
import { isOutOfOrder } from '../ask/going-back.ts';
import { NamedRevision } from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { shownBy } from '../state/links-context.ts';
import { usePane } from '../state/pane-context.ts';

/**
 * Why the server's revision does not follow the one that cells show; undefined where it does, or while that is not known.
 * The server is asked for an earlier one by its name.
 */
export function useOutOfOrder(shown: RevisionShown | undefined): OutOfOrder | undefined {
  const { revision } = usePane();
  const at = shown?.revisionName;
  const why = shown && revision && outOfOrder(shown, shownBy(revision));
  const isTold = why !== undefined || at === revision?.name;
  const { fault } = useAnswer(NamedRevision, at === undefined || isTold ? null : { at });
  return why ?? (fault instanceof Refused && isOutOfOrder(fault.code) ? fault.code : undefined);
}
