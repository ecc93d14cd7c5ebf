import { Badge, Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';
import { figureWords } from '../../data/rules/figure/comparator.ts';
import { nameIn } from '../../data/rules/message/message.ts';
import { parsePeriod, periodLabel } from '../../data/rules/period/period.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import type { FigureShownFragment } from '../ask/operations.ts';
import { excerptOf } from '../parts/excerpt.ts';
import { MarkedText } from '../parts/MarkedText.tsx';
import { DocumentLine } from '../state/DocumentLine.tsx';
import { useLabels, useLanguage, useWords } from '../words/use-words.ts';
import { FigureActions } from './FigureActions.tsx';

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
});

/** Characters of the paragraph on each side of the sentence before it is unfolded. */
const AROUND = 48;

function Passage({ citation }: { citation: FigureShownFragment['citation'] }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const [whole, setWhole] = useState(false);
  const { paragraph, quote } = citation;
  const start = paragraph.lastIndexOf(quote);
  const place = { start, end: start + quote.length };
  const part = excerptOf(paragraph, place, AROUND);
  const shown = whole ? { text: paragraph, ...place } : part;
  return (
    <blockquote className={styles.passage} lang="zh-CN">
      <MarkedText text={shown.text} start={shown.start} end={shown.end} />
      {part.isCut && (
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

function Badges({ figure }: { figure: FigureShownFragment }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const labels = useLabels();
  const bases: Readonly<Record<string, string>> = labels.bases;
  const language = useLanguage();
  const strength = figure.strength && figure.strength !== 'PLAN' ? labels.strengths[figure.strength] : null;
  const plain: (string | null | undefined)[] = [
    figure.authority && labels.authorities[figure.authority],
    strength,
    figure.wording && figure.wording !== strength ? words.figures.wording(figure.wording) : null,
    figure.nature && labels.natures[figure.nature],
    figure.stretch ? labels.stretch : null,
    figure.basis && (bases[figure.basis] ?? figure.basis),
    figure.among && words.figures.among(figure.among),
    figure.scope && nameIn(figure.scope, language),
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

/** Shows one published number: as printed, for which period and by whom, its sentence, and what can be done with it. */
export function FigureCard({
  indicator,
  figure,
  isInText = false,
}: {
  indicator: NamedIndicator;
  figure: FigureShownFragment;
  /** Whether it is shown beside the text in which it is printed, so that its sentence is in sight. */
  isInText?: boolean;
}): ReactNode {
  const id = useId();
  const styles = useStyles();
  const words = useWords();
  const labels = useLabels();
  const language = useLanguage();
  const period = parsePeriod(figure.period);
  const where = [
    figure.district === null ? figure.owner : nameIn(figure.district, language),
    period === undefined ? figure.period : periodLabel(period, language),
    labels.measures[figure.measure],
  ];
  return (
    <Card className={styles.card} size="small">
      <div className={styles.head} id={id}>
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
      {!isInText && (
        <>
          <Passage citation={figure.citation} />
          <DocumentLine
            document={figure.citation.document}
            place={figure.citation}
            notes={[figure.task?.title ?? '']}
            at={figure.citation}
          />
        </>
      )}
      <FigureActions indicator={indicator} figure={figure} describedBy={id} />
    </Card>
  );
}
