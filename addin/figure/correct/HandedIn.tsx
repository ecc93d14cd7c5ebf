import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ActFaults } from '../../parts/ActFaults.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { goTo } from '../../state/entry-place.ts';
import { usePane } from '../../state/pane-context.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import type { Correction } from './use-correction.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Tells which draft a correction became, leads to it, and takes it back. */
export function HandedIn(props: { correction: Correction; draft: { number: number }; close: () => void }): ReactNode {
  const { correction, draft, close } = props;
  const styles = useStyles();
  const { correct, imports } = useOfficeWords();
  const { show } = usePane();
  const takeBack = () => {
    close();
    correction.takeBack();
  };
  const open = () => {
    show('entry');
    goTo({ page: 'drafts', draft: draft.number });
  };
  return (
    <div className={styles.all}>
      <Text role="status">{correct.handedIn(draft.number)}</Text>
      <span className={styles.actions}>
        <Button size="small" onClick={open}>
          {imports.open}
        </Button>
        <Button size="small" disabledFocusable={correction.isSending} onClick={takeBack}>
          {correct.takeBack}
        </Button>
      </span>
      <ActFaults faults={correction.faults} />
      {correction.fault !== undefined && <FaultMessage fault={correction.fault} retry={correction.takeBack} stays />}
    </div>
  );
}
