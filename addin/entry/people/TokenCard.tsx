import { Badge, Button, Text } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { shanghaiMinute } from '../../../data/rules/period/shanghai.ts';
import { act } from '../../ask/act.ts';
import { EndToken, type TokenDoneFragment, type TokenLineFragment, type TokenState } from '../../ask/office.ts';
import { officesOf } from '../../state/asker.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useLanguage } from '../../words/use-words.ts';
import { ActEnded } from '../publish/ActEnded.tsx';
import { AskOnce } from '../publish/AskOnce.tsx';
import { useAct } from '../publish/use-act.ts';
import { useCardStyles } from './card-styles.ts';

const COLORS: Readonly<Record<TokenState, 'success' | 'warning' | 'subtle'>> = {
  VALID: 'success',
  EXPIRED: 'warning',
  ENDED: 'subtle',
};

/** Tells of a token, and ends it. */
export function TokenCard({ token, maker }: { token: TokenLineFragment; maker: string | undefined }): ReactNode {
  const styles = useCardStyles();
  const words = useOfficeWords();
  const language = useLanguage();
  const { accessTokens: say } = words;
  const [isAsking, setAsking] = useState(false);
  const doing = useAct<TokenDoneFragment>();
  const { number, name, state, expires, person } = token;
  const told = [
    say.number(number),
    officesOf(token, words, language),
    expires === null ? say.noEnd : say.untilSaid(shanghaiMinute(new Date(expires))),
    ...(person === null ? [say.byProgram] : maker === undefined ? [] : [say.madeBy(maker)]),
  ];
  const end = () => {
    setAsking(false);
    doing.begin((requestId) => act(EndToken, { token: number }, { requestId }));
  };
  return (
    <li className={styles.card} data-token={number}>
      <div className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        <Badge appearance="tint" color={COLORS[state]}>
          {say.states[state]}
        </Badge>
        {state === 'VALID' && !isAsking && (
          <Button size="small" appearance="subtle" aria-label={say.endOf(name)} onClick={() => setAsking(true)}>
            {say.end}
          </Button>
        )}
      </div>
      <Text size={200} className={styles.told}>
        {told.join(' · ')}
      </Text>
      {isAsking && (
        <AskOnce
          asks={say.asks(name)}
          label={say.agree}
          isDoing={doing.isDoing}
          agree={end}
          leave={() => setAsking(false)}
        />
      )}
      <ActEnded doing={doing} />
    </li>
  );
}
