import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { times } from '../../data/rules/number/exact.ts';
import type { DatedTerms } from '../../data/rules/table/table-query.ts';
import {
  MOST_TOLERANCES,
  TOLERANCE_NAMES,
  TOLERANCES,
  type ToleranceName,
  tolerancesOf,
} from '../../data/rules/verdict/terms.ts';
import { AUTHORITIES } from '../../data/rules/words.ts';
import { AsOfChoice } from '../parts/AsOfChoice.tsx';
import { TermChoices } from '../parts/TermChoices.tsx';
import { changed } from '../state/change.ts';
import type { GoalPage } from '../state/goal-place.ts';
import { useLabels, useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    maxWidth: '640px',
    alignItems: 'start',
    marginTop: tokens.spacingVerticalS,
  },
  input: { minWidth: 0, width: '100%' },
  whole: { gridColumn: '1 / -1' },
  reset: { gridColumn: '1 / -1', justifySelf: 'start' },
});

interface TermsProps {
  terms: DatedTerms;
  change: (terms: DatedTerms) => void;
}

/** Shares are typed as percentages, points as they are. */
function typedOf(name: ToleranceName, tolerance: number): number {
  return name === 'aboutPoints' ? tolerance : times(tolerance, 100);
}

/** The terms with one tolerance changed. Where all are as usual again, none is named. */
function withTolerance(terms: DatedTerms, name: ToleranceName, tolerance: number): DatedTerms {
  const tolerances = { ...tolerancesOf(terms), [name]: tolerance };
  const isUsual = TOLERANCE_NAMES.every((one) => tolerances[one] === TOLERANCES[one]);
  return changed(terms, { tolerances: isUsual ? undefined : tolerances });
}

/** Takes one tolerance as it is typed. Text that is no tolerance is marked, and the last valid one stays. */
function ToleranceChoice({ name, terms, change }: TermsProps & { name: ToleranceName }): ReactNode {
  const styles = useStyles();
  const { terms: said } = useWords();
  const words = useLabels().tolerances[name];
  const [typed, setTyped] = useState(String(typedOf(name, tolerancesOf(terms)[name])));
  const [isWrong, setIsWrong] = useState(false);
  const most = typedOf(name, MOST_TOLERANCES[name]);
  const read = (text: string) => {
    setTyped(text);
    const number = text.trim() === '' ? Number.NaN : Number(text);
    const isTolerance = number >= 0 && number <= most;
    setIsWrong(!isTolerance);
    const tolerance = name === 'aboutPoints' ? number : times(isTolerance ? number : 0, 0.01);
    if (isTolerance) change(withTolerance(terms, name, tolerance));
  };
  return (
    <Field
      label={words.label}
      hint={said.usually(typedOf(name, TOLERANCES[name]))}
      {...(isWrong ? { validationMessage: said.wrong(most) } : {})}
    >
      <Input
        className={styles.input}
        type="number"
        size="small"
        min={0}
        max={most}
        step={name === 'aboutPoints' ? 0.1 : 1}
        value={typed}
        contentAfter={
          <Text size={200} wrap={false}>
            {words.unit}
          </Text>
        }
        onChange={(_event, data) => read(data.value)}
      />
    </Field>
  );
}

/** Chooses as of when, by whose goals and how strictly goals are judged. It is folded away, for most leave it unchanged. */
export function GoalTermsChoice({ page, terms, change }: TermsProps & { page: GoalPage }): ReactNode {
  const styles = useStyles();
  const { terms: said } = useWords();
  const labels = useLabels();
  const [resets, setResets] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const judges = page === 'scoreboard' || page === 'districts';
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{said.title[page]}</summary>
      {isOpen && (
        <div className={styles.choices}>
          <AsOfChoice asOf={terms.asOf ?? ''} choose={(asOf) => change(changed(terms, { asOf: asOf || undefined }))} />
          {judges && <TermChoices terms={terms} change={(choice) => change(changed(terms, choice))} />}
          {page !== 'statements' &&
            TOLERANCE_NAMES.map((name) => (
              <ToleranceChoice key={`${name} ${resets}`} name={name} terms={terms} change={change} />
            ))}
          {judges && (
            <Text size={200} className={styles.whole}>
              {said.standing(AUTHORITIES.map((value) => labels.authorities[value]))}
            </Text>
          )}
          {Object.keys(terms).length > 0 && (
            <Button
              className={styles.reset}
              size="small"
              icon={<ArrowResetRegular />}
              onClick={() => {
                setResets(resets + 1);
                change({});
              }}
            >
              {said.reset}
            </Button>
          )}
        </div>
      )}
    </details>
  );
}
