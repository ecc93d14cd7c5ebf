import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CopyRegular, WarningRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { figureWords } from '../../data/rules/figure/comparator.ts';
import { nameIn, scopedName } from '../../data/rules/message/message.ts';
import { isPartOfYear, parsePeriod, periodLabel } from '../../data/rules/period/period.ts';
import { PeriodFault, readAsked } from '../../data/rules/period/typed-period.ts';
import { type Terms, termsIn } from '../../data/rules/verdict/terms.ts';
import { isFigureColumn } from '../../data/rules/words.ts';
import type { CellKey } from '../../data/sheet/formula/plan-argument.ts';
import {
  type CellSourceQuery as Answer,
  CellSource as CellSourceQuery,
  type FigureShownFragment,
  type VintagesFragment,
} from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { resultPeriodOf, whyEmpty } from '../functions/why-empty.ts';
import { copyText } from '../parts/copy-text.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { Loading } from '../parts/Loading.tsx';
import { DocumentLine } from '../state/DocumentLine.tsx';
import { useLabels, useLanguage, useWords } from '../words/use-words.ts';
import { type CellHeld, isOther, isTypedOver, ofHeldMonths } from './cell-held.ts';
import { FigureCard } from './FigureCard.tsx';

type Compared = Extract<Answer['comparisonsByKey'][number], { __typename: 'Comparison' }>;

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  words: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  caution: { display: 'flex', gap: tokens.spacingHorizontalXS, color: tokens.colorStatusWarningForeground1 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
  },
  copy: { justifySelf: 'start' },
});

