import { useCallback, useEffect, useRef } from 'react';
import type { PaneState } from '../state/pane-context.ts';
import { EMPTY_DRAFT } from '../state/table-draft.ts';
import { indicatorsOf } from '../state/table-edit.ts';
import { hashOf, isFar, namesDocument, type Places, placesIn, viewIn } from './address.ts';

/** What is typed is written when it has stayed for so long: browsers refuse an address that changes with every key. */
const SETTLED_MS = 300;

type Kept = Pick<
  PaneState,
  'life' | 'find' | 'setFind' | 'goals' | 'setGoals' | 'draft' | 'setDraft' | 'show' | 'reading' | 'read'
>;

/** Whether an address tells a place of the pane. */
function isNamed(hash: string): boolean {
  return viewIn(hash) !== undefined || namesDocument(hash);
}

function placesOf({ find, goals, draft, reading }: Kept): Places {
  const { editing, ...table } = draft;
  const indicators = draft.indicators.map(({ code }) => code);
  return {
    find: { ...find, open: find.open?.code ?? '' },
    goals,
    reading,
    table: draft === EMPTY_DRAFT || editing !== undefined ? undefined : { ...table, indicators },
  };
}

/** Shows what an address tells. What it does not tell stays as it is. */
async function showPlace(hash: string, { show, setFind, setGoals, setDraft, read }: Kept): Promise<void> {
  const { find, goals, table, reading } = placesIn(hash);
  if (reading) {
    read(reading);
    return;
  }
  show(viewIn(hash) ?? 'find');
  if (goals) setGoals((before) => ({ ...before, ...goals, terms: { ...before.terms, ...goals.terms } }));
  if (find) {
    setFind((before) => ({ ...find, open: before.open?.code === find.open ? before.open : undefined }));
    const [open] = find.open === '' ? [] : await indicatorsOf([find.open]);
    if (open) setFind((before) => ({ ...before, open }));
  }
  if (table) {
    const indicators = await indicatorsOf(table.indicators);
    setDraft({ ...EMPTY_DRAFT, ...table, indicators });
  }
}

/**
 * Keeps the address of a page in a browser at what is shown, and shows what an address tells: one that is opened, sent by a
 * colleague, or gone back to. In Excel the address is Excel's own, and is only read.
 */
export function useAddress(view: string, kept: Kept): void {
  const latest = useRef(kept);
  useEffect(() => {
    latest.current = kept;
  });
  /** The address that is being shown: what is written meanwhile takes its place. */
  const coming = useRef<string>(undefined);
  const isOwn = kept.life === 'browser';
  const come = useCallback(() => {
    const { hash } = location;
    coming.current = hash;
    // What cannot be named for want of a server stays closed.
    showPlace(hash, latest.current)
      .catch(() => undefined)
      .finally(() => {
        if (coming.current === hash) coming.current = undefined;
      });
  }, []);
  useEffect(() => {
    const look = () => {
      const { hash } = location;
      if ((hash === '' || isNamed(hash)) && hash !== hashOf(view, placesOf(latest.current))) come();
    };
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, [view, come]);
  useEffect(() => {
    if (isNamed(location.hash)) come();
  }, [come]);
  const wanted = hashOf(view, placesOf(kept));
  useEffect(() => {
    const { hash } = location;
    // The view of entries keeps its own address, and the page's bare address is that of the first view.
    if (!isOwn || hash === wanted || (view === 'entry' && hash.startsWith('#entry'))) return;
    if (hash === '' && wanted === '#find') return;
    if (coming.current !== undefined) return;
    // Office.js takes the functions of `history` away.
    if (isFar(hash, wanted)) {
      location.hash = wanted;
      return;
    }
    const timer = setTimeout(() => location.replace(wanted), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [wanted, view, isOwn]);
}
