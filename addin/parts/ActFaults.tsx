import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ActFault } from '../ask/act.ts';
import type { OfficeWords } from '../words/office-zh.ts';
import { useOfficeWords } from '../words/use-office-words.ts';

/** Faults of one code that are told together, or one that is told by itself. */
interface Told {
  code: string;
  sentence: string;
  about: readonly string[];
}

/**
 * The sentences of faults. The server advises programs by names of its fields; what a person meets often has words of its own
 * here, once however many items it is about.
 */
export function toldFaults(faults: readonly ActFault[], { faults: own }: OfficeWords): Told[] {
  const together = new Map<string, string[]>();
  const told: Told[] = [];
  for (const { code, message, about } of faults) {
    if (own[code]) together.set(code, [...(together.get(code) ?? []), ...about]);
    else told.push({ code, sentence: message, about });
  }
  const grouped = [...together].map(([code, about]) => {
    const count = faults.filter((fault) => fault.code === code).length;
    return { code, about, sentence: own[code]?.(count, about) ?? '' };
  });
  return [...grouped, ...told];
}

/** The reasons why something was not done, each a sentence with what to do. */
export function ActFaults(props: {
  faults: readonly ActFault[];
  /** Leads to what the reasons of a code are about. */
  lead?: (code: string) => ReactNode;
}): ReactNode {
  return toldFaults(props.faults, useOfficeWords()).map(({ code, sentence, about }) => {
    const way = props.lead?.(code);
    return (
      <MessageBar key={`${code} ${about.join(' ')}`} intent="warning" layout="multiline" role="alert" data-code={code}>
        <MessageBarBody>{sentence}</MessageBarBody>
        {way && <MessageBarActions>{way}</MessageBarActions>}
      </MessageBar>
    );
  });
}
