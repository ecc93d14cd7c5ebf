import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PersonAddRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { People, type PeopleQuery } from '../../ask/office.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { WorkButton } from '../../parts/WorkButton.tsx';
import { useLivePages } from '../../state/use-live-pages.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useWords } from '../../words/use-words.ts';
import { AddPersonForm } from './AddPersonForm.tsx';
import { type MadeLink, OneTimeLink } from './OneTimeLink.tsx';
import { PersonCard } from './PersonCard.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, maxWidth: '760px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  start: { justifySelf: 'start' },
});

const PAGE = 50;

/** Lists the people of the office, and adds and changes them. */
export function PeoplePage(): ReactNode {
  const styles = useStyles();
  const { people } = useOfficeWords();
  const words = useWords();
  const [isAdding, setAdding] = useState(false);
  const [link, setLink] = useState<MadeLink>();
  const asked = useLivePages(People, { first: PAGE }, { page: (answer: PeopleQuery) => answer.people });
  const { nodes, loading, fault, retry } = asked;
  return (
    <div className={styles.page}>
      {!isAdding && (
        <Button
          className={styles.start}
          appearance="primary"
          icon={<PersonAddRegular />}
          onClick={() => {
            setLink(undefined);
            setAdding(true);
          }}
        >
          {people.add}
        </Button>
      )}
      {isAdding && (
        <AddPersonForm
          added={(made) => {
            setLink(made);
            setAdding(false);
          }}
          leave={() => setAdding(false)}
        />
      )}
      {link && <OneTimeLink link={link} putAway={() => setLink(undefined)} />}
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} />}
      {nodes === undefined && loading && <Loading rows={3} height={40} />}
      {nodes && (
        <ul className={styles.list} aria-label={people.label}>
          {nodes.map((person) => (
            <PersonCard key={person.number} person={person} />
          ))}
        </ul>
      )}
      {asked.hasMore && (
        <WorkButton className={styles.start} size="small" work={asked.more}>
          {words.goals.more}
        </WorkButton>
      )}
    </div>
  );
}
