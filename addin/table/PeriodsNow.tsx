import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { periodNamed } from '../../data/rules/period/period.ts';
import { isRelative } from '../../data/rules/period/typed-period.ts';
import type { PlannedPeriod } from '../../data/sheet/plan/plan.ts';
import { periodName } from '../state/table-draft.ts';
import { useLanguage, useWords } from '../words/use-words.ts';

const useStyles = makeStyles({ now: { color: tokens.colorNeutralForeground3 } });

/** Says which period each relative one of a table is now, and which months its results cover. */
export function PeriodsNow({ periods }: { periods: readonly PlannedPeriod[] }): ReactNode {
  const styles = useStyles();
  const { table } = useWords();
  const language = useLanguage();
  const relative = periods.filter(({ typed }) => isRelative(typed));
  return relative.map(({ typed, period, months }) => (
    <Text key={typed} size={200} block className={styles.now}>
      {table.periodNow({
        name: periodName(typed, language),
        period: periodNamed(period, language),
        months: months === null ? null : periodNamed(months, language),
      })}
    </Text>
  ));
}
