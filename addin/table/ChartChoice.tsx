import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { plannedChartSentence } from '../state/chart-sentence.ts';
import { useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface ChoiceProps {
  plan: SheetPlan;
  isWished: boolean;
  wish: (on: boolean) => void;
}

/** Whether the file gets a chart, and what that will show. */
export function ChartChoice({ plan, isWished, wish }: ChoiceProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const about = useId();
  return (
    <div>
      <Checkbox
        label={words.tableChart.withChart}
        checked={isWished}
        {...(isWished ? { 'aria-describedby': about } : {})}
        onChange={(_, { checked }) => wish(checked === true)}
      />
      {isWished && (
        <Text as="p" block size={200} id={about} className={styles.about}>
          {plannedChartSentence(plan, words)}
        </Text>
      )}
    </div>
  );
}
