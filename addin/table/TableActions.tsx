import { Button, Spinner } from '@fluentui/react-components';
import { ArrowSyncRegular, TableAddRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { checkOnward } from '../ask/fresh-plan.ts';
import { insertTable } from '../excel/insert.ts';
import { redefineTable } from '../excel/redefine.ts';
import { ActionOutcome, type OutcomeState } from '../parts/ActionOutcome.tsx';
import { InsertionOutcome } from '../state/InsertionOutcome.tsx';
import { useLinks } from '../state/links-context.ts';
import { usePane } from '../state/pane-context.ts';
import { EMPTY_DRAFT } from '../state/table-draft.ts';
import { useInsertion } from '../state/use-insertion.ts';
import { useWords } from '../words/use-words.ts';

interface InsertTableProps {
  anew: () => SheetPlan | undefined;
  ready: boolean;
}

/** Inserts the drafted table at the selected cell. Where that is not free it tells why and offers the next free place. */
export function InsertTable({ anew, ready }: InsertTableProps): ReactNode {
  const words = useWords();
  const { draft } = usePane();
  const insertion = useInsertion(async (place) => {
    const plan = anew();
    return plan && insertTable(plan, place);
  }, draft);
  return (
    <>
      <Button
        appearance="primary"
        icon={insertion.isBusy ? <Spinner size="tiny" /> : <TableAddRegular />}
        disabledFocusable={!ready || insertion.isBusy}
        onClick={() => void insertion.insert()}
      >
        {insertion.isBusy ? words.table.inserting : words.table.insert}
      </Button>
      <InsertionOutcome insertion={insertion} />
    </>
  );
}

/** Gives a table of the workbook the draft's query. The table's card then shows what that changed. */
export function ApplyTable({ plan, ready }: { plan: SheetPlan | undefined; ready: boolean }): ReactNode {
  const words = useWords();
  const { draft, setDraft, show } = usePane();
  const { redefined, tables } = useLinks();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<OutcomeState>();
  const apply = async (chosen: SheetPlan, id: string, anyRevision = false) => {
    setBusy(true);
    setOutcome(undefined);
    try {
      const shown = tables?.find((table) => table.id === id)?.definition;
      if (shown && !anyRevision) await checkOnward(shown);
      await redefined(id, await redefineTable(id, chosen, { anyRevision }));
      setDraft(EMPTY_DRAFT);
      show('links');
    } catch (fault) {
      setOutcome({ fault, retry: () => void apply(chosen, id), anyway: () => void apply(chosen, id, true) });
    }
    setBusy(false);
  };
  const { editing } = draft;
  return (
    <>
      <Button
        appearance="primary"
        icon={busy ? <Spinner size="tiny" /> : <ArrowSyncRegular />}
        disabledFocusable={plan === undefined || !ready || busy}
        onClick={() => plan && editing && void apply(plan, editing.id)}
      >
        {busy ? words.table.applying : words.table.apply}
      </Button>
      <ActionOutcome outcome={outcome} />
    </>
  );
}
