import { Button, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useDocumentWords } from '../words/document/use-document-words.ts';
import type { InnerSearch as Search } from './use-inner-search.ts';

const useStyles = makeStyles({
  search: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  field: { minWidth: 0, flexGrow: 1, flexBasis: '120px', maxWidth: '320px' },
  said: { color: tokens.colorNeutralForeground3 },
});

/** Searches within a text: the number of places, the next one and the one before. */
export function InnerSearch({ search }: { search: Search }): ReactNode {
  const styles = useStyles();
  const words = useDocumentWords();
  const { typed, setTyped, found, at, step } = search;
  const isTyped = typed.trim() !== '';
  const said = !isTyped ? '' : found.length === 0 ? words.none : words.place(at + 1, found.length);
  return (
    <search className={styles.search}>
      <SearchBox
        className={styles.field}
        size="small"
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        dismiss={{ 'aria-label': words.clear }}
        onChange={(_event, data) => setTyped(data.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          step(event.shiftKey ? -1 : 1);
        }}
      />
      {isTyped && (
        <>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronUpRegular />}
            aria-label={words.previous}
            disabledFocusable={found.length === 0}
            onClick={() => step(-1)}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronDownRegular />}
            aria-label={words.next}
            disabledFocusable={found.length === 0}
            onClick={() => step(1)}
          />
        </>
      )}
      <Text size={200} className={styles.said} role="status">
        {said}
      </Text>
    </search>
  );
}
