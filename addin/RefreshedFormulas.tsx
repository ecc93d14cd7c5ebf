import type { ReactNode } from 'react';
import { Fault } from './Fault.tsx';
import { refreshFormulas, useFormulaOutcome } from './functions/recalculated.ts';
import { Outcome } from './Outcome.tsx';

/** How the last refresh of everything went with the PLAN formulas; nothing where the workbook has none. */
export function RefreshedFormulas(): ReactNode {
  const outcome = useFormulaOutcome();
  if (outcome === undefined) return null;
  if ('fault' in outcome) return <Fault fault={outcome.fault} retry={() => void refreshFormulas()} />;
  const { entered, untouched } = outcome;
  if (entered === 0 && untouched.length === 0) return null;
  return <Outcome outcome={{ said: ({ functions }) => functions.refreshed(entered, untouched) }} />;
}
