import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowSwapRegular,
  ArrowUpRegular,
  CheckmarkRegular,
  CommentRegular,
  EqualOffRegular,
  type FluentIcon,
  LineHorizontal1Regular,
  TextStrikethroughRegular,
} from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { figureWords } from '../../data/rules/figure/comparator.ts';
import type { Drift, StatementsOfQuery, WordedFragment } from '../ask/operations.ts';
import { MARKED_WORDS } from '../parts/chart/chart-look.ts';
import { excerptOf } from '../parts/excerpt.ts';
import { DocumentLine } from '../state/DocumentLine.tsx';
import { useLabels, useLanguage, useWords } from '../words/use-words.ts';
import { differingWords, type Stretch } from './differing-words.ts';

/** A goal as each of its documents states it. */
export type ShownStatement = StatementsOfQuery['statements']['nodes'][number];
type StatementChange = ShownStatement['changes'][number];

const SHAPES: Record<Drift, FluentIcon> = {
  RAISED: ArrowUpRegular,
  LOWERED: ArrowDownRegular,
  KEPT: LineHorizontal1Regular,
  SCOPE_CHANGED: EqualOffRegular,
  CHANGED: ArrowSwapRegular,
  SAID_OTHERWISE: CommentRegular,
  REPORTED: CheckmarkRegular,
  NOT_MENTIONED: TextStrikethroughRegular,
};

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    '@media (min-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  side: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalXXS,
    padding: `0 0 0 ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
  },
  quote: { margin: 0, lineHeight: '1.7', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  around: { color: tokens.colorNeutralForeground3 },
  differs: {
    backgroundColor: MARKED_WORDS,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
    boxDecorationBreak: 'clone',
  },
  badges: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  words: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  more: { minWidth: 'auto', padding: `0 ${tokens.spacingHorizontalXS}`, justifySelf: 'start' },
});

/** Characters of the paragraph on each side of the quote before it is unfolded. */
const AROUND = 12;

/** Shows the sentence of a goal with its differing words marked, and the whole paragraph on request. */
function Sentence({ citation, stretches }: { citation: WordedFragment['citation']; stretches: Stretch[] }): ReactNode {
  const styles = useStyles();
  const { figures } = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const { paragraph, quote } = citation;
  const at = paragraph.lastIndexOf(quote);
  const place = { start: at, end: at + quote.length };
  const part =
    at < 0 ? { text: quote, start: 0, end: quote.length, isCut: false } : excerptOf(paragraph, place, AROUND);
  const shown = isWhole && at >= 0 ? { text: paragraph, ...place } : part;
  return (
    <blockquote className={styles.quote} lang="zh-CN">
      <span className={styles.around}>{shown.text.slice(0, shown.start)}</span>
      {stretches.map(({ text, differs }, index) =>
        differs ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches have only their order
          <mark key={index} className={styles.differs}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
      <span className={styles.around}>{shown.text.slice(shown.end)}</span>
      {part.isCut && (
        <Button
          className={styles.more}
          size="small"
          appearance="transparent"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? figures.hideParagraph : figures.showParagraph}
        </Button>
      )}
    </blockquote>
  );
}

interface WordingProps {
  goal: WordedFragment;
  /** Whether results are judged against this one. */
  isJudged: boolean;
  stretches?: Stretch[] | undefined;
}

/** Shows one wording: its number, its authority, its sentence and its document. */
export function Wording({ goal, isJudged, stretches }: WordingProps): ReactNode {
  const styles = useStyles();
  const labels = useLabels();
  const words = useWords();
  const language = useLanguage();
  const { authority, stretch, strength, citation } = goal;
  return (
    <div className={styles.side}>
      <span className={styles.badges}>
        <Text weight="semibold">{figureWords(goal, language)}</Text>
        {authority && (
          <Badge appearance="outline" color="informative">
            {labels.authorities[authority]}
          </Badge>
        )}
        {strength && strength !== 'PLAN' && (
          <Badge appearance="outline" color="informative">
            {labels.strengths[strength]}
          </Badge>
        )}
        {isJudged && (
          <Badge appearance="tint" color="brand">
            {words.statements.judged}
          </Badge>
        )}
        {stretch && (
          <Badge appearance="outline" color="informative">
            {labels.stretch}
          </Badge>
        )}
      </span>
      <Sentence citation={citation} stretches={stretches ?? [{ text: citation.quote, differs: false }]} />
      <DocumentLine document={citation.document} place={citation} at={citation} />
    </div>
  );
}

/** Shows the sentences of a later document that has no figure in the goal's place, or that it leaves the goal out. */
function Unworded({ change }: { change: StatementChange }): ReactNode {
  const styles = useStyles();
  const { statements } = useWords();
  return (
    <div className={styles.side}>
      {change.sentences.length === 0 && <Text>{statements.leftOut}</Text>}
      {change.sentences.map(({ text }) => (
        <blockquote key={text} className={styles.quote} lang="zh-CN">
          {text}
        </blockquote>
      ))}
      <DocumentLine document={change.document} at={change.sentences[0]} />
    </div>
  );
}

/** Shows two wordings of one goal side by side with their differences marked, and what those make of the goal. */
export function StatementPair({ goal, change }: { goal: ShownStatement; change: StatementChange }): ReactNode {
  const styles = useStyles();
  const { statements } = useWords();
  const from = goal.goals.find(({ id }) => id === change.from.id);
  const { to } = change;
  const [ofFrom, ofTo] = from && to ? differingWords(from.citation.quote, to.citation.quote) : [];
  const isJudged = ({ id }: WordedFragment) => id === goal.judged?.id;
  const Shape = SHAPES[change.kind];
  return (
    <div className={styles.part}>
      <div className={styles.sides}>
        {from && <Wording goal={from} stretches={ofFrom} isJudged={isJudged(from)} />}
        {to ? <Wording goal={to} stretches={ofTo} isJudged={isJudged(to)} /> : <Unworded change={change} />}
      </div>
      <span className={styles.badges}>
        <Badge appearance="tint" color={change.kind === 'KEPT' ? 'informative' : 'brand'} icon={<Shape />}>
          {change.label}
        </Badge>
        {change.ease && (
          <Badge appearance="outline" color={change.ease === 'EASIER' ? 'warning' : 'informative'}>
            {statements.ease[change.ease]}
          </Badge>
        )}
      </span>
      <Text size={200} className={styles.words}>
        {change.sentence}
      </Text>
    </div>
  );
}