/** Lists the vintages of a figure where there are several, the last one first. */
function Vintages({ vintages }: VintagesFragment): ReactNode {
  const styles = useStyles();
  const { source } = useWords();
  if (vintages.length < 2) return null;
  return (
    <div className={styles.part}>
      <Text as="h4" size={200} weight="semibold" className={styles.title}>
        {source.vintages}
      </Text>
      <ul className={styles.list}>
        {vintages.toReversed().map((vintage) => (
          <li key={vintage.id}>
            <Text size={200} block>
              {source.vintage(vintage.printed, vintage.revision)}
            </Text>
            <DocumentLine document={vintage.citation.document} at={vintage.citation} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The places, among what is asked of the period, of the kinds that a formula has of exactly its period or not at all. */
const OF_PERIOD: Readonly<Record<string, number>> = { ACTUAL: 0, PREVIOUS: 1 };

/** The figure that a formula has; it asks for a part of a year by name, where a table shows whatever is out. */
function ofPeriod(kind: string, compared: Compared, { period: typed }: CellKey): FigureShownFragment[] {
  const { actual, previous, previousYear } = compared;
  if (compared.ofPeriod[OF_PERIOD[kind] ?? 0] == null) return [];
  const period = parsePeriod(compared.period);
  const asked = readAsked(typed, `${compared.period.slice(0, 4)}-12-31`);
  const isToDate = !(asked instanceof PeriodFault) && asked.isToDate && !asked.isYearBefore;
  const isPart = !period || isPartOfYear(period) || isToDate;
  const shown = kind === 'ACTUAL' ? actual : isPart ? previous : previousYear;
  return shown ? [shown] : [];
}

/** Answers the figures that a kind of cell rests on, the most important first. A computed cell rests on goal and result. */
function restsOn(
  kind: string,
  compared: Compared,
  { held, formulaAsks }: { held?: CellHeld | undefined; formulaAsks?: CellKey | undefined } = {},
): (FigureShownFragment & Partial<VintagesFragment>)[] {
  if (formulaAsks && kind in OF_PERIOD) return ofPeriod(kind, compared, formulaAsks);
  const { target, actual, previous, previousPart, previousYear } = compared;
  // A filed table of a part of the year has keys of the year: what the cell holds tells which of last year's figures it is.
  const ofLastYear = [previous, previousPart, previousYear].filter((figure) => figure !== null);
  const shownBefore = held && ofLastYear.find((figure) => figure.value !== null && !isOther(held, figure));
  const order: Record<string, (FigureShownFragment | null)[]> = {
    TARGET: [target],
    ACTUAL: [actual],
    PREVIOUS: [shownBefore ?? previous],
    PREVIOUS_PART: [previousPart],
    PREVIOUS_YEAR: [previousYear],
  };
  const shown = order[kind] ?? [target, actual, ...(kind === '' ? [previous] : [])];
  return shown.filter((figure) => figure !== null);
}

/** Writes figure, sentence and document as plain text. */
function asText(
  compared: Compared,
  figures: FigureShownFragment[],
  say: (figure: FigureShownFragment) => string,
): string {
  return [compared.reason, ...figures.map(say)].join('\n');
}

function Copy({ text }: { text: string }): ReactNode {
  const styles = useStyles();
  const { source } = useWords();
  const [isDone, setIsDone] = useState<boolean>();
  return (
    <>
      <Button
        className={styles.copy}
        size="small"
        icon={<CopyRegular />}
        onClick={async () => setIsDone(await copyText(text))}
      >
        {source.copy}
      </Button>
      <span role="status">{isDone !== undefined && (isDone ? source.copied : source.notCopied)}</span>
    </>
  );
}

interface ComparedSourceProps {
  compared: Compared;
  kind: string;
  held: CellHeld | undefined;
  /** The key of the formula whose cell it is; a table's cell has none. */
  formulaAsks: CellKey | undefined;
  correct: ((figure: FigureShownFragment) => ReactNode) | undefined;
}

function ComparedSource({ compared, kind, held, formulaAsks, correct }: ComparedSourceProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const labels = useLabels();
  const language = useLanguage();
  const { indicator, district, otherTargets, cautions } = compared;
  const period = parsePeriod(compared.period);
  const names = [
    district ? nameIn(district, language) : compared.owner,
    scopedName(indicator, compared.scope, language),
    labels.measures[compared.measure],
    period ? periodLabel(period, language) : compared.period,
  ];
  const figures = restsOn(kind, compared, { held, formulaAsks });
  const [figure] = figures;
  const resultPeriod = resultPeriodOf(compared);
  const nothing =
    formulaAsks && kind === 'ACTUAL' ? whyEmpty(kind, { ...compared, resultPeriod }, language) : words.source.empty;
  const say = (figure: FigureShownFragment) => {
    const { document, quote } = figure.citation;
    const source = words.links.source(document.title, labels.standings[document.standing]);
    return `${figureWords(figure, language)} ${words.source.quoted(quote)} ${source}`;
  };
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <Text weight="semibold">{names.join(' · ')}</Text>
        </h3>
        <Badge appearance="tint" color="informative">
          {compared.label}
        </Badge>
      </div>
      <Text size={200} className={styles.words}>
        {compared.reason}
      </Text>
      {cautions.map((caution) => (
        <Text key={caution} size={200} className={styles.caution}>
          <WarningRegular fontSize={16} aria-label={words.figures.caution} />
          {caution}
        </Text>
      ))}
      {held && figure && isFigureColumn(kind) && isOther(held, figure) && (
        <Text size={200} className={styles.caution}>
          <WarningRegular fontSize={16} aria-label={words.figures.caution} />
          {words.source.differs(held.text, figureWords(figure, language))}
        </Text>
      )}
      {held && figure && isFigureColumn(kind) && isTypedOver(held, figure) && correct?.(figure)}
      {figures.length === 0 && <Text className={styles.words}>{nothing}</Text>}
      {figures.map((figure) => (
        <div key={figure.id} className={styles.part}>
          <FigureCard indicator={indicator} figure={figure} />
          {figure.vintages && <Vintages vintages={figure.vintages} />}
        </div>
      ))}
      {otherTargets.length > 0 && (
        <div className={styles.part}>
          <Text as="h4" weight="semibold" className={styles.title}>
            {words.source.others}
          </Text>
          {otherTargets.map((figure) => (
            <FigureCard key={figure.id} indicator={indicator} figure={figure} />
          ))}
        </div>
      )}
      <Copy key={compared.id} text={asText(compared, figures, say)} />
    </div>
  );
}

/** Shows what a key's cell of this kind rests on: figures, sentences, documents, other statements and vintages. */
export function CellSource(props: {
  of: CellKey;
  kind: string;
  held?: CellHeld;
  /** The months whose results its table shows, where the key is of the year. */
  months?: string | undefined;
  /** A formula that Excel calculates has it: a result of exactly its period, or none. */
  isFormula?: boolean;
  /** The terms on which it is judged; usually the usual ones. */
  terms?: Terms;
  /** Is shown where the cell holds something else than its figure. */
  correct?: (figure: FigureShownFragment) => ReactNode;
}): ReactNode {
  const { of, kind, held, months, isFormula = false, terms = {}, correct } = props;
  const keys = months === undefined ? [of] : [of, { ...of, part: months }];
  const language = useLanguage();
  const asked = useAnswer(CellSourceQuery, { keys, ...termsIn(terms), language });
  const answer = ofHeldMonths(asked.answer?.comparisonsByKey ?? [], kind, held);
  if (asked.fault !== undefined) return <FaultMessage fault={asked.fault} retry={asked.retry} />;
  if (answer === undefined) return <Loading rows={3} height={96} />;
  if (answer.__typename === 'NoAnswer') return <Text>{answer.message}</Text>;
  return (
    <ComparedSource
      compared={answer}
      kind={kind}
      held={held}
      formulaAsks={isFormula ? of : undefined}
      correct={correct}
    />
  );
}
