import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { FindInTexts, type FindInTextsQuery } from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { excerptOf } from '../parts/excerpt.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { Loading } from '../parts/Loading.tsx';
import { MarkedText } from '../parts/MarkedText.tsx';
import { DocumentLine } from '../state/DocumentLine.tsx';
import { usePane } from '../state/pane-context.ts';
import { useWords } from '../words/use-words.ts';

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

type Passage = FindInTextsQuery['search']['edges'][number]['node'];

/** Few are shown at first, for most people look for the indicators above. */
const FIRST_PAGE = 5;
const NEXT_PAGE = 20;
const AROUND = 44;

function PassageCard({ passage }: { passage: Passage }): ReactNode {
  const styles = useStyles();
  const part = excerptOf(passage.text, passage, AROUND);
  return (
    <li className={styles.hit}>
      <p className={styles.passage} lang="zh-CN">
        <MarkedText text={part.text} start={part.start} end={part.end} />
      </p>
      {passage.document && (
        <DocumentLine
          document={passage.document}
          at={{ start: passage.documentStart ?? undefined, end: passage.documentEnd ?? undefined }}
        />
      )}
    </li>
  );
}

interface PassagePageProps {
  text: string;
  /** The code of the district that the line names. */
  named: string | undefined;
  isQuiet: boolean;
  /** The cursor after which the page begins. Null for the first page. */
  after: string | null;
  /** Shows the page after a cursor. Absent where that page is already shown. */
  showNext: ((after: string) => void) | undefined;
}

function PassagePage({ text, named, isQuiet, after, showNext }: PassagePageProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { district } = usePane().find;
  const asked = useAnswer(FindInTexts, {
    text,
    district: named ?? (district === '' ? null : district),
    first: after === null ? FIRST_PAGE : NEXT_PAGE,
    after,
  });
  const found = asked.answer?.search;
  const last = found?.edges.at(-1)?.cursor;
  if (asked.fault !== undefined) return isQuiet ? null : <FaultMessage fault={asked.fault} retry={asked.retry} />;
  // The next page was asked for by a press, the first one by typing.
  if (found === undefined && after !== null) return <Loading rows={2} height={40} />;
  if (found === undefined || found.edges.length === 0) return null;
  return (
    <>
      {after === null && (
        <Text as="h2" id="text-hits" size={200} className={styles.heading}>
          {words.find.inTexts(found.totalCount)}
        </Text>
      )}
      <ul className={styles.list} aria-busy={asked.loading}>
        {found.edges.map(({ cursor, node }) => (
          <PassageCard key={cursor} passage={node} />
        ))}
      </ul>
      {showNext && found.pageInfo.hasNextPage && last !== undefined && (
        <Button size="small" onClick={() => showNext(last)}>
          {words.find.morePassages}
        </Button>
      )}
    </>
  );
}

/**
 * Shows the passages that contain the typed words, page by page, of the chosen district's documents where one is chosen.
 * @param isQuiet leaves it to others to say that the server is out of reach
 */
export function TextHits({ text, named, isQuiet }: Pick<PassagePageProps, 'text' | 'named' | 'isQuiet'>): ReactNode {
  const styles = useStyles();
  const [pages, setPages] = useState<{ of: string; after: string[] }>({ of: '', after: [] });
  if (text === '') return null;
  const starts = [null, ...(pages.of === text ? pages.after : [])];
  return (
    <section aria-labelledby="text-hits" className={styles.section}>
      {starts.map((after, index) => (
        <PassagePage
          key={after}
          text={text}
          named={named}
          isQuiet={isQuiet}
          after={after}
          showNext={
            index === starts.length - 1
              ? (next) => setPages({ of: text, after: [...starts.slice(1).filter((one) => one !== null), next] })
              : undefined
          }
        />
      ))}
    </section>
  );
}
