import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { parsePeriod, periodLabel } from '../data/rules/period.ts';
import type { Measure, Role } from './operations.ts';
import { type NamedIndicator, nameIn, usePane, useWords } from './pane-context.ts';

/** The figure that a formula is to ask for. */
export interface FormulaSubject {
  district: { code: string; name: string; nameEn: string };
  indicator: NamedIndicator;
  measure: Measure;
  /** As the ledger writes it: `2024-S1`. */
  period: string;
  role: Role;
}

/** Puts a formula together that asks for a figure, and writes it into the sheet. */
export function FormulaBuilder({ about, close }: { about: FormulaSubject; close: () => void }): ReactNode {
  const words = useWords().formula;
  const { language } = usePane();
  const period = parsePeriod(about.period);
  const names = [
    nameIn(language, about.district),
    nameIn(language, about.indicator),
    period === undefined ? about.period : periodLabel(period, language),
  ];
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>{names.join(' · ')}</DialogContent>
          <DialogActions>
            <Button onClick={close}>{words.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
