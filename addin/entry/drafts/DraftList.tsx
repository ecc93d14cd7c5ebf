import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { shanghaiMinute } from '../../../data/rules/period/shanghai.ts';
import { type DraftLineFragment, type DraftState, Drafts } from '../../ask/office.ts';
import { CARD } from '../../parts/card.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { goTo } from '../../state/entry-place.ts';
import { useLive } from '../../state/use-live.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useWords } from '../../words/use-words.ts';
import { isToldByHeading } from '../draft/told-by-heading.ts';
import { DraftCounts } from './DraftCounts.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  draft: CARD,
  title: { overflowWrap: 'anywhere', textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  told: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  more: { justifySelf: 'start' },
});

const PAGE = 20;
/** How often it is looked whether others opened or published drafts. */
const LOOK_MS = 30_000;

/** Puts the drafts of whoever asks before those of others. */
function mineFirst(one: DraftLineFragment, other: DraftLineFragment): number {
  return Number(other.isMine) - Number(one.isMine);
}

function DraftLine({ draft }: { draft: DraftLineFragment }): ReactNode {
  const styles = useStyles();
  const words = useOfficeWords();
  const { drafts } = words;
  const { number, heading, kind, openedAt, openedBy, isMine, publishAt, ground, counts, doubtful } = draft;
  const told = [
    ...(isToldByHeading(kind) || kind === 'FILE' ? [] : [words.draft.kindNames[kind]]),
    isMine ? words.draft.mineOpened : (openedBy ?? words.draft.program),
    drafts.openedAt(shanghaiMinute(new Date(openedAt))),
    ...(publishAt === null ? [] : [drafts.due(shanghaiMinute(new Date(publishAt)))]),
    ...(ground === null ? [] : [ground]),
  ];
  return (
    <li className={styles.draft} data-draft={number}>
      <Link as="button" className={styles.title} onClick={() => goTo({ page: 'drafts', draft: number })}>
        {heading}
      </Link>
      <Text size={200} className={styles.told}>
        {told.join(' · ')}
      </Text>
      <DraftCounts counts={counts} doubtful={doubtful} />
    </li>
  );
}

/** Lists the drafts in a state, the newest first. */
export function DraftList({ state }: { state: DraftState }): ReactNode {
  const styles = useStyles();
  const { drafts } = useOfficeWords();
  const words = useWords();
  const [first, setFirst] = useState(PAGE);
  const { answer, loading, fault, retry } = useLive(Drafts, { state, first }, { everyMs: LOOK_MS });
  const found = answer?.drafts;
  return (
    <>
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} />}
      {found === undefined && loading && <Loading rows={3} height={40} />}
      {found?.totalCount === 0 && fault === undefined && <Text>{drafts.none[state]}</Text>}
      {found && found.totalCount > 0 && (
        <ul className={styles.list} aria-label={drafts.label}>
          {found.nodes.toSorted(mineFirst).map((draft) => (
            <DraftLine key={draft.number} draft={draft} />
          ))}
        </ul>
      )}
      {found && found.totalCount > found.nodes.length && (
        <Button className={styles.more} size="small" onClick={() => setFirst(first + PAGE)}>
          {words.goals.more}
        </Button>
      )}
    </>
  );
}
