import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { OpenDraftFragment } from '../../ask/office.ts';
import { ActFaults } from '../../parts/ActFaults.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { useWide } from '../../state/use-wide.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { type FoundItem, itemAt } from '../beside/find-item.ts';
import type { ShownItem } from '../item/shown-item.ts';
import type { Answering } from '../question/use-answers.ts';
import { DraftSheets } from '../sheet/DraftSheets.tsx';
import type { SheetSpot } from '../sheet/sheet-data.ts';

const useStyles = makeStyles({
  fold: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, minWidth: 0 },
  toggle: { justifySelf: 'start' },
});

/** The cell from which an item was read; undefined for one that stands in none. */
function spotOf(item: ShownItem | undefined): SheetSpot | undefined {
  const { sheet = null, row, column } = item?.citation ?? {};
  return typeof row === 'number' && typeof column === 'number' ? { sheet, row, column } : undefined;
}

function isSame(one: SheetSpot | undefined, other: SheetSpot): boolean {
  return one?.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

/** The cell that is looked at, for as long as its item is open. */
interface Looked {
  item: string | undefined;
  spot: SheetSpot;
  /** The turn in which the file was read otherwise: what was said may leave the cell without an item. */
  answeredIn?: number;
}

/** The file of a draft beside its items: the item that is open is shown in its cell, and a cell opens its item. */
export function SheetBeside(props: {
  draft: OpenDraftFragment;
  item: ShownItem | undefined;
  /** How often somebody opened an item. */
  turn: number;
  items: readonly ShownItem[];
  choose: (id: string) => void;
  /** Opens an item that is not loaded. */
  show: (item: FoundItem) => Promise<void>;
  answering: Answering;
}): ReactNode {
  const { draft, item, turn, items, choose, show, answering } = props;
  const styles = useStyles();
  const { sheet } = useOfficeWords();
  const isWide = useWide();
  const [isOpen, open] = useState<boolean>();
  const [looked, look] = useState<Looked>();
  const [said, setSaid] = useState(false);
  if (draft.kind !== 'FILE') return null;
  // Another item that is opened leads away from the cell that was looked at.
  const isLookedAt = looked && (looked.item === item?.id || looked.answeredIn === turn);
  const spot = isLookedAt ? looked.spot : (spotOf(item) ?? null);
  const select = (at: SheetSpot) => {
    setSaid(false);
    const found = items.find((one) => isSame(spotOf(one), at));
    look({ item: (found ?? item)?.id, spot: at });
    if (found && found.id !== item?.id) choose(found.id);
    // The cell is looked at all the same where its item cannot be asked for.
    if (!found) showFar(at).catch(() => undefined);
  };
  const showFar = async (at: SheetSpot) => {
    const far = await itemAt(draft.number, at);
    if (!far) return;
    look({ item: far.id, spot: at });
    await show(far);
  };
  const { isReading, faults, fault, retry, answer } = answering;
  const isShown = isOpen ?? isWide;
  const outcome = {
    isReading,
    faults: said && (
      <>
        {fault !== undefined && <FaultMessage fault={fault} retry={retry} />}
        <ActFaults faults={faults} />
      </>
    ),
  };
  return (
    <div className={styles.fold}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.toggle}
        aria-expanded={isShown}
        onClick={() => open(!isShown)}
      >
        {isShown ? sheet.hide : sheet.show}
      </Button>
      {isShown && (
        <DraftSheets
          draft={draft.number}
          selection={spot}
          isClosed={draft.state !== 'OPEN' || draft.isHeld}
          {...{ select, outcome }}
          onAnswer={(text) => {
            setSaid(true);
            if (spot) look({ item: item?.id, spot, answeredIn: turn });
            void answer(text);
          }}
        />
      )}
    </div>
  );
}
