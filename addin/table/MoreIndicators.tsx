import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { nameIn } from '../../data/rules/message/message.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import { FindIndicators } from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { useLanguage, useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  offered: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  add: { maxWidth: '100%', overflowWrap: 'anywhere' },
});

/** The picker's own list asks for as many, so that this is answered once. */
const ASKED = 20;
const OFFERED = 5;

/** Offers main indicators that a table does not show yet, each added by one click. */
export function MoreIndicators({
  indicators,
  change,
}: {
  indicators: readonly NamedIndicator[];
  change: (indicators: NamedIndicator[]) => void;
}): ReactNode {
  const styles = useStyles();
  const { table } = useWords();
  const language = useLanguage();
  const { answer } = useAnswer(FindIndicators, { headline: true, first: ASKED });
  const main = answer?.indicators.edges.map((edge) => edge.node) ?? [];
  const offered = main.filter(({ code }) => !indicators.some((one) => one.code === code)).slice(0, OFFERED);
  if (offered.length === 0) return null;
  return (
    <div className={styles.offered}>
      <Text size={200}>{table.alsoShow}</Text>
      {offered.map((one) => (
        <Button
          key={one.code}
          size="small"
          shape="circular"
          className={styles.add}
          aria-label={table.add(nameIn(one, language))}
          onClick={() => change([...indicators, one])}
        >
          {nameIn(one, language)}
        </Button>
      ))}
    </div>
  );
}
