import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { figureWords } from '../../data/rules/figure/comparator.ts';
import { nameIn, words } from '../../data/rules/message/message.ts';
import { periodNamed } from '../../data/rules/period/period.ts';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { useLabels, useLanguage, useWords } from '../words/use-words.ts';
import type { LineAnswer } from './found-indicators.ts';

const useStyles = makeStyles({
  answer: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  number: { fontVariantNumeric: 'tabular-nums' },
  about: { color: tokens.colorNeutralForeground2 },
  missing: { color: tokens.colorNeutralForeground3 },
});

function AnswerLine({ answer }: { answer: LineAnswer }): ReactNode {
  const styles = useStyles();
  const labels = useLabels();
  const language = useLanguage();
  const { actual, target, district, owner, measure, verdict, label } = answer;
  const shown = actual ?? target;
  if (!shown) return null;
  const goal = target && figureWords(target, language);
  // A result of another scope than its goal's does not tell the goal's.
  const ofScope = target?.scope && target.scope.code !== shown.scope?.code ? target.scope : null;
  const goalSaid = goal && ofScope ? words(language).written.scoped(goal, nameIn(ofScope, language)) : goal;
  const about = [
    measure === 'LEVEL' ? undefined : labels.measures[measure],
    periodNamed(shown.period, language),
    district === null ? owner : nameIn(district, language),
    shown.scope && nameIn(shown.scope, language),
    actual && goalSaid ? `${labels.roles.TARGET} ${goalSaid}` : undefined,
    actual ? undefined : labels.roles.TARGET,
  ];
  const isJudged = actual !== null && target !== null;
  return (
    <span className={styles.answer}>
      <Text weight="semibold" size={400} className={styles.number}>
        {figureWords(shown, language)}
      </Text>
      <Text size={200} className={styles.about}>
        {about.filter(Boolean).join(' · ')}
      </Text>
      {isJudged && <VerdictMark verdict={verdict} label={label} />}
    </span>
  );
}

/** Shows the figures for which a line asks, each with its period, its district and, beside a goal, its verdict. */
export function AnswerLines({ answers }: { answers: readonly LineAnswer[] }): ReactNode {
  return answers.map((answer) => <AnswerLine key={answer.id} answer={answer} />);
}

/** Says of a period that was typed that nothing of it is held, and shows the nearest of which something is. */
export function NearestLines(props: {
  nearest: readonly LineAnswer[];
  /** The period that was typed, in words. */
  period: string;
  /** The measure that was typed; null where none was. */
  measure: LineAnswer['measure'] | null;
  /** Whether a goal is shown already, and only results are missing. */
  isOfResults: boolean;
}): ReactNode {
  const { nearest, period, measure, isOfResults } = props;
  const styles = useStyles();
  const labels = useLabels();
  const language = useLanguage();
  const { find } = useWords();
  return nearest.map((answer) => {
    const { district, owner, actual, target } = answer;
    const shown = actual ?? target;
    const name = district === null ? owner : nameIn(district, language);
    const missing = { owner: name, period, measure: measure && labels.measures[measure], isOfResults };
    return (
      shown && (
        <span key={answer.id}>
          <Text block size={200} className={styles.missing}>
            {find.notHeld(missing, periodNamed(shown.period, language))}
          </Text>
          <AnswerLine answer={answer} />
        </span>
      )
    );
  });
}
