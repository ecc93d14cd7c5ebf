import { Badge, Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { figureWords } from '../data/rules/comparator.ts';
import { parsePeriod, periodLabel } from '../data/rules/period.ts';
import { MarkedText } from './MarkedText.tsx';
import type { IndicatorFiguresQuery } from './operations.ts';
import { nameIn, useLabels, usePane, useWords } from './pane-context.ts';

export type Figure = IndicatorFiguresQuery['figures']['edges'][number]['node'];

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalS, boxShadow: 'none', border: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: `0 ${tokens.spacingHorizontalM}` },
  number: { fontVariantNumeric: 'tabular-nums' },
  where: { color: tokens.colorNeutralForeground2 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  caution: { display: 'flex', gap: tokens.spacingHorizontalXS, color: tokens.colorStatusWarningForeground1 },
  passage: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    lineHeight: '1.7',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  more: { minWidth: 'auto', padding: `0 ${tokens.spacingHorizontalXS}` },
  source: { color: tokens.colorNeutralForeground3 },
});

/** How much of the paragraph stands on each side of the sentence before it is unfolded. */
const AROUND = 48;

function Passage({ citation }: { citation: Figure['citation'] }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const [whole, setWhole] = useState(false);
  const { paragraph, quote } = citation;
  const at = paragraph.lastIndexOf(quote);
  const from = whole || at < AROUND + 12 ? 0 : at - AROUND;
  const end = at + quote.length;
  const to = whole || paragraph.length - end < AROUND + 12 ? paragraph.length : end + AROUND;
  const text = `${from > 0 ? '…' : ''}${paragraph.slice(from, to)}${to < paragraph.length ? '…' : ''}`;
  const start = at - from + (from > 0 ? 1 : 0);
  return (
    <blockquote className={styles.passage} lang="zh-CN">
      <MarkedText text={text} start={at < 0 ? -1 : start} end={start + quote.length} />
      {(whole || from > 0 || to < paragraph.length) && (
        <Button
          className={styles.more}
          size="small"
          appearance="transparent"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? words.figures.hideParagraph : words.figures.showParagraph}
        </Button>
      )}
    </blockquote>
  );
}

function Badges({ figure }: { figure: Figure }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const labels = useLabels();
  const plain: (string | null | undefined)[] = [
    figure.authority && labels.authorities[figure.authority],
    figure.strength && figure.strength !== 'PLAN' ? labels.strengths[figure.strength] : null,
    figure.nature && labels.natures[figure.nature],
    figure.stretch ? labels.stretch : null,
    figure.basis && ((labels.bases as Record<string, string>)[figure.basis] ?? figure.basis),
    figure.among && words.figures.among(figure.among),
  ];
  return (
    <span className={styles.badges}>
      <Badge
        appearance={figure.role === 'ACTUAL' ? 'tint' : 'filled'}
        color={figure.role === 'ESTIMATE' ? 'warning' : 'brand'}
      >
        {labels.roles[figure.role]}
      </Badge>
      {plain.filter(Boolean).map((text) => (
        <Badge key={text} appearance="outline" color="informative">
          {text}
        </Badge>
      ))}
    </span>
  );
}

function Source({ figure }: { figure: Figure }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const labels = useLabels();
  const { document, section } = figure.citation;
  const parts = [
    document.republishedBy === null ? null : words.figures.republishedBy(document.republishedBy),
    words.figures.publishedOn(document.publishedOn),
    words.figures.section(section),
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

/** One published number: as printed, for when and by whom, and the sentence it stands in. */
export function FigureCard({ figure }: { figure: Figure }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const labels = useLabels();
  const { language } = usePane();
  const period = parsePeriod(figure.period);
  const where = [
    figure.district === null ? figure.owner : nameIn(language, figure.district),
    period === undefined ? figure.period : periodLabel(period, language),
    labels.measures[figure.measure],
  ];
  return (
    <Card className={styles.card} size="small">
      <div className={styles.head}>
        <Text size={600} weight="semibold" className={styles.number}>
          {figureWords(figure, language)}
        </Text>
        <Text className={styles.where}>{where.join(' · ')}</Text>
      </div>
      <Badges figure={figure} />
      {figure.caution !== null && (
        <Text size={200} className={styles.caution}>
          <WarningRegular fontSize={16} aria-label={words.figures.caution} />
          {figure.caution}
        </Text>
      )}
      <Passage citation={figure.citation} />
      <Source figure={figure} />
    </Card>
  );
}
