import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { KeyRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { Tokens, type TokensQuery } from '../../ask/office.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { WorkButton } from '../../parts/WorkButton.tsx';
import { useLivePages } from '../../state/use-live-pages.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useWords } from '../../words/use-words.ts';
import { AddTokenForm, type MadeToken } from './AddTokenForm.tsx';
import { OneTimeText } from './OneTimeText.tsx';
import { TokenCard } from './TokenCard.tsx';
import { usePeople } from './use-people.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, maxWidth: '760px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  start: { justifySelf: 'start' },
});

const PAGE = 50;

/** Lists the tokens of the office, makes them and ends them. */
export function TokensPage(): ReactNode {
  const styles = useStyles();
  const { accessTokens: say } = useOfficeWords();
  const [isAdding, setAdding] = useState(false);
  const [made, setMade] = useState<MadeToken>();
  const words = useWords();
  const asked = useLivePages(Tokens, { first: PAGE }, { page: (answer: TokensQuery) => answer.tokens });
  const people = usePeople();
  const { nodes: found, loading, fault, retry } = asked;
  return (
    <div className={styles.page}>
      <Text>{say.hint}</Text>
      {isAdding ? (
        <AddTokenForm
          added={(token) => {
            setMade(token);
            setAdding(false);
          }}
          leave={() => setAdding(false)}
        />
      ) : (
        <Button
          className={styles.start}
          appearance="primary"
          icon={<KeyRegular />}
          onClick={() => {
            setMade(undefined);
            setAdding(true);
          }}
        >
          {say.add}
        </Button>
      )}
      {made && (
        <OneTimeText
          label={say.text}
          told={say.textTold(made.name)}
          text={made.text}
          putAway={() => setMade(undefined)}
        />
      )}
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} />}
      {found === undefined && loading && <Loading rows={3} height={40} />}
      {found?.length === 0 && <Text>{say.none}</Text>}
      {found && found.length > 0 && (
        <ul className={styles.list} aria-label={say.label}>
          {found.map((token) => (
            <TokenCard
              key={token.number}
              token={token}
              maker={people.find(({ number }) => number === token.person)?.name}
            />
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
