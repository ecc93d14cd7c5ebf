import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Refused } from './client.ts';
import { DownloadTable } from './DownloadTable.tsx';
import { DraftChoices } from './DraftChoices.tsx';
import { Fault } from './Fault.tsx';
import { InsertTable } from './InsertTable.tsx';
import { LinkedTables } from './LinkedTables.tsx';
import { Loading } from './Loading.tsx';
import { usePane, useWords } from './pane-context.ts';
import { TablePreview } from './TablePreview.tsx';
import { useDraftedTable } from './use-table.ts';
import { useWide } from './use-wide.ts';

const useStyles = makeStyles({
  view: { display: 'grid', gap: tokens.spacingVerticalL, alignItems: 'start' },
  narrow: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
  },
  wide: {
    gridTemplateColumns: '360px minmax(0, 1fr)',
    gridTemplateRows: 'auto auto 1fr',
    columnGap: tokens.spacingHorizontalXXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
  },
  choicesWide: { gridRow: '1 / span 3', gridColumn: '1' },
  result: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  actions: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  // In Excel's narrow pane the button stays in reach, however long the choices and the preview are.
  actionsNarrow: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    justifyItems: 'stretch',
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  needs: { color: tokens.colorNeutralForeground3 },
});

/** Offers the nearest names in the place of the one that the API did not know. */
function Suggestions({ fault }: { fault: unknown }): ReactNode {
  const words = useWords();
  const { draft, setDraft } = usePane();
  if (!(fault instanceof Refused)) return null;
  const wrong = draft.periods.find((period) => fault.message.includes(period));
  if (wrong === undefined) return null;
  const replace = (name: string) =>
    setDraft((before) => ({
      ...before,
      periods: [...new Set(before.periods.map((one) => (one === wrong ? name : one)))],
    }));
  return fault.suggestions.map((name) => (
    <Button key={name} size="small" onClick={() => replace(name)}>
      {words.table.replaceBy(name)}
    </Button>
  ));
}

/** Put a table together, see it as it will be, and take it into the workbook. */
export function TableView(): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const wide = useWide();
  const { life, draft } = usePane();
  const [insertions, setInsertions] = useState(0);
  const { query, plan, anew, asked } = useDraftedTable();
  const ready = query !== undefined && plan !== undefined && !asked.loading && asked.fault === undefined;
  return (
    <div className={mergeClasses(styles.view, wide ? styles.wide : styles.narrow)}>
      {/* Whoever opens a workbook again comes to refresh it: until something is chosen, that stands first. */}
      {life === 'excel' && query === undefined && <LinkedTables insertions={insertions} />}
      <div className={mergeClasses(wide && styles.choicesWide)}>
        <DraftChoices />
      </div>
      <div className={styles.result}>
        {query === undefined && (
          <Text className={styles.needs}>{draft.indicators.length === 0 ? words.table.start : words.table.needs}</Text>
        )}
        {asked.fault !== undefined && (
          <Fault fault={asked.fault} retry={asked.retry}>
            <Suggestions fault={asked.fault} />
          </Fault>
        )}
        {query !== undefined && plan === undefined && asked.loading && <Loading rows={5} height={40} />}
        {query !== undefined && plan !== undefined && <TablePreview plan={plan} stale={!ready} />}
      </div>
      <div className={mergeClasses(styles.actions, !wide && styles.actionsNarrow)}>
        {life === 'excel' ? (
          <InsertTable anew={anew} ready={ready} inserted={() => setInsertions((before) => before + 1)} />
        ) : (
          <DownloadTable plan={plan} ready={ready} />
        )}
      </div>
      {life === 'excel' && query !== undefined && <LinkedTables insertions={insertions} />}
    </div>
  );
}
