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
  /** The figure upon which the form was opened, or last sent. The ledger may come to have another while it is filled in. */
  const [opened, setOpened] = useState<Corrected>();
  const [ground, setGround] = useState('');
  const correction = useCorrection();
  const value = handedValue(held);
  const close = () => {
    setOpened(undefined);
    setGround('');
  };
  if (correction.draft) return <HandedIn correction={correction} draft={correction.draft} close={close} />;
  return (
    <div className={styles.all}>
      {correction.isTakenBack && (
        <Text size={200} role="status">
          {correct.takenBack}
        </Text>
      )}
      {!opened && (
        <Button className={styles.begin} size="small" onClick={() => setOpened(figure)}>
          {correct.begin}
        </Button>
      )}
      {opened && value === undefined && <Text>{correct.noNumber(held.text)}</Text>}
      {opened && value !== undefined && (
        <CorrectionForm
          {...{ figure, value, ground, correction, close }}
          before={opened}
          isFormula={held.isFormula}
          setGround={setGround}
          send={() => {
            setOpened(figure);
            correction.send(figure, { value, ground: ground.trim() });
          }}
        />
      )}
    </div>
  );
}
