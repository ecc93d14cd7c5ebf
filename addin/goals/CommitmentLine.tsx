import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { figureWords } from '../../data/rules/figure/comparator.ts';
import { scopedName } from '../../data/rules/message/message.ts';
import type { CommitmentsOfQuery } from '../ask/operations.ts';
import { progressOf, progressWords } from '../figure/goal/goal-progress.ts';
import { MarkedText } from '../parts/MarkedText.tsx';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { periodName } from '../state/table-draft.ts';
import { useLabels, useLanguage, useWords } from '../words/use-words.ts';

type Commitment = CommitmentsOfQuery['commitments']['nodes'][number]['commitments'][number];

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '2px',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `2px ${tokens.spacingHorizontalS}` },
  name: { flexGrow: 1, overflowWrap: 'anywhere' },
  words: { color: tokens.colorNeutralForeground2 },
  why: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  fold: { minWidth: 'auto', padding: `0 ${tokens.spacingHorizontalXS}` },
});

/** Shows one promise: what, how much, how firm, and what became of it. Opened, it adds the reason and the sentence. */
export function CommitmentLine({ commitment }: { commitment: Commitment }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const labels = useLabels();
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { figure, strength, wording, comparison, supersededBy } = commitment;
  const { commitments: said } = words;
  const { quote, paragraph } = figure.citation;
  const start = paragraph.lastIndexOf(quote);
  const measure = figure.measure === 'LEVEL' ? null : labels.measures[figure.measure];
  const actual = comparison?.actual;
  const became = actual
    ? said.result(periodName(actual.period, language), figureWords(actual, language))
    : said.noResult;
  const progress = comparison ? progressOf(comparison) : undefined;
  const done = progress ? progressWords(progress, words, language) : [];
  return (
    <li className={styles.line}>
      <span className={styles.row}>
        <Text className={styles.name}>
          {[scopedName(figure.indicator, figure.scope, language), measure].filter(Boolean).join(' · ')}{' '}
          <Text weight="semibold">{figureWords(figure, language)}</Text>
        </Text>
        {comparison ? (
          <VerdictMark verdict={comparison.verdict} label={comparison.label} />
        ) : (
          <Text size={200}>{said.stretch}</Text>
        )}
      </span>
      <span className={styles.row}>
        {strength && (
          <Badge
            appearance={strength === 'MUST' ? 'filled' : 'outline'}
            color={strength === 'MUST' ? 'brand' : 'informative'}
          >
            {labels.strengths[strength]}
            {wording !== null && wording !== labels.strengths[strength] && ` (${words.figures.wording(wording)})`}
          </Badge>
        )}
        <Text size={200} className={styles.words}>
          {[periodName(figure.period, language), became, ...done].join(' · ')}
        </Text>
        <Button
          className={styles.fold}
          size="small"
          appearance="transparent"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {said.why}
        </Button>
      </span>
      {supersededBy && (
        <Text size={200}>
          {said.superseded(figureWords(supersededBy, language), supersededBy.citation.document.title)}
        </Text>
      )}
      {isOpen && (
        <Text size={200} className={styles.why}>
          {comparison?.reason}{' '}
          <span lang="zh-CN">
            {start < 0 ? quote : <MarkedText text={paragraph} start={start} end={start + quote.length} />}
          </span>
        </Text>
      )}
    </li>
  );
}
