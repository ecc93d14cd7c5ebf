import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { WhoMay } from '../ask/office.ts';
import { type Asker, officesOf } from '../state/asker.ts';
import { useLive } from '../state/use-live.ts';
import { useOfficeWords } from '../words/use-office-words.ts';
import { useLanguage } from '../words/use-words.ts';
import type { PageRole } from './pages.ts';

const useStyles = makeStyles({
  page: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM, maxWidth: '480px' },
});

/** Tells whoever has not the role that a page is for why it is not shown, and whom to ask. */
export function NoRight({ asker, least }: { asker: Asker; least: PageRole }): ReactNode {
  const styles = useStyles();
  const words = useOfficeWords();
  const language = useLanguage();
  const { answer } = useLive(WhoMay, { act: 'PEOPLE' });
  const stewards = answer?.whoMay ?? [];
  return (
    <div className={styles.page}>
      {least === 'KEEPER' && <Text>{words.entry.purpose}</Text>}
      <Text>{words.entry.noRight[least](officesOf(asker, words, language))}</Text>
      <Text>
        {stewards.length === 0 ? words.entry.askStewards : words.entry.askThem(stewards.join(words.entry.comma))}
      </Text>
    </div>
  );
}
