import { makeStyles, Text, tokens, useMergedRefs } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useEffect } from 'react';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { ItemRow, ROW_HEIGHT } from './ItemRow.tsx';
import type { ListedItems } from './use-items.ts';
import { useWindow } from './use-window.ts';

const useStyles = makeStyles({
  list: {
    position: 'relative',
    overflowY: 'auto',
    minHeight: '144px',
    maxHeight: '40vh',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '@media (min-width: 900px)': { maxHeight: '70vh' },
  },
  all: { position: 'relative' },
  count: { color: tokens.colorNeutralForeground3 },
});

interface ItemListProps {
  listed: ListedItems;
  /** The id of the item that is open. */
  chosen: string | undefined;
  /** The place of the item that is open, counted from 0; -1 where none is. */
  at: number;
  choose: (id: string) => void;
  /** The list itself, which takes the focus after a decision. */
  list: RefObject<HTMLDivElement | null>;
}

/** Lists the items that fit the filter, however many. The keys of the page move in it. */
export function ItemList({ listed, chosen, at, choose, list }: ItemListProps): ReactNode {
  const styles = useStyles();
  const { draft } = useOfficeWords();
  const { items, from: first, total = 0, loading, fault, retry, see } = listed;
  const { ref, from, to } = useWindow(total, { height: ROW_HEIGHT, kept: at });
  const merged = useMergedRefs(ref, list);
  useEffect(() => see(from), [see, from]);
  const isDrawn = at >= from && at < to && items[at - first]?.id === chosen;
  return (
    <>
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} />}
      <Text size={200} className={styles.count} aria-live="polite">
        {listed.total === undefined ? (loading ? draft.loading : '') : draft.count(total)}
      </Text>
      {total > 0 && (
        <div
          ref={merged}
          className={styles.list}
          role="listbox"
          tabIndex={0}
          aria-label={draft.items}
          aria-activedescendant={isDrawn ? `item-${chosen}` : undefined}
        >
          <div className={styles.all} style={{ height: total * ROW_HEIGHT }} role="presentation">
            {items.slice(Math.max(0, from - first), Math.max(0, to - first)).map((item, index) => (
              <ItemRow
                key={item.id}
                item={item}
                at={Math.max(from, first) + index}
                of={total}
                isChosen={item.id === chosen}
                choose={choose}
              />
            ))}
          </div>
        </div>
      )}
    </>
  );
}
