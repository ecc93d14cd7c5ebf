import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DraftLineFragment, ItemFinding } from '../../ask/office.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** The colours of findings: what stands against publishing, what changes the ledger, and what does not. */
const COLORS: Readonly<Record<ItemFinding, 'danger' | 'warning' | 'brand' | 'subtle'>> = {
  OPEN: 'danger',
  CONFLICTS: 'danger',
  DIFFERS: 'warning',
  NEW: 'brand',
  SAID_TWICE: 'subtle',
  UNCHANGED: 'subtle',
  REJECTED: 'subtle',
};

/** Tells how many items of a draft have each finding. */
export function DraftCounts({ counts }: Pick<DraftLineFragment, 'counts'>): ReactNode {
  const styles = useStyles();
  const { drafts } = useOfficeWords();
  if (counts.length === 0) return <Text size={200}>{drafts.noItems}</Text>;
  return (
    <span className={styles.counts}>
      {counts.map(({ finding, count }) => (
        <Badge key={finding} appearance="tint" color={COLORS[finding]}>
          {drafts.count(drafts.findings[finding], count)}
        </Badge>
      ))}
    </span>
  );
}
