import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Me } from '../../ask/office.ts';
import { ActFaults } from '../../parts/ActFaults.tsx';
import { CARD } from '../../parts/card.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { SignInButton } from '../../parts/SignInButton.tsx';
import { officesOf } from '../../state/asker.ts';
import { useLive } from '../../state/use-live.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useLanguage } from '../../words/use-words.ts';
import type { Corrected, Correction } from './use-correction.ts';

const useStyles = makeStyles({
  form: { ...CARD, gap: tokens.spacingVerticalS, backgroundColor: 'transparent' },
  both: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface FormProps {
  /** The figure that the ledger has now, and the one upon which the form was opened or last sent. */
  figure: Corrected;
  before: Corrected;
  /** The number that is handed in. */
  value: string;
  isFormula: boolean;
  /** What was typed stays while the ledger comes to have another figure. */
  ground: string;
  setGround: (ground: string) => void;
  correction: Correction;
  send: () => void;
  close: () => void;
}

/** Tells why nobody can hand a correction in here; undefined answers where somebody may. */
function useWhyNot() {
  const { correct, entry } = useOfficeWords();
  const words = useOfficeWords();
  const language = useLanguage();
  const { answer, fault, retry } = useLive(Me, {});
  const me = answer?.me;
  const why =
    me === null
      ? correct.signedOut
      : me && !me.mayPropose
        ? entry.noRight.KEEPER(officesOf(me, words, language))
        : undefined;
  return { isKnown: answer !== undefined, isSignedOut: me === null, why, fault, retry };
}

/** The sign of a figure in percent, which the number in a cell does not have. */
function percentOf({ words }: Corrected): string {
  return words.endsWith('%') ? '%' : '';
}

/** Asks on what ground a figure is corrected, beside what the ledger has and what the cell holds. */
export function CorrectionForm(props: FormProps): ReactNode {
  const { figure, before, value, isFormula, ground, setGround, correction, send, close } = props;
  const styles = useStyles();
  const { correct } = useOfficeWords();
  const [signInFault, setSignInFault] = useState<unknown>();
  const { isKnown, isSignedOut, why, fault, retry } = useWhyNot();
  const { faults, isSending } = correction;
  const isMoved = before.id !== figure.id;
  return (
    <form
      className={styles.form}
      aria-label={correct.begin}
      onSubmit={(event) => {
        event.preventDefault();
        if (ground.trim() !== '' && !isSending && why === undefined) send();
      }}
    >
      <dl className={styles.both}>
        <dt>{correct.ledger}</dt>
        <dd className={styles.value}>{figure.words}</dd>
        <dt>{correct.mine}</dt>
        <dd className={styles.value}>{`${value}${percentOf(figure)}`}</dd>
      </dl>
      {isFormula && (
        <Text size={200} className={styles.hint}>
          {correct.ofFormula}
        </Text>
      )}
      {isMoved && <Text role="alert">{correct.moved(before.words, figure.words, value)}</Text>}
      {!isKnown && fault === undefined && <Loading rows={1} height={40} />}
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} />}
      {why !== undefined && <Text>{why}</Text>}
      {isSignedOut && <SignInButton done={retry} failed={setSignInFault} />}
      {signInFault !== undefined && <FaultMessage fault={signInFault} />}
      {isKnown && why === undefined && (
        <Field label={correct.ground} required>
          <Input value={ground} maxLength={200} onChange={(_event, { value: typed }) => setGround(typed)} />
        </Field>
      )}
      <ActFaults faults={isMoved ? [] : faults} />
      {correction.fault !== undefined && <FaultMessage fault={correction.fault} retry={send} stays />}
      <span className={styles.actions}>
        {isKnown && why === undefined && (
          <Button type="submit" size="small" appearance="primary" disabledFocusable={isSending || ground.trim() === ''}>
            {isSending ? correct.sending : correct.send}
          </Button>
        )}
        <Button size="small" onClick={close}>
          {correct.cancel}
        </Button>
      </span>
    </form>
  );
}
