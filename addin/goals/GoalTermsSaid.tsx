import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { times } from '../../data/rules/number/exact.ts';
import { changedTolerances, type GoalTerms, type ToleranceName } from '../state/goal-terms.ts';
import { usePane } from '../state/pane-context.ts';
import { useLabels, useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  said: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  term: { height: 'auto', whiteSpace: 'normal', lineHeight: tokens.lineHeightBase300 },
});

/** Which of the terms a page of goals is on. */
export type ShownTerm = keyof GoalTerms;

/** On what terms a page stands, where they are not the usual ones: a printed page or a picture of it must say so. */
export function GoalTermsSaid({ shown }: { shown: readonly ShownTerm[] }): ReactNode {
  const styles = useStyles();
  const { terms: said } = useWords();
  const labels = useLabels();
  const { terms } = usePane().goals;
  const numberOf = (name: ToleranceName) => {
    const tolerance = terms.tolerances[name];
    return `${name === 'aboutPoints' ? tolerance : times(tolerance, 100)}${said.units[name]}`;
  };
  const all = [
    ...(shown.includes('asOf') && terms.asOf !== '' ? [said.asOf(terms.asOf)] : []),
    ...(shown.includes('judgeBy') && terms.judgeBy !== '' ? [said.by(labels.authorities[terms.judgeBy])] : []),
    ...(shown.includes('tolerances')
      ? changedTolerances(terms).map((name) => said.within(said.tolerances[name], numberOf(name)))
      : []),
  ];
  if (all.length === 0) return null;
  return (
    <ul className={styles.said} aria-label={said.chosen}>
      {all.map((one) => (
        <li key={one}>
          <Badge appearance="tint" color="warning" className={styles.term}>
            {one}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
