import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlaceTaken } from '../excel/place.ts';
import { ActionOutcome } from '../parts/ActionOutcome.tsx';
import { useWords } from '../words/use-words.ts';
import type { PaneWords } from '../words/zh.ts';
import { usePane } from './pane-context.ts';
import type { Insertion } from './use-insertion.ts';

/** Names what is in the way by its first cell: an address that reaches into hidden columns would confuse. */
function takenSentence(taken: PlaceTaken, { table }: PaneWords): string {
  const { sheet, address, holds, isTable, isTouching } = taken;
  const place = `${sheet}!${address.replace(/:.*/, '')}`;
  if (isTouching) return table.tableTouches(place);
  return isTable ? table.tableThere(place) : table.placeTaken(place, holds);
}

/** Tells where the table went, or what is in its way and which place is free, or why the insertion failed. */
export function InsertionOutcome({ insertion }: { insertion: Insertion }): ReactNode {
  const words = useWords();
  const { show } = usePane();
  const { taken, outcome, insert } = insertion;
  return (
    <>
      {taken && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{takenSentence(taken, words)}</MessageBarBody>
          <MessageBarActions>
            {taken.nextFree !== null && (
              <Button size="small" onClick={() => void insert({ at: taken.nextFree ?? undefined, sheet: taken.sheet })}>
                {words.table.placeInstead(taken.nextFree)}
              </Button>
            )}
            <Button size="small" onClick={() => void insert({ onNewSheet: true })}>
              {words.table.newSheetInstead}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <ActionOutcome
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
