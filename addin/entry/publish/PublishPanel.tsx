import { Button, Field, Input, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { act } from '../../ask/act.ts';
import type { OpenDraftFragment } from '../../ask/office.ts';
import { CancelHour, DiscardDraft, PublishDraft } from '../../ask/office.ts';
import { ActFaults } from '../../parts/ActFaults.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { instantOf } from './hour.ts';
import { useAct } from './use-act.ts';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    maxWidth: '760px',
  },
  heading: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
});

interface PublishPanelProps {
  draft: OpenDraftFragment;
  isOpen: boolean;
  open: (isOpen: boolean) => void;
}

/** Publishes a draft, now or at an hour, or discards it. */
export function PublishPanel({ draft, isOpen, open }: PublishPanelProps): ReactNode {
  const styles = useStyles();
  const { publish: say } = useOfficeWords();
  const id = useId();
  const [hour, setHour] = useState('');
  const doing = useAct();
  const { number, version, state, publishAt } = draft;
  if (state !== 'OPEN') return null;
  const seen = { draft: number, version };
  const at = instantOf(hour);
  const publish = (publishAt: string | null) =>
    doing.begin((requestId) => act(PublishDraft, { ...seen, publishAt }, { requestId }));
  if (!isOpen)
    return (
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => open(true)}>
          {say.open}
        </Button>
        <Button
          appearance="subtle"
          disabled={doing.isDoing}
          onClick={() => doing.begin((requestId) => act(DiscardDraft, seen, { requestId }))}
        >
          {say.discard}
        </Button>
        {doing.fault !== undefined && <FaultMessage fault={doing.fault} retry={doing.retry} stays />}
        <ActFaults faults={doing.faults} />
      </div>
    );
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        <Text weight="semibold">{say.title}</Text>
      </h3>
      {publishAt !== null && (
        <MessageBar layout="multiline">
          <MessageBarBody>{say.agreed}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={doing.isDoing} onClick={() => publish(null)}>
          {say.now}
        </Button>
        {publishAt === null ? (
          <>
            <Field label={say.hour}>
              <Input size="small" type="datetime-local" value={hour} onChange={(_event, { value }) => setHour(value)} />
            </Field>
            <Button disabled={doing.isDoing || at === undefined} onClick={() => publish(at ?? null)}>
              {say.atHour}
            </Button>
          </>
        ) : (
          <Button
            disabled={doing.isDoing}
            onClick={() => doing.begin((requestId) => act(CancelHour, seen, { requestId }))}
          >
            {say.cancelHour}
          </Button>
        )}
        <Button appearance="subtle" onClick={() => open(false)}>
          {say.close}
        </Button>
      </div>
      {doing.fault !== undefined && <FaultMessage fault={doing.fault} retry={doing.retry} stays />}
      <ActFaults faults={doing.faults} />
    </section>
  );
}
