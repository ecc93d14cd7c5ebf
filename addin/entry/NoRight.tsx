import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { WhoMay } from '../ask/office.ts';
import { type Asker, officesOf } from '../state/asker.ts';
import { useLive } from '../state/use-live.ts';
import { useOfficeWords } from '../words/use-office-words.ts';
import { useLanguage } from '../words/use-words.ts';

const useStyles = makeStyles({
  page: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM, maxWidth: '480px' },
});

/** Tells whoever may not propose figures why, and whom to ask. */
export function NoRight({ asker }: { asker: Asker }): ReactNode {
  const styles = useStyles();
  const words = useOfficeWords();
  const language = useLanguage();
  const { answer } = useLive(WhoMay, { act: 'PEOPLE' });
  const stewards = answer?.whoMay ?? [];
  return (
    <div className={styles.page}>
      <Text>{words.entry.purpose}</Text>
      <Text>{words.entry.noRight(officesOf(asker, words, language))}</Text>
      <Text>
        {stewards.length === 0 ? words.entry.askStewards : words.entry.askThem(stewards.join(words.entry.comma))}
      </Text>
    </div>
  );
}
