import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DraftLineFragment, ItemFinding } from '../../ask/office.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** The colours of findings: what stands against publishing, what changes the ledger, and what does not. */
const COLORS: Readonly<Record<ItemFinding, 'danger' | 'brand' | 'subtle'>> = {
  OPEN: 'danger',
  CONFLICTS: 'danger',
  DIFFERS: 'brand',
  NEW: 'brand',
  SAID_TWICE: 'subtle',
  UNCHANGED: 'subtle',
  REJECTED: 'subtle',
};

/** Tells how many items of a draft have each finding. */
export function DraftCounts({ counts, doubtful }: Pick<DraftLineFragment, 'counts' | 'doubtful'>): ReactNode {
  const styles = useStyles();
  const { drafts, draft } = useOfficeWords();
  if (counts.length === 0) return <Text size={200}>{drafts.noItems}</Text>;
  return (
    <span className={styles.counts}>
      {doubtful > 0 && (
        <Badge appearance="tint" color="warning">
          {drafts.count(draft.doubtful, doubtful)}
        </Badge>
      )}
      {counts.map(({ finding, count }) => (
        <Badge key={finding} appearance="tint" color={COLORS[finding]}>
          {drafts.count(drafts.findings[finding], count)}
        </Badge>
      ))}
    </span>
  );
}
