import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { figureWords } from '../../../data/rules/figure/comparator.ts';
import { scopedName } from '../../../data/rules/message/message.ts';
import { CARD } from '../../parts/card.ts';
import { excerptOf } from '../../parts/excerpt.ts';
import { MarkedText } from '../../parts/MarkedText.tsx';
import { DocumentLine } from '../../state/DocumentLine.tsx';
import { periodName } from '../../state/table-draft.ts';
import { useDocumentWords } from '../../words/document/use-document-words.ts';
import { useLabels, useLanguage, useWords } from '../../words/use-words.ts';
import type { ToldDocument, ToldFigure, ToldLine, ToldOtherwise } from './told-document.ts';

const useStyles = makeStyles({
  card: { ...CARD, gap: tokens.spacingVerticalM },
  lines: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: `0 ${tokens.spacingHorizontalS}` },
  badges: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  number: { fontVariantNumeric: 'tabular-nums' },
  about: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  quote: { margin: 0, lineHeight: '1.7', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

/** Characters of the paragraph on each side of the quote. */
const AROUND = 24;

/** Names an indicator with its scope, and its measure where that is not the level, and the period. */
function useSubject(): (one: Pick<ToldFigure, 'indicator' | 'scope' | 'measure' | 'period'>) => string {
  const labels = useLabels();
  const language = useLanguage();
  return ({ indicator, scope, measure, period }) =>
    [
      scopedName(indicator, scope, language),
      measure === 'LEVEL' ? undefined : labels.measures[measure],
      periodName(period, language),
    ]
      .filter(Boolean)
      .join(' · ');
}

/** Shows a figure in the words of its document, and what changed since an earlier one. */
function Line({ line: { figure, change, before } }: { line: ToldLine }): ReactNode {
  const styles = useStyles();
  const labels = useLabels();
  const language = useLanguage();
  const { told } = useDocumentWords();
  const subjectOf = useSubject();
  const { role, authority, strength, stretch, citation } = figure;
  const start = citation.paragraph.lastIndexOf(citation.quote);
  const place = { start, end: start + citation.quote.length };
  const part =
    start < 0
      ? { text: citation.quote, start: 0, end: citation.quote.length }
      : excerptOf(citation.paragraph, place, AROUND);
  const kinds = [
    authority && labels.authorities[authority],
    strength && strength !== 'PLAN' && labels.strengths[strength],
    stretch && labels.stretch,
  ];
  return (
    <li className={styles.line}>
      <span className={styles.head}>
        <Text weight="semibold" size={400} className={styles.number}>
          {figureWords(figure, language)}
        </Text>
        <Text size={200} className={styles.about}>
          {subjectOf(figure)}
        </Text>
      </span>
      <span className={styles.badges}>
        <Badge appearance={role === 'ACTUAL' ? 'tint' : 'filled'} color={role === 'ESTIMATE' ? 'warning' : 'brand'}>
          {labels.roles[role]}
        </Badge>
        {kinds.map(
          (kind) =>
            kind && (
              <Badge key={kind} appearance="outline" color="informative">
                {kind}
              </Badge>
            ),
        )}
        {change && (
          <Badge appearance="tint" color={change.kind === 'KEPT' ? 'informative' : 'brand'}>
            {change.label}
          </Badge>
        )}
      </span>
      <blockquote className={styles.quote} lang="zh-CN">
        <MarkedText {...part} />
      </blockquote>
      {change && (
        <Text size={200} className={styles.about}>
          {change.sentence}
        </Text>
      )}
      {before && (
        <Text size={200} className={styles.about}>
          {told.before(before.citation.document.title, figureWords(before, language))}
        </Text>
      )}
    </li>
  );
}

/** Shows a goal that the document does not state again. */
function Otherwise({ one: { goal, change } }: { one: ToldOtherwise }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const subjectOf = useSubject();
  return (
    <li className={styles.line}>
      <span className={styles.head}>
        <Text weight="semibold">{figureWords(change.from, language)}</Text>
        <Text size={200} className={styles.about}>
          {subjectOf(goal)}
        </Text>
      </span>
      <span className={styles.badges}>
        <Badge appearance="tint" color="informative">
          {change.label}
        </Badge>
      </span>
      {change.sentences.map(({ text }) => (
        <blockquote key={text} className={styles.quote} lang="zh-CN">
          {text}
        </blockquote>
      ))}
      <Text size={200} className={styles.about}>
        {change.sentence}
      </Text>
    </li>
  );
}

/** Shows what one document says of a subject. */
export function ToldCard({ told: { document, lines, otherwise } }: { told: ToldDocument }): ReactNode {
  const styles = useStyles();
  const { find } = useWords();
  return (
    <li className={styles.card} data-told={document.code}>
      <DocumentLine document={document} at={lines[0]?.figure.citation} />
      <ul className={styles.lines} aria-label={`${find.told} ${document.title}`}>
        {lines.map((line) => (
          <Line key={line.figure.id} line={line} />
        ))}
        {otherwise.map((one) => (
          <Otherwise key={one.goal.id} one={one} />
        ))}
      </ul>
    </li>
  );
}
