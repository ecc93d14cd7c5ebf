import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { refreshFormulas, useFormulaOutcome } from '../excel/recalculated.ts';
import { keptAnswers } from '../functions/start.ts';
import { Fault } from '../parts/Fault.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { useWords } from '../words/use-words.ts';

/** How the last refresh of everything went with the PLAN formulas; nothing where the workbook has none. */
export function RefreshedFormulas(): ReactNode {
  const { formula } = useWords();
  const outcome = useFormulaOutcome();
  if (outcome === undefined) return null;
  if ('fault' in outcome)
    return (
      <section aria-label={formula.tools}>
        <Text size={200} weight="semibold" block>
          {formula.tools}
        </Text>
        <Fault fault={outcome.fault} retry={() => void refreshFormulas(keptAnswers)} />
      </section>
    );
  const { entered, untouched } = outcome;
  if (entered === 0 && untouched.length === 0) return null;
  return <Outcome outcome={{ said: ({ functions }) => functions.refreshed(entered, untouched) }} />;
}
