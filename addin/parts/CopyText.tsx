import { makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { copyText } from './copy-text.ts';
import { FaultMessage } from './FaultMessage.tsx';
import { WorkButton } from './WorkButton.tsx';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  button: { justifySelf: 'start' },
  said: { display: 'grid', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  text: { display: 'block', color: tokens.colorNeutralForeground2, whiteSpace: 'pre-line' },
  field: { width: '100%' },
});

/** A longer text would push away the content below; the clipboard has all of it. */
const SHOWN = 300;

/** Shows the copied text, or the text to copy by hand where the browser does not let a page do it. */
export function Copied({ text, isDone }: { text: string; isDone: boolean }): ReactNode {
  const styles = useStyles();
  const { figures } = useWords();
  if (isDone)
    return (
      <Text size={200}>
        {figures.copied}
        <span className={styles.text}>{text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}</span>
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

interface CopyTextProps {
  /** The text, or a function that fetches it on demand. */
  text: string | (() => Promise<string>);
  label: string;
}

/** A button that copies a text, and says what it copied. */
export function CopyText({ text, label }: CopyTextProps): ReactNode {
  const styles = useStyles();
  const [copied, setCopied] = useState<{ text: string; isDone: boolean }>();
  const [fault, setFault] = useState<unknown>();
  const copy = async () => {
    setFault(undefined);
    try {
      const copying = typeof text === 'string' ? text : await text();
      setCopied({ text: copying, isDone: await copyText(copying) });
    } catch (failed) {
      setFault(failed);
    }
  };
  return (
    <div className={styles.part}>
      <WorkButton className={styles.button} size="small" icon={<CopyRegular />} work={copy}>
        {label}
      </WorkButton>
      {/* Stands there before it says something, so that screen readers hear it. */}
      <div role="status" className={styles.said}>
        {copied && <Copied key={copied.text} {...copied} />}
      </div>
      {fault !== undefined && <FaultMessage fault={fault} retry={() => void copy()} />}
    </div>
  );
}
