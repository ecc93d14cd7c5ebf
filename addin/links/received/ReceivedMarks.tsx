import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { markReceived, unmarkReceived } from '../../excel/mark/received-mark.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { WorkButton } from '../../parts/WorkButton.tsx';
import type { OfficeWords } from '../../words/office-zh.ts';
import { EVERY_OFFICE_WORDS, useOfficeWords } from '../../words/use-office-words.ts';
import type { Received } from './use-received.ts';

/** The words with which our comments begin, in every language. */
const BEGINS = EVERY_OFFICE_WORDS.map(({ received }) => received.remark);

const useStyles = makeStyles({
  all: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

type Words = OfficeWords['received'];
/** Words what was done, in whatever language is chosen by then. */
type Said = (words: Words) => string;

/** Marks what a check found in the sheet itself, and takes the marks away again. */
export function ReceivedMarks({ sheet, received }: { sheet: string; received: Received }): ReactNode {
  const styles = useStyles();
  const { received: say } = useOfficeWords();
  const [ended, setEnded] = useState<{ said: Said } | { fault: unknown; act: () => Promise<Said> }>();
  const run = async (act: () => Promise<Said>) => {
    setEnded(undefined);
    try {
      setEnded({ said: await act() });
    } catch (fault) {
      setEnded({ fault, act });
    }
  };
  const labels = new Map(received.counts.map(({ finding, label }) => [finding, label]));
  const mark = async () => {
    const cells = received.cells.map((cell) => ({
      ...cell,
      remark: `${say.remark} · ${labels.get(cell.finding)}\n${cell.sentence}`,
    }));
    const { marked, left } = await markReceived(sheet, cells, BEGINS);
    return ({ marked: words }: Words) => words(marked, left);
  };
  const unmark = async () => {
    const count = await unmarkReceived(sheet, BEGINS);
    return ({ unmarked }: Words) => unmarked(count);
  };
  return (
    <>
      <div className={styles.all}>
        <WorkButton size="small" work={() => run(mark)}>
          {say.mark}
        </WorkButton>
        <WorkButton size="small" appearance="subtle" work={() => run(unmark)}>
          {say.unmark}
        </WorkButton>
      </div>
      {ended && 'said' in ended && (
        <Text size={200} role="status">
          {ended.said(say)}
        </Text>
      )}
      {ended && 'fault' in ended && <FaultMessage fault={ended.fault} retry={() => void run(ended.act)} />}
    </>
  );
}
