import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useOfficeWords } from '../../words/use-office-words.ts';

/** Asks once before what cannot be undone. */
export function AskOnce(props: {
  asks: string;
  label: string;
  isDoing: boolean;
  agree: () => void;
  leave: () => void;
}): ReactNode {
  const { people } = useOfficeWords();
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>{props.asks}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={props.isDoing} onClick={props.agree}>
          {props.label}
        </Button>
        <Button size="small" appearance="subtle" onClick={props.leave}>
          {people.leave}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
