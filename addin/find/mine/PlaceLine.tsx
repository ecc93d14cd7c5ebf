import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { nameIn } from '../../../data/rules/message/message.ts';
import { Choice } from '../../parts/Choice.tsx';
import { CARD } from '../../parts/card.ts';
import { useMyPlace } from '../../state/my-place.ts';
import { usePane } from '../../state/pane-context.ts';
import { useGoalsVisit } from '../../state/use-goals-visit.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import type { MyScreen } from './use-my-board.ts';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    '@media (min-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto' },
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
  },
  pages: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 559px)': { gridColumn: '1 / -1' },
  },
  page: { minWidth: 'auto' },
  ask: { ...CARD, justifyItems: 'start' },
});

/** Chooses the district and the year of the first screen, which the browser remembers; once asks whether they are one's own. */
export function PlaceLine({ screen }: { screen: MyScreen }): ReactNode {
  const styles = useStyles();
  const { mine: said, goals } = useWords();
  const language = useLanguage();
  const { mine, choose } = useMyPlace();
  const { catalogue } = usePane();
  const visitGoals = useGoalsVisit();
  const { district, year, years, newestYear } = screen;
  // The province has no plan of its own here.
  const districts = (catalogue.answer?.districts ?? []).filter(({ parent }) => parent !== null);
  const named = districts.find(({ code }) => code === district);
  if (named === undefined) return null;
  const owner = nameIn(named, language);
  return (
    <>
      <div className={styles.choices}>
        <Choice
          label={said.district}
          value={district}
          options={districts.map((one) => ({ value: one.code, label: nameIn(one, language) }))}
          choose={(code) => choose({ district: code, year: '' })}
        />
        <Choice
          label={said.year}
          value={mine?.year ?? ''}
          options={[
            { value: '', label: said.newest(newestYear) },
            ...years.map((one) => ({ value: one, label: goals.yearName(one) })),
          ]}
          choose={(chosen) => choose({ district, year: chosen })}
        />
        <span className={styles.pages}>
          {(['scoreboard', 'districts'] as const).map((page) => (
            <Button
              key={page}
              size="small"
              className={styles.page}
              disabled={year === ''}
              onClick={() => visitGoals({ page, district, year })}
            >
              {page === 'scoreboard' ? said.board : goals.pages[page]}
            </Button>
          ))}
        </span>
      </div>
      {mine === undefined && (
        <div className={styles.ask}>
          <Text size={200}>{said.ask(owner)}</Text>
          <Button appearance="primary" size="small" onClick={() => choose({ district, year: '' })}>
            {said.confirm(owner)}
          </Button>
        </div>
      )}
    </>
  );
}
