import { FluentProvider, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Language } from '../ask/operations.ts';
import { wordsOf } from '../words/words.ts';
import { useTheme } from './theme.ts';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
  },
  logo: { width: '48px', height: '48px' },
  // Keeps a single word of the title from standing alone on the second line.
  title: { textWrap: 'balance' },
});

/** Replaces the pane in an Excel below ExcelApi 1.13. */
export function TooOld({ language }: { language: Language }): ReactNode {
  const styles = useStyles();
  const { states } = wordsOf(language);
  return (
    <FluentProvider theme={useTheme(language)}>
      <main className={styles.page}>
        <img className={styles.logo} src="./favicon.svg" alt="" />
        <Text as="h1" size={500} weight="semibold" className={styles.title}>
          {states.tooOldTitle}
        </Text>
        <Text>{states.tooOld}</Text>
        <Text>{states.tooOldInstead}</Text>
      </main>
    </FluentProvider>
  );
}
