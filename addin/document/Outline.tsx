import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DocumentTextQuery } from '../ask/operations.ts';
import { useDocumentWords } from '../words/document/use-document-words.ts';
import { type Heading, sentencesIn } from './outline.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
  },
  link: {
    textAlign: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  clamped: {
    display: '-webkit-box',
    '-webkit-line-clamp': '3',
    '-webkit-box-orient': 'vertical',
    overflow: 'hidden',
  },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
});

const INDENT_PX = 12;

interface OutlineProps {
  text: string;
  headings: readonly Heading[];
  parts: NonNullable<DocumentTextQuery['document']>['parts'];
  /** Whether the headings are unfolded at first. */
  isOpen: boolean;
  go: (start: number) => void;
}

/** Lists the headings of a text and the problems that it names, each of which leads to its place. */
export function Outline({ text, headings, parts, isOpen, go }: OutlineProps): ReactNode {
  const styles = useStyles();
  const words = useDocumentWords();
  const problems = parts
    .filter(({ part }) => part === 'PROBLEMS')
    .flatMap((range) => sentencesIn(text, range, headings));
  return (
    <nav className={styles.part} aria-label={words.outline}>
      <details open={isOpen}>
        <summary className={styles.summary}>{words.outline}</summary>
        <ul className={styles.list} lang="zh-CN">
          {headings.map(({ start, level, title }) => (
            <li key={start} style={{ paddingLeft: (level - 1) * INDENT_PX }}>
              <Link as="button" className={styles.link} onClick={() => go(start)}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </details>
      {problems.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {words.problems} <Text size={200}>{problems.length}</Text>
          </summary>
          <ul className={styles.list} lang="zh-CN">
            {problems.map((sentence) => (
              <li key={sentence.start}>
                <Link as="button" className={styles.link} onClick={() => go(sentence.start)}>
                  <span className={styles.clamped}>{sentence.text}</span>
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}
