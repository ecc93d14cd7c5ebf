import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { type Acted, act } from '../../ask/act.ts';
import {
  CancelHour,
  DiscardDraft,
  DraftPreviewOf,
  type DraftPreviewOfQuery,
  type OpenDraftFragment,
  PublishDraft,
  WhoMay,
} from '../../ask/office.ts';
import { ActFaults } from '../../parts/ActFaults.tsx';
import { CopyText } from '../../parts/CopyText.tsx';
import { CARD } from '../../parts/card.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useAsker } from '../../state/asker.ts';
import { addressOf } from '../../state/entry-place.ts';
import { useLive } from '../../state/use-live.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { ActEnded } from './ActEnded.tsx';
import { AskOnce } from './AskOnce.tsx';
import { ConcernedTables } from './ConcernedTables.tsx';
import { instantOf, isOver } from './hour.ts';
import { PreviewSaid } from './PreviewSaid.tsx';
import { UnderWay } from './UnderWay.tsx';
import { type Doing, useAct } from './use-act.ts';

const useStyles = makeStyles({
  panel: { ...CARD, gap: tokens.spacingVerticalS, maxWidth: '760px' },
  heading: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
});

/** The places to which the reasons against publishing lead. */
export type Lead = 'QUESTIONS' | 'CONFLICTS' | 'DOUBTFUL';

const LEADS: Readonly<Record<string, Lead>> = {
  OPEN_QUESTION: 'QUESTIONS',
  CONFLICT: 'CONFLICTS',
  BUILT_ON: 'CONFLICTS',
  OBJECTION: 'DOUBTFUL',
  UNEXPLAINED: 'DOUBTFUL',
};

interface PublishPanelProps {
  draft: OpenDraftFragment;
  /** How many times it was asked for: the panel is brought into sight each time. It is closed at 0. */
  asked: number;
  ask: () => void;
  close: () => void;
  /** Shows what stands against publishing. */
  lead: (to: Lead) => void;
}

