import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { CARD } from '../../parts/card.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { DecideItem, type DecideItemProps } from './DecideItem.tsx';
import { Facts } from './Facts.tsx';
import { isFigure, nameOf, proposedSaid, recordedSaid, valueSaid } from './item-words.ts';
import { findingOf, type ShownItem } from './shown-item.ts';
import { Things } from './Things.tsx';

const useStyles = makeStyles({
  proposal: { ...CARD, alignContent: 'start', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  heading: { margin: 0 },
  values: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  value: { fontVariantNumeric: 'tabular-nums' },
  said: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200 },
});

/** Tells in which cell of the file the value stands, and below which headers. */
function Cited({ item }: { item: ShownItem }): ReactNode {
  const styles = useStyles();
  const { draft } = useOfficeWords();
  const { citation, cell, remark } = item;
  if (citation === null) return cell === null ? null : <Text size={200}>{cell}</Text>;
  const place = [citation.fileName, citation.sheet, citation.cell ?? cell].filter(
    (part) => part !== null && part !== '',
  );
  return (
    <Text size={200} className={styles.said}>
      {draft.cited([...place, ...citation.headerPath].join(' › '), citation.shown ?? '')}
      {remark !== null && ` ${draft.remark(remark)}`}
    </Text>
  );
}

/** Tells what was decided before, and by whom. */
function Decided({ item }: { item: ShownItem }): ReactNode {
  const styles = useStyles();
  const words = useOfficeWords();
  const { decision, own } = item;
  if (decision === null || own !== undefined) return null;
  return (
    <Text size={200} className={styles.said}>
      {recordedSaid(decision, words)}
    </Text>
  );
}

interface ProposalProps extends DecideItemProps {
  /** Shows more of the figure where it is asked for: its place among the others. */
  children?: ReactNode;
}

/** One item, opened: its value beside the ledger's, where it stands, what to look at, and what can be decided. */
export function Proposal({ children, ...props }: ProposalProps): ReactNode {
  const styles = useStyles();
  const words = useOfficeWords();
  const { draft, drafts } = words;
  const id = useId();
  const { item } = props;
  const { before, unitName, questions, warnings } = item;
  return (
    <section className={styles.proposal} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.heading}>
          <Text weight="semibold">{nameOf(item, words)}</Text>
        </h3>
        <Badge appearance="tint">{drafts.findings[findingOf(item)]}</Badge>
      </div>
      {isFigure(item) && (
        <div className={styles.values}>
          <Text size={500} weight="semibold" className={styles.value}>
            {proposedSaid(item, words)}
          </Text>
          <Text size={200} className={styles.said}>
            {before === null ? draft.notHeld : draft.held(valueSaid(before, unitName, words))}
          </Text>
        </div>
      )}
      <Facts item={item} />
      {(questions.length > 0 || warnings.length > 0) && (
        <ul className={styles.list} aria-label={draft.lookAt}>
          {[...questions, ...warnings].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <Cited item={item} />
      <Things things={item.things} />
      {children}
      <Decided item={item} />
      <DecideItem key={item.id} {...props} />
    </section>
  );
}
