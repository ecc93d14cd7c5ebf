import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shanghaiMinute } from '../../../data/rules/period/shanghai.ts';
import { type DraftLineFragment, type DraftState, Drafts, type DraftsQuery } from '../../ask/office.ts';
import { CARD } from '../../parts/card.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { WorkButton } from '../../parts/WorkButton.tsx';
import { goTo } from '../../state/entry-place.ts';
import { useLivePages } from '../../state/use-live-pages.ts';
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
  const asked = useLivePages(
    Drafts,
    { state, first: PAGE },
    { page: (answer: DraftsQuery) => answer.drafts, everyMs: LOOK_MS },
  );
  const { nodes, loading, fault, retry } = asked;
  return (
    <>
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} />}
      {nodes === undefined && loading && <Loading rows={3} height={40} />}
      {nodes?.length === 0 && fault === undefined && <Text>{drafts.none[state]}</Text>}
      {nodes && nodes.length > 0 && (
        <ul className={styles.list} aria-label={drafts.label}>
          {nodes.toSorted(mineFirst).map((draft) => (
            <DraftLine key={draft.number} draft={draft} />
          ))}
        </ul>
      )}
      {asked.hasMore && (
        <WorkButton className={styles.more} size="small" work={asked.more}>
          {words.goals.more}
        </WorkButton>
      )}
    </>
  );
}
