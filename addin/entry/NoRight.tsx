import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type Asker, officesOf } from '../state/asker.ts';
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
  return (
    <div className={styles.page}>
      <Text>{words.entry.purpose}</Text>
      <Text>{words.entry.noRight(officesOf(asker, words, language))}</Text>
    </div>
  );
}
