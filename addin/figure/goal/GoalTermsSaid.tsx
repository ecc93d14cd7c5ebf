import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { times } from '../../../data/rules/number/exact.ts';
import { chosenTermLines } from '../../../data/rules/sentence/chosen-term.ts';
import type { DatedTerms } from '../../../data/rules/table/table-query.ts';
import { changedTolerances, type ToleranceName, tolerancesOf } from '../../../data/rules/verdict/terms.ts';
import { useLabels, useLanguage, useWords } from '../../words/use-words.ts';

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

/** States the terms of a page where they are not the usual ones, for a printed page or a picture must carry them. */
export function GoalTermsSaid({ terms }: { terms: DatedTerms }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { terms: said } = useWords();
  const labels = useLabels();
  const tolerances = tolerancesOf(terms);
  const numberOf = (name: ToleranceName) =>
    `${name === 'aboutPoints' ? tolerances[name] : times(tolerances[name], 100)}${labels.tolerances[name].unit}`;
  const all = [
    ...(terms.asOf === undefined ? [] : [said.asOf(terms.asOf)]),
    ...chosenTermLines(terms, language),
    ...changedTolerances(terms).map((name) => said.within(labels.tolerances[name].label, numberOf(name))),
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
