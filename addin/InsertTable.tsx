import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { SheetPlan } from '../data/sheet/sheet-plan.ts';
import { insertTable } from './excel/insert.ts';
import { useLinks } from './links-context.ts';
import { Outcome, type OutcomeState } from './Outcome.tsx';
import { usePane, useWords } from './pane-context.ts';
import type { Words } from './zh.ts';

type PlaceTaken = Extract<Awaited<ReturnType<typeof insertTable>>, { kind: 'place-taken' }>;

interface InsertTableProps {
  anew: () => SheetPlan | undefined;
  ready: boolean;
}

/** What is in the way, by its first cell: an address that reaches into hidden columns would only puzzle. */
function sentenceOf({ sheet, address, holds, isTable }: PlaceTaken, { table }: Words): string {
  const place = `${sheet}!${address.replace(/:.*/, '')}`;
  return isTable ? table.tableThere(place) : table.placeTaken(place, holds);
}

/** Puts the drafted table at the selected cell; where something stands, says what and offers the next free place. */
export function InsertTable({ anew, ready }: InsertTableProps): ReactNode {
  const words = useWords();
  const { show } = usePane();
  const { read } = useLinks();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<OutcomeState>();
  const [taken, setTaken] = useState<PlaceTaken>();
  const insert = async (at?: string) => {
    const plan = anew();
    if (plan === undefined) return;
    setBusy(true);
    setTaken(undefined);
    setOutcome(undefined);
    try {
      const result = await insertTable(plan, { at });
      if (result.kind === 'place-taken') setTaken(result);
      else {
        const place = `${result.sheet}!${result.at}`;
        setOutcome({ said: (now) => now.table.inserted(place) });
        await read();
      }
    } catch (fault) {
      setOutcome({ fault });
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        appearance="primary"
        icon={busy ? <Spinner size="tiny" /> : <TableAddRegular />}
        disabledFocusable={!ready || busy}
        onClick={() => void insert()}
      >
        {busy ? words.table.inserting : words.table.insert}
      </Button>
      {taken && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{sentenceOf(taken, words)}</MessageBarBody>
          {taken.nextFree !== null && (
            <MessageBarActions>
              <Button size="small" onClick={() => void insert(taken.nextFree ?? undefined)}>
                {words.table.placeInstead(taken.nextFree)}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      <Outcome
        outcome={outcome}
        next={
          <Button size="small" onClick={() => show('links')}>
            {words.table.seeLinks}
          </Button>
        }
      />
    </>
  );
}
