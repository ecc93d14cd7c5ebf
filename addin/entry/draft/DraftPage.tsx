import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { OpenDraftFragment } from '../../ask/office.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useAsker } from '../../state/asker.ts';
import { goTo } from '../../state/entry-place.ts';
import type { OfficeWords } from '../../words/office-zh.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { isIn, itemInCell } from '../beside/find-item.ts';
import { useBeside } from '../beside/use-beside.ts';
import type { Sent } from '../decide/decision-queue.ts';
import { useDecisions } from '../decide/use-decisions.ts';
import type { Choice } from '../item/DecideItem.tsx';
import { DecisionNews } from '../item/DecisionNews.tsx';
import { ItemList } from '../item/ItemList.tsx';
import { nameOf } from '../item/item-words.ts';
import { NotFigures } from '../item/NotFigures.tsx';
import { PastSaid } from '../item/PastSaid.tsx';
import { Proposal } from '../item/Proposal.tsx';
import type { ShownItem } from '../item/shown-item.ts';
import { usePast } from '../item/use-past.ts';
import { HeldByHour } from '../publish/HeldByHour.tsx';
import { PublishedPanel } from '../publish/PublishedPanel.tsx';
import { type Lead, PublishPanel } from '../publish/PublishPanel.tsx';
import { Questions } from '../question/Questions.tsx';
import { useAnswers } from '../question/use-answers.ts';
import { DraftFilters } from './DraftFilters.tsx';
import { DraftHeader } from './DraftHeader.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { useKeys } from './keys.ts';
import { SheetBeside } from './SheetBeside.tsx';
import { useDraft } from './use-draft.ts';
import { useListed } from './use-listed.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)' },
  },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalS,
  },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** The cell of the workbook in which an item was read; null where it was read in none. */
function placeOf(item: ShownItem) {
  const { sheet, cell } = item.citation ?? {};
  return sheet && cell ? { sheet, cell } : null;
}

