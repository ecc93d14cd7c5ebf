import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useMemo, useState } from 'react';
import { excerptOf } from './excerpt.ts';
import { Fault } from './Fault.tsx';
import { MarkedText } from './MarkedText.tsx';
import { FindInTexts } from './operations.ts';
import { useWords } from './pane-context.ts';
import { type Passage, passagesOf } from './passage.ts';
import { SourceLine } from './SourceLine.tsx';
import { useAnswer } from './use-answer.ts';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
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
});

/** Indicators and work items are among what comes back: enough for a few passages, or for many. */
const SOME = 60;
const MANY = 300;
const SHOWN = 5;
const AROUND = 44;

function PassageCard({ passage }: { passage: Passage }): ReactNode {
  const styles = useStyles();
  const part = excerptOf(passage.text, passage, AROUND);
  return (
    <li className={styles.hit}>
      <p className={styles.passage} lang="zh-CN">
        <MarkedText text={part.text} start={part.start} end={part.end} />
      </p>
      <SourceLine document={passage.document} notes={passage.task === undefined ? [] : [passage.task]} />
    </li>
  );
}

/** Passages of the documents that hold the words typed. */
export function TextHits({ text }: { text: string }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const [expanded, setExpanded] = useState('');
  const isWhole = expanded === text;
  const asked = useAnswer(FindInTexts, text === '' ? null : { text, first: isWhole ? MANY : SOME });
  const found = asked.answer?.search;
  const passages = useMemo(() => passagesOf(found?.edges.map((edge) => edge.node) ?? []), [found]);
  if (text === '') return null;
  if (asked.fault !== undefined) return <Fault fault={asked.fault} retry={asked.retry} />;
  if (passages.length === 0) return null;
  const more = passages.length > SHOWN || found?.pageInfo.hasNextPage === true;
  return (
    <section aria-labelledby="text-hits" className={styles.section} aria-busy={asked.loading}>
      <Text as="h2" id="text-hits" size={200} className={styles.heading}>
        {words.find.inTexts}
      </Text>
      <ul className={styles.list}>
        {(isWhole ? passages : passages.slice(0, SHOWN)).map((passage) => (
          <PassageCard key={passage.key} passage={passage} />
        ))}
      </ul>
      {more && !isWhole && (
        <Button size="small" onClick={() => setExpanded(text)}>
          {words.find.morePassages}
        </Button>
      )}
    </section>
  );
}
