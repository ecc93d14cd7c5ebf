import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Refused } from './client.ts';
import { DownloadTable } from './DownloadTable.tsx';
import { DraftChoices } from './DraftChoices.tsx';
import { Fault } from './Fault.tsx';
import { Loading } from './Loading.tsx';
import { usePane, useWords } from './pane-context.ts';
import { TablePreview } from './TablePreview.tsx';
import { useDraftedTable } from './use-table.ts';
import { useWide } from './use-wide.ts';

const useStyles = makeStyles({
  narrow: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
  wide: {
    display: 'grid',
    gridTemplateColumns: '360px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    alignItems: 'start',
  },
  result: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifyItems: 'stretch',
  },
  actions: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  needs: { color: tokens.colorNeutralForeground3 },
});

/** Offers the nearest names in the place of the one that the API did not know. */
function Suggestions({ fault }: { fault: unknown }): ReactNode {
  const words = useWords();
  const { draft, setDraft } = usePane();
  if (!(fault instanceof Refused)) return null;
  const wrong = draft.periods.find((period) => fault.message.includes(period));
  if (wrong === undefined) return null;
  return fault.suggestions.map((name) => (
    <Button
      key={name}
      size="small"
      onClick={() =>
        setDraft((before) => ({ ...before, periods: before.periods.map((one) => (one === wrong ? name : one)) }))
      }
    >
      {words.table.replaceBy(name)}
    </Button>
  ));
}

/** Put a table together, see it as it will be, and take it into the workbook. */
export function TableView(): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const wide = useWide();
  const { query, plan, asked } = useDraftedTable();
  const ready = plan !== undefined && !asked.loading && asked.fault === undefined;
  return (
    <div className={wide ? styles.wide : styles.narrow}>
      <DraftChoices />
      <div className={styles.result}>
        {query === undefined && <Text className={styles.needs}>{words.table.needs}</Text>}
        {asked.fault !== undefined && (
          <Fault fault={asked.fault} retry={asked.retry}>
            <Suggestions fault={asked.fault} />
          </Fault>
        )}
        {query !== undefined && plan === undefined && asked.loading && <Loading rows={5} height={40} />}
        {query !== undefined && plan !== undefined && <TablePreview plan={plan} stale={!ready} />}
        <div className={styles.actions}>
          <DownloadTable plan={plan} ready={ready} />
        </div>
      </div>
    </div>
  );
}
