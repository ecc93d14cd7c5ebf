import { Badge, Button, Card, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { TableDefinition } from '../data/sheet/sheet-plan.ts';
import { refreshTable } from './excel/refresh.ts';
import type { LinkedTable, RefreshReport } from './excel/table.ts';
import { Fault } from './Fault.tsx';
import { usePane, useWords } from './pane-context.ts';
import { RefreshNews } from './RefreshNews.tsx';
import { freshPlan } from './use-table.ts';

const useStyles = makeStyles({
  card: { boxShadow: 'none', border: `1px solid ${tokens.colorNeutralStroke2}`, gap: tokens.spacingVerticalS },
  head: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  words: { flexGrow: 1, minWidth: 0, display: 'grid' },
  name: { overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground3 },
  refresh: { flexShrink: 0 },
  state: { justifySelf: 'start', marginTop: tokens.spacingVerticalXS },
});

function titleOf(table: LinkedTable): string {
  return table.definition?.caption?.[0] ?? table.name;
}

function State({ definition }: { definition: TableDefinition }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { revision } = usePane();
  if (revision === undefined) return null;
  const isOther = definition.ledger !== revision.ledger;
  const isNewer = revision.number > definition.revision;
  return (
    <Badge className={styles.state} appearance="tint" color={isOther || isNewer ? 'warning' : 'success'}>
      {isOther ? words.links.otherLedger : isNewer ? words.links.newer(revision.number) : words.links.current}
    </Badge>
  );
}

/** One linked table: what it shows, how current it is, and its refresh. */
export function LinkedTableCard({ table, refreshed }: { table: LinkedTable; refreshed: () => void }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { revision } = usePane();
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<RefreshReport>();
  const [fault, setFault] = useState<unknown>();
  const { definition } = table;
  const refresh = async (stored: TableDefinition) => {
    setBusy(true);
    setFault(undefined);
    setReport(undefined);
    try {
      const plan = await freshPlan({ ...stored, tableName: table.name });
      setReport(await refreshTable(table.id, plan));
      refreshed();
    } catch (error) {
      setFault(error);
    }
    setBusy(false);
  };
  const refreshable = definition !== null && definition.ledger === (revision?.ledger ?? definition.ledger);
  return (
    <Card className={styles.card} size="small">
      <div className={styles.head}>
        <span className={styles.words}>
          <Text className={styles.name}>{titleOf(table)}</Text>
          <Text size={200} className={styles.about}>
            {[`${table.sheet}!${table.at}`, definition && words.links.asOf(definition.asOf, definition.revision)]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {definition && <State definition={definition} />}
        </span>
        <Button
          className={styles.refresh}
          size="small"
          aria-label={words.links.refreshNamed(titleOf(table))}
          icon={busy ? <Spinner size="tiny" /> : <ArrowSyncRegular />}
          disabledFocusable={!refreshable || busy}
          onClick={() => definition && void refresh(definition)}
        >
          {busy ? words.links.refreshing : words.links.refresh}
        </Button>
      </div>
      {table.fault !== null && <Fault fault={table.fault} />}
      {fault !== undefined && <Fault fault={fault} />}
      {report && <RefreshNews report={report} />}
    </Card>
  );
}
