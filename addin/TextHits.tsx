import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Fault } from './Fault.tsx';
import { MarkedText } from './MarkedText.tsx';
import { FindInTexts, type FindInTextsQuery } from './operations.ts';
import { nameIn, useLabels, usePane, useWords } from './pane-context.ts';
import { useAnswer } from './use-answer.ts';

const useStyles = makeStyles({
  heading: { color: tokens.colorNeutralForeground3, margin: `${tokens.spacingVerticalS} 0 0` },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  hit: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  passage: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  source: { color: tokens.colorNeutralForeground3 },
});

type Hit = FindInTextsQuery['search']['edges'][number]['node'];

const FEW = 5;
const MANY = 50;

function HitSource({ hit }: { hit: Hit }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const labels = useLabels();
  const { document } = hit;
  if (document === null) return null;
  return (
    <Text size={200} className={styles.source}>
      {words.figures.document(document.title)}{' '}
      <Badge size="small" appearance="tint" color={document.standing === 'IN_FORCE' ? 'informative' : 'warning'}>
        {labels.standings[document.standing]}
      </Badge>
      {document.republishedBy !== null && ` ${words.figures.republishedBy(document.republishedBy)}`}
      {hit.task !== null && ` · ${hit.task.title}`}
    </Text>
  );
}

/** Passages of the documents that hold the words typed. */
export function TextHits({ text }: { text: string }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { language, setFind } = usePane();
  const [expanded, setExpanded] = useState('');
  const asked = useAnswer(FindInTexts, text === '' ? null : { text, first: expanded === text ? MANY : FEW });
  const found = asked.answer?.search;
  if (text === '') return null;
  if (asked.fault !== undefined) return <Fault fault={asked.fault} retry={asked.retry} />;
  if (found === undefined || found.totalCount === 0) return null;
  return (
    <section aria-labelledby="text-hits">
      <Text as="h2" id="text-hits" size={200} block className={styles.heading}>
        {words.find.inTexts} · {words.find.inTextsCount(found.totalCount)}
      </Text>
      <ul className={styles.list}>
        {found.edges.map(({ node }) => (
          <li
            key={`${node.document?.code} ${node.task?.title} ${node.indicator?.code} ${node.start} ${node.text}`}
            className={styles.hit}
          >
            <p className={styles.passage} lang="zh-CN">
              <MarkedText text={node.text} start={node.start} end={node.end} />
            </p>
            <HitSource hit={node} />
            {node.indicator !== null && (
              <Button
                size="small"
                appearance="transparent"
                onClick={() => setFind((before) => ({ ...before, open: node.indicator ?? undefined }))}
              >
                {nameIn(language, node.indicator)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {found.totalCount > found.edges.length && expanded !== text && (
        <Button size="small" onClick={() => setExpanded(text)}>
          {words.find.more}
        </Button>
      )}
    </section>
  );
}
