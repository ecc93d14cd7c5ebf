import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { figureWords } from '../../data/rules/figure/comparator.ts';
import { nameIn } from '../../data/rules/message/message.ts';
import { periodNamed } from '../../data/rules/period/period.ts';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { useLabels, useLanguage } from '../words/use-words.ts';
import type { LineAnswer } from './found-indicators.ts';

const useStyles = makeStyles({
  answer: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  number: { fontVariantNumeric: 'tabular-nums' },
  about: { color: tokens.colorNeutralForeground2 },
});

function AnswerLine({ answer }: { answer: LineAnswer }): ReactNode {
  const styles = useStyles();
  const labels = useLabels();
  const language = useLanguage();
  const { actual, target, district, owner, measure, verdict, label } = answer;
  const shown = actual ?? target;
  if (!shown) return null;
  const about = [
    measure === 'LEVEL' ? undefined : labels.measures[measure],
    periodNamed(shown.period, language),
    district === null ? owner : nameIn(district, language),
    actual && target ? `${labels.roles.TARGET} ${figureWords(target, language)}` : undefined,
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
