import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { listLinkedTables } from './excel/links.ts';
import type { LinkedTable } from './excel/table.ts';
import { Fault } from './Fault.tsx';
import { LinkedTableCard } from './LinkedTableCard.tsx';
import { useWords } from './pane-context.ts';

const useStyles = makeStyles({
  section: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalXL,
  },
  title: { margin: 0 },
  none: { color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
  },
});

/** The workbook's linked tables, read again after each insertion and when the pane comes to the fore. */
function useLinkedTables(insertions: number) {
  const [tables, setTables] = useState<LinkedTable[]>();
  const [fault, setFault] = useState<unknown>();
  const read = useCallback(async () => {
    try {
      setTables(await listLinkedTables());
      setFault(undefined);
    } catch (error) {
      setFault(error);
    }
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an insertion is the reason to read again
  useEffect(() => {
    void read();
    const look = () => void read();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [read, insertions]);
  return { tables, fault, read };
}

/** What in this workbook can be refreshed. */
export function LinkedTables({ insertions }: { insertions: number }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { tables, fault, read } = useLinkedTables(insertions);
  return (
    <section className={styles.section} aria-labelledby="linked-tables">
      <h2 className={styles.title} id="linked-tables">
        <Text weight="semibold">{words.links.title}</Text>
      </h2>
      {fault !== undefined && <Fault fault={fault} retry={() => void read()} />}
      {tables?.length === 0 && <Text className={styles.none}>{words.links.none}</Text>}
      <ul className={styles.list}>
        {tables?.map((table) => (
          <li key={table.id}>
            <LinkedTableCard table={table} refreshed={() => void read()} />
          </li>
        ))}
      </ul>
    </section>
  );
}
