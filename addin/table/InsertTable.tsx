import { Button, Spinner } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { insertTable } from '../excel/insert.ts';
import { InsertionOutcome } from '../state/InsertionOutcome.tsx';
import { usePane } from '../state/pane-context.ts';
import { useInsertion } from '../state/use-insertion.ts';
import { useWords } from '../words/use-words.ts';

interface InsertTableProps {
  anew: () => SheetPlan | undefined;
  ready: boolean;
}

/** Puts the drafted table at the selected cell; where something stands, says what and offers the next free place. */
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
