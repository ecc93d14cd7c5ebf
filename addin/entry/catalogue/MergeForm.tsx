import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { nameIn } from '../../../data/rules/message/message.ts';
import { act } from '../../ask/act.ts';
import { type IndicatorFactsFragment, MergeIndicators, MergePreview, type ProposedFragment } from '../../ask/office.ts';
import { ActFaults } from '../../parts/ActFaults.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { useSettled } from '../../parts/use-settled.ts';
import { useLive } from '../../state/use-live.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useLanguage } from '../../words/use-words.ts';
import { useAct } from '../publish/use-act.ts';
import { CatalogueForm } from './CatalogueForm.tsx';

const useStyles = makeStyles({
  told: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

const SETTLE_MS = 400;

/** Merges an indicator into another that it turned out to be, once it is told what that will do. */
export function MergeForm(props: { merged: IndicatorFactsFragment; close: () => void }): ReactNode {
  const { merged, close } = props;
  const styles = useStyles();
  const { catalogue: say } = useOfficeWords();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const keep = useSettled(typed.trim(), SETTLE_MS);
  const doing = useAct<ProposedFragment>();
  const isOver = doing.done !== undefined;
  const asked = useLive(MergePreview, keep === '' || isOver ? null : { keep, merge: merged.code });
  const { preview = null, faults = [] } = asked.answer?.mergePreview ?? {};
  const isReady = preview !== null && keep === typed.trim() && !asked.loading && !isOver;
  const send = () => {
    if (preview === null) return;
    const told = { keep: preview.keep.code, merge: merged.code };
    doing.begin((requestId) => act(MergeIndicators, told, { requestId }));
  };
  return (
    <CatalogueForm
      title={say.mergeTitle(nameIn(merged, language))}
      label={say.proposeMerge}
      {...{ isReady, doing, send, close }}
    >
      <Text>{say.mergeMeans}</Text>
      <Field label={say.mergeInto}>
        <Input value={typed} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      {asked.fault !== undefined && <FaultMessage fault={asked.fault} retry={asked.retry} />}
      {preview && (
        <div aria-live="polite">
          <Text weight="semibold">{say.mergeWill(nameIn(merged, language), nameIn(preview.keep, language))}</Text>
          <ul className={styles.told}>
            <li>{say.moves(preview.figureCount, preview.documentCount, preview.owners.length)}</li>
            {preview.repeatCount > 0 && <li>{say.repeats(preview.repeatCount)}</li>}
            <li>{say.conflicts(preview.conflictCount)}</li>
            <li>{say.moveNames(merged.aliases.length + 1, merged.code)}</li>
          </ul>
        </div>
      )}
      <ActFaults faults={faults} />
    </CatalogueForm>
  );
}
