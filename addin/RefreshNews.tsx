import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { RowName } from '../data/sheet/change.ts';
import type { RefreshReport } from './excel/table.ts';
import { useWords } from './pane-context.ts';

const useStyles = makeStyles({
  news: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  change: { paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorBrandStroke2}` },
  where: { display: 'block', color: tokens.colorNeutralForeground3 },
  cells: { fontVariantNumeric: 'tabular-nums' },
  before: { color: tokens.colorNeutralForeground3 },
});

/** A longer list is better read in the sheet. */
const SHOWN = 20;

function labels(rows: RowName[]): string[] {
  return rows.map((row) => row.label);
}

/** What a refresh changed: old and new of each cell, and what happened to rows. */
export function RefreshNews({ report }: { report: RefreshReport }): ReactNode {
  const styles = useStyles();
  const words = useWords().links;
  const { changes, added, gone, kept, copied } = report;
  const rest = [
    added.length > 0 && words.added(labels(added)),
    gone.length > 0 && words.gone(labels(gone)),
    kept.length > 0 && words.kept(labels(kept)),
    copied.length > 0 && words.copied(copied.length),
    report.isCaptionKept && words.captionKept,
    changes.length > SHOWN && words.moreChanges(changes.length - SHOWN),
  ].filter((line) => line !== false);
  const isQuiet = changes.length === 0 && added.length === 0 && gone.length === 0;
  return (
    <div className={styles.news} role="status">
      <Text size={200} weight="semibold">
        {isQuiet ? words.unchanged(report.toRevision) : words.changed(report.toRevision, changes.length)}
      </Text>
      <ul className={styles.list}>
        {changes.slice(0, SHOWN).map((change) => (
          <li key={`${change.rowKey} ${change.column}`} className={styles.change}>
            <Text size={200} className={styles.where}>
              {words.change(change.label, change.header)}
            </Text>
            <Text size={200} className={styles.cells}>
              <del className={styles.before}>{change.beforeText || words.empty}</del>{' '}
              <ArrowRightRegular aria-label={words.became} /> <ins>{change.afterText || words.empty}</ins>
            </Text>
          </li>
        ))}
      </ul>
      {rest.map((line) => (
        <Text key={line} size={200}>
          {line}
        </Text>
      ))}
    </div>
  );
}
