import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ActFault } from '../ask/act.ts';

/** The reasons why something was not done, each a sentence of the server with what to do. */
export function ActFaults(props: {
  faults: readonly ActFault[];
  /** Leads to what a reason is about. */
  lead?: (fault: ActFault) => ReactNode;
}): ReactNode {
  return props.faults.map((fault) => {
    const way = props.lead?.(fault);
    return (
      <MessageBar
        key={`${fault.code} ${fault.about.join(' ')}`}
        intent="warning"
        layout="multiline"
        role="alert"
        data-code={fault.code}
      >
        <MessageBarBody>{fault.message}</MessageBarBody>
        {way && <MessageBarActions>{way}</MessageBarActions>}
      </MessageBar>
    );
  });
}
