import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { copyText } from './copy-text.ts';
import { useWords } from './pane-context.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  button: { justifySelf: 'start' },
  said: { display: 'grid', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  text: { color: tokens.colorNeutralForeground2, whiteSpace: 'pre-line', maxHeight: '12em', overflowY: 'auto' },
  field: { width: '100%' },
});

/** What was copied, or the text to copy by hand where the browser lets no page do it. */
export function Copied({ text, isDone }: { text: string; isDone: boolean }): ReactNode {
  const styles = useStyles();
  const { figures } = useWords();
  if (isDone)
    return (
      <Text size={200}>
        {figures.copied}
        <span className={styles.text}>{text}</span>
      </Text>
    );
  return (
    <>
      <Text size={200}>{figures.copyByHand}</Text>
      <Textarea
        className={styles.field}
        aria-label={figures.copy}
        readOnly
        resize="vertical"
        defaultValue={text}
        textarea={{ ref: (field) => field?.select() }}
      />
    </>
  );
}

/** A button that copies a text, and says what it copied. */
export function CopyText({ text, label }: { text: string; label: string }): ReactNode {
  const styles = useStyles();
  const [copied, setCopied] = useState<{ text: string; isDone: boolean }>();
  const copy = async () => setCopied({ text, isDone: await copyText(text) });
  return (
    <div className={styles.part}>
      <Button className={styles.button} size="small" icon={<CopyRegular />} onClick={() => void copy()}>
        {label}
      </Button>
      {/* Stands there before it says something, so that screen readers hear it. */}
      <div role="status" className={styles.said}>
        {copied?.text === text && <Copied {...copied} />}
      </div>
    </div>
  );
}
