import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type HandedCell, handedValue } from '../../../data/sheet/source/handed-value.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { CorrectionForm } from './CorrectionForm.tsx';
import { HandedIn } from './HandedIn.tsx';
import { type Corrected, useCorrection } from './use-correction.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  begin: { justifySelf: 'start' },
});

/** Hands the number in a cell in as a correction of the figure that the ledger has there. */
export function HandIn({ figure, held }: { figure: Corrected; held: HandedCell }): ReactNode {
  const styles = useStyles();
  const { correct } = useOfficeWords();
  const [isOpen, setOpen] = useState(false);
  const correction = useCorrection();
  const value = handedValue(held);
  if (correction.draft)
    return <HandedIn correction={correction} draft={correction.draft} close={() => setOpen(false)} />;
  return (
    <div className={styles.all}>
      {correction.isTakenBack && (
        <Text size={200} role="status">
          {correct.takenBack}
        </Text>
      )}
      {!isOpen && (
        <Button className={styles.begin} size="small" onClick={() => setOpen(true)}>
          {correct.begin}
        </Button>
      )}
      {isOpen && value === undefined && <Text>{correct.noNumber(held.text)}</Text>}
      {isOpen && value !== undefined && (
        <CorrectionForm
          key={`${figure.id} ${value}`}
          figure={figure}
          value={value}
          isFormula={held.isFormula}
          correction={correction}
          close={() => setOpen(false)}
        />
      )}
    </div>
  );
}