/** Publishes now or at an hour, or takes the hour back. */
function Ways({ draft, doing }: { draft: OpenDraftFragment; doing: Doing<Acted> }): ReactNode {
  const styles = useStyles();
  const { publish: say } = useOfficeWords();
  const ways = useRef<HTMLDivElement>(null);
  const [hour, setHour] = useState('');
  const { number, version, publishAt: agreed } = draft;
  const seen = { draft: number, version };
  const at = instantOf(hour);
  const isLate = at !== undefined && isOver(at);
  const publish = (publishAt: string | null) =>
    doing.begin((requestId) => act(PublishDraft, { ...seen, publishAt }, { requestId }));
  useEffect(() => ways.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={ways} className={styles.actions}>
      <Button appearance="primary" disabled={doing.isDoing} onClick={() => publish(null)}>
        {say.now}
      </Button>
      {agreed === null ? (
        <>
          <Field
            label={say.hour}
            {...(isLate && { validationMessage: say.lateHour, validationState: 'error' as const })}
          >
            <Input size="small" type="datetime-local" value={hour} onChange={(_event, { value }) => setHour(value)} />
          </Field>
          <Button disabled={doing.isDoing || at === undefined || isLate} onClick={() => publish(at ?? null)}>
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
    </div>
  );
}

/** Hands the draft to whoever signs, by a link. */
function HandOver({ draft }: { draft: OpenDraftFragment }): ReactNode {
  const { publish: say, entry } = useOfficeWords();
  const asker = useAsker();
  const { answer } = useLive(WhoMay, { act: 'PUBLISH' });
  const others = (answer?.whoMay ?? []).filter((name) => name !== asker?.name);
  return (
    <>
      <Text size={200}>{others.length === 0 ? say.handOver : say.handOverTo(others.join(entry.comma))}</Text>
      <CopyText text={addressOf(draft.number)} label={say.copyLink} />
    </>
  );
}

/** Tells what publishing will do and what prevents it, and offers the ways to do it. */
function Panel(
  props: Pick<PublishPanelProps, 'draft' | 'lead'> & { doing: Doing<Acted>; told: () => void },
): ReactNode {
  const { draft, lead, doing, told } = props;
  const { publish: say } = useOfficeWords();
  const { answer, fault, retry } = useLive(DraftPreviewOf, { number: draft.number });
  const asked: DraftPreviewOfQuery['draft'] = answer?.draft ?? null;
  const isTold = asked !== null;
  useEffect(() => {
    if (isTold) told();
  }, [isTold, told]);
  if (fault !== undefined) return <FaultMessage fault={fault} retry={retry} />;
  if (asked === null) return <Loading rows={2} height={16} />;
  const { preview, whyNot, mayPublish } = asked;
  return (
    <>
      {preview && <PreviewSaid preview={preview} districts={draft.districts} />}
      <ConcernedTables draft={draft} />
      <ActFaults
        faults={whyNot}
        lead={(code) => {
          const to = LEADS[code];
          return (
            to && (
              <Button size="small" onClick={() => lead(to)}>
                {say.leads[to]}
              </Button>
            )
          );
        }}
      />
      {!mayPublish && <HandOver draft={draft} />}
      {whyNot.length === 0 && <Ways draft={draft} doing={doing} />}
      {doing.isDoing && <UnderWay label={say.doing} />}
    </>
  );
}

/** Opens the panel, or discards the draft. It asks before that, because no draft that was discarded comes back. */
function Begin(props: { draft: OpenDraftFragment; doing: Doing<Acted>; ask: () => void }): ReactNode {
  const { draft, doing, ask } = props;
  const styles = useStyles();
  const { publish: say } = useOfficeWords();
  const [isDiscarding, setDiscarding] = useState(false);
  const discard = () => {
    setDiscarding(false);
    doing.begin((requestId) => act(DiscardDraft, { draft: draft.number, version: draft.version }, { requestId }));
  };
  return (
    <>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={ask}>
          {say.open}
        </Button>
        {!isDiscarding && (
          <Button appearance="subtle" disabled={doing.isDoing} onClick={() => setDiscarding(true)}>
            {say.discard}
          </Button>
        )}
      </div>
      {isDiscarding && (
        <AskOnce
          asks={say.asksDiscard(draft.number)}
          label={say.discardNow}
          isDoing={doing.isDoing}
          agree={discard}
          leave={() => setDiscarding(false)}
        />
      )}
    </>
  );
}

/** Publishes a draft, now or at an hour, or discards it. */
export function PublishPanel({ asked, ask, close, draft, lead }: PublishPanelProps): ReactNode {
  const styles = useStyles();
  const { publish: say } = useOfficeWords();
  const id = useId();
  const doing = useAct();
  const panel = useRef<HTMLElement>(null);
  // Whoever asked by a key goes on by one, wherever on the page they are.
  const comeInSight = useCallback(() => {
    const { current } = panel;
    if (current === null || asked === 0) return;
    current.scrollIntoView({ block: 'nearest' });
    if (!current.contains(document.activeElement)) current.focus({ preventScroll: true });
  }, [asked]);
  if (draft.state !== 'OPEN') return null;
  const ended = <ActEnded doing={doing} />;
  if (asked === 0)
    return (
      <>
        <Begin {...{ draft, doing, ask }} />
        {ended}
      </>
    );
  return (
    <section ref={panel} className={styles.panel} aria-labelledby={id} tabIndex={-1}>
      <h3 id={id} className={styles.heading}>
        <Text weight="semibold">{say.title}</Text>
      </h3>
      <Panel {...{ draft, lead, doing }} told={comeInSight} />
      {ended}
      <div className={styles.actions}>
        <Button appearance="subtle" size="small" onClick={close}>
          {say.close}
        </Button>
      </div>
    </section>
  );
}
