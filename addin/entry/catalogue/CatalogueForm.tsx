import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { ProposedFragment } from '../../ask/office.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import type { Doing } from '../publish/use-act.ts';
import { ProposedDraft } from './ProposedDraft.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface CatalogueFormProps {
  title: string;
  /** The words on the button that sends. */
  label: string;
  isReady: boolean;
  doing: Doing<ProposedFragment>;
  send: () => void;
  close: () => void;
  children: ReactNode;
}

/** A form whose contents become a draft of the catalogue. */
export function CatalogueForm(props: CatalogueFormProps): ReactNode {
  const { title, label, isReady, doing, send, close, children } = props;
  const styles = useStyles();
  const { catalogue: say } = useOfficeWords();
  const id = useId();
  return (
    <form
      className={styles.form}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) send();
      }}
    >
      <h2 id={id} className={styles.heading}>
        <Text size={400} weight="semibold">
          {title}
        </Text>
      </h2>
      {children}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={!isReady || doing.isDoing}>
          {label}
        </Button>
        <Button onClick={close}>{say.close}</Button>
      </div>
      <ProposedDraft doing={doing} />
    </form>
  );
}
