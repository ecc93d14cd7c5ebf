import { Badge, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FigureShownFragment, SourceFragment } from '../ask/operations.ts';
import { useLabels, useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  source: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  title: { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'start' },
});

/** The place of a figure in its document: a section of a text, or a cell of a sheet. */
type CitedPlace = Pick<FigureShownFragment['citation'], 'section' | 'cell'>;

/** Names the document, whether it binds, and who republished it; never one without the others. */
export function SourceLine({
  document,
  place,
  notes = [],
  open,
}: {
  document: SourceFragment;
  place?: CitedPlace;
  notes?: string[];
  /** Opens the document. Absent where it is only named. */
  open?: (() => void) | undefined;
}): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const labels = useLabels();
  const { republishedBy, publisher, publishedOn } = document;
  const parts = [
    publisher,
    words.figures.publishedOn(publishedOn),
    republishedBy && words.figures.republishedBy(republishedBy),
    place?.cell && words.figures.cell(place.cell.sheet, place.cell.address),
    place?.section && words.figures.section(place.section),
    ...notes,
  ];
  return (
    <Text size={200} className={styles.source}>
      {open === undefined ? (
        words.figures.document(document.title)
      ) : (
        <Link as="button" className={styles.title} title={words.figures.openDocument} onClick={open}>
          {words.figures.document(document.title)}
        </Link>
      )}{' '}
      <Badge size="small" appearance="tint" color={document.standing === 'IN_FORCE' ? 'informative' : 'warning'}>
        {labels.standings[document.standing]}
      </Badge>{' '}
      {parts.filter(Boolean).join(' · ')}
    </Text>
  );
}