/** A draft that was answered: its questions, its items, and what can be done with it. */
function Opened({ draft }: { draft: OpenDraftFragment }): ReactNode {
  const styles = useStyles();
  const words = useOfficeWords();
  const { draft: say } = words;
  const asker = useAsker();
  const { queue, sent } = useDecisions(draft.number, asker?.name ?? '');
  const { filters, setFilters, shown, chosen, showItem } = useListed(draft, sent);
  const { item, at, turn, choose, nextDoubtful, ...moves } = chosen;
  useEffect(() => {
    if (shown.version !== undefined) queue.saw(shown.version);
  }, [queue, shown.version]);
  const showAgain = useBeside({
    fileName: draft.fileName,
    at: item && placeOf(item),
    choose: async (place) => {
      const loaded = shown.items.find((one) => isIn(one, place));
      if (loaded) return choose(loaded.id);
      const found = await itemInCell(draft.number, place);
      if (found) await showItem(found);
    },
  });
  const answering = useAnswers(draft);
  const [said, setSaid] = useState<(words: OfficeWords, sent: readonly Sent[]) => string>();
  const [helps, setHelps] = useState(false);
  const [publishes, setPublishes] = useState(0);
  const publish = () => setPublishes((times) => times + 1);
  const valueField = useRef<HTMLInputElement>(null);
  const reasonField = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isClosed = draft.state !== 'OPEN' || draft.isHeld;
  const past = usePast(draft.number, item?.id);
  const [fault, setFault] = useState<unknown>();
  // An item that was decided about may be out of sight when that is undone.
  const decided = useRef(new Map<string, ShownItem>());
  const nameOfId = (id: string) => {
    const known = decided.current.get(id) ?? shown.items.find((one) => one.id === id);
    return known ? nameOf(known, words) : id;
  };
  const decide = (made: Choice) => {
    if (!item || isClosed) return;
    setFault(undefined);
    const id = queue.decide({ ...made, items: [item.id] });
    decided.current.set(item.id, item);
    setSaid(() => (now: OfficeWords, all: readonly Sent[]) => {
      const what = now.draft.decidedTo(now.draft.decided[made.decision], made.value ?? null);
      const count = made.isOfAlike ? all.find((one) => one.id === id)?.count : 1;
      return count === undefined ? now.draft.tellingAlike(what) : now.draft.told(what, nameOf(item, now), count);
    });
    moves.next();
  };
  const decideInForm = (choice: Choice) => {
    decide(choice);
    // The keys that follow are for the page, and not for the field in which was typed.
    list.current?.focus({ preventScroll: true });
  };
  const undo = () => {
    const undone = queue.undo();
    if (undone === undefined) answering.undo?.();
    const name = nameOfId(undone?.items[0] ?? '');
    setSaid(
      () =>
        ({ draft: now }: OfficeWords) =>
          undone === undefined ? now.nothingToUndo : now.undone(name, undone.count ?? 1),
    );
  };
  useKeys({
    ...moves,
    nextDoubtful: () => void nextDoubtful().catch(setFault),
    undo,
    accept: () => decide({ decision: 'ACCEPT' }),
    reject: () => decide({ decision: 'REJECT' }),
    acceptAlike: () => decide({ decision: 'ACCEPT', isOfAlike: true }),
    edit: () => valueField.current?.focus(),
    explain: () => reasonField.current?.focus(),
    publish,
    back: () => {
      if (publishes === 0 && !helps) return goTo({ page: 'drafts' });
      setPublishes(0);
      setHelps(false);
    },
    help: () => setHelps(!helps),
  });
  const questions = useRef<HTMLDivElement>(null);
  const lead = (to: Lead) => {
    if (to === 'QUESTIONS' && draft.questions.length > 0) questions.current?.scrollIntoView();
    else setFilters({ listed: to === 'QUESTIONS' ? 'OPEN' : to, text: '' });
  };
  return (
    <div className={styles.page}>
      <DraftHeader draft={draft} publish={publish} />
      {draft.isHeld && <HeldByHour draft={draft} />}
      <PublishedPanel draft={draft} />
      <DecisionNews number={draft.number} queue={queue} sent={sent} />
      {fault !== undefined && <FaultMessage fault={fault} />}
      <div ref={questions}>
        <Questions draft={draft} answering={answering} show={(cell) => setFilters({ listed: 'CHANGES', text: cell })} />
      </div>
      <DraftFilters draft={draft} filters={filters} change={setFilters} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {filters.listed === 'NOT_FIGURES' ? (
            <NotFigures number={draft.number} />
          ) : (
            <ItemList
              listed={shown}
              chosen={item?.id}
              at={at}
              choose={(id) => (id === item?.id ? showAgain() : choose(id))}
              list={list}
            />
          )}
        </div>
        <div className={styles.column}>
          {item && filters.listed !== 'NOT_FIGURES' && (
            <Proposal
              item={item}
              alike={past?.countAlike ?? 1}
              decide={decideInForm}
              valueField={valueField}
              reasonField={reasonField}
              isClosed={isClosed}
            >
              {past && <PastSaid item={item} past={past} />}
            </Proposal>
          )}
          <SheetBeside {...{ draft, item, turn, choose, answering }} items={shown.items} show={showItem} />
        </div>
      </div>
      <div className={styles.foot}>
        {!isClosed && (
          <Button size="small" onClick={undo}>
            {say.undo}
          </Button>
        )}
        <Button size="small" appearance="subtle" aria-expanded={helps} onClick={() => setHelps(!helps)}>
          {say.keys}
        </Button>
        <Text size={200} role="status">
          {sent.every(({ state }) => state !== 'REFUSED') && said?.(words, sent)}
        </Text>
      </div>
      {helps && <KeyHelp />}
      <PublishPanel draft={draft} asked={publishes} ask={publish} close={() => setPublishes(0)} lead={lead} />
    </div>
  );
}

/** One draft, on a page of its own. */
export function DraftPage({ number }: { number: number }): ReactNode {
  const { draft } = useOfficeWords();
  const { answer, loading, fault, retry } = useDraft(number);
  return (
    <>
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} />}
      {answer === undefined && loading && <Loading rows={6} height={40} />}
      {answer === null && (
        <>
          <Text block>{draft.gone(number)}</Text>
          <Button size="small" onClick={() => goTo({ page: 'drafts' })}>
            {draft.back}
          </Button>
        </>
      )}
      {answer && <Opened key={answer.number} draft={answer} />}
    </>
  );
}
