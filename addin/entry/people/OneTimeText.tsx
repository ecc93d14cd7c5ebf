import { Button, Input, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CopyText } from '../../parts/CopyText.tsx';
import { useOfficeWords } from '../../words/use-office-words.ts';

const useStyles = makeStyles({
  body: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, paddingBlock: '6px' },
  text: { width: '100%', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalS },
});

/** Shows what the server tells once, such as a link or a token, until it is put away. */
export function OneTimeText(props: { label: string; told: string; text: string; putAway: () => void }): ReactNode {
  const styles = useStyles();
  const { people } = useOfficeWords();
  const { label, told, text, putAway } = props;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <div className={styles.body}>
          <Text role="status">{told}</Text>
          <Input
            className={styles.text}
            size="small"
            aria-label={label}
            readOnly
            value={text}
            onFocus={(event) => event.target.select()}
          />
          <div className={styles.actions}>
            <CopyText text={text} label={people.copy} />
            <Button size="small" appearance="subtle" onClick={putAway}>
              {people.putAway}
            </Button>
          </div>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
