import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SourceFragment } from '../ask/operations.ts';
import { useLabels, useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  source: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** Names the document, whether it binds, and who republished it; never one without the others. */
export function SourceLine({ document, notes }: { document: SourceFragment; notes: string[] }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const labels = useLabels();
  const { republishedBy, publisher, publishedOn } = document;
  const parts = [
    publisher,
    words.figures.publishedOn(publishedOn),
    republishedBy && words.figures.republishedBy(republishedBy),
    ...notes,
  ];
  return (
    <Text size={200} className={styles.source}>
      {words.figures.document(document.title)}{' '}
      <Badge size="small" appearance="tint" color={document.standing === 'IN_FORCE' ? 'informative' : 'warning'}>
        {labels.standings[document.standing]}
      </Badge>{' '}
      {parts.filter(Boolean).join(' · ')}
    </Text>
  );
}
