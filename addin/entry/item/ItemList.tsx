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
  choose: (id: string) => void;
  /** The list itself, which takes the focus after a decision. */
  list: RefObject<HTMLDivElement | null>;
}

/** Lists the items that fit the filter, however many. The keys of the page move in it. */
export function ItemList({ listed, chosen, choose, list }: ItemListProps): ReactNode {
  const styles = useStyles();
  const { draft } = useOfficeWords();
  const { items, total = 0, loading, fault, retry, more } = listed;
  const at = items.findIndex(({ id }) => id === chosen);
  const { ref, from, to } = useWindow(total, { height: ROW_HEIGHT, kept: at });
  const merged = useMergedRefs(ref, list);
  const isShort = to > items.length && items.length < total;
  useEffect(() => {
    if (isShort) more();
  }, [isShort, more]);
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
          aria-activedescendant={at < 0 ? undefined : `item-${chosen}`}
        >
          <div className={styles.all} style={{ height: total * ROW_HEIGHT }} role="presentation">
            {items.slice(from, to).map((item, index) => (
              <ItemRow
                key={item.id}
                item={item}
                at={from + index}
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
