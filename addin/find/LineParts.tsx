import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { nameIn } from '../../data/rules/message/message.ts';
import type { Language } from '../ask/operations.ts';
import { useLabels, useLanguage, useWords } from '../words/use-words.ts';
import type { LinePart } from './found-indicators.ts';
import { periodSaid } from './period-said.ts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  said: { color: tokens.colorNeutralForeground3 },
  chip: {
    minWidth: 'auto',
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
});

function usePartWords(): (part: LinePart, language: Language) => string {
  const labels = useLabels();
  return ({ owner, district, measure, role, ...part }, language) => {
    if (measure !== null) return labels.measures[measure];
    if (role !== null) return labels.roles[role];
    if (owner !== null) return district === null ? owner : nameIn(district, language);
    return periodSaid(part, language);
  };
}

/** Shows what was understood of a line beside the indicator. A click takes it out of the line. */
export function LineParts({
  parts,
  takeOut,
}: {
  parts: readonly LinePart[];
  takeOut: (part: LinePart) => void;
}): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const wordsOf = usePartWords();
  if (parts.length === 0) return null;
  return (
    <fieldset
      className={styles.parts}
      aria-label={words.find.understood}
      style={{ border: 'none', margin: 0, padding: 0 }}
    >
      <Text size={200} className={styles.said}>
        {words.find.understood}
      </Text>
      {parts.map((part) => {
        const said = wordsOf(part, language);
        return (
          <Button
            key={`${part.spans[0]?.start} ${said}`}
            size="small"
            shape="circular"
            className={styles.chip}
            icon={<DismissRegular />}
            iconPosition="after"
            aria-label={words.find.takeOut(said)}
            onClick={() => takeOut(part)}
          >
            {said}
          </Button>
        );
      })}
    </fieldset>
  );
}
