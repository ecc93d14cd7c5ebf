import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { answers } from '../../ask/answers.ts';
import { ask } from '../../ask/client.ts';
import { DraftItems, type ItemFinding, NextDoubtful, PlaceOfItem } from '../../ask/office.ts';
import { useSettled } from '../../parts/use-settled.ts';
import { liveKey } from '../../state/use-live.ts';
import { useLanguage } from '../../words/use-words.ts';
import type { Sent } from '../decide/decision-queue.ts';
import { decidedSince, type ShownItem } from './shown-item.ts';
import { WINDOW, windowAt } from './window-at.ts';

/** The filter that says which items of a draft are listed. */
export interface ItemFilter {
  findings: readonly ItemFinding[] | null;
  doubtful: boolean | null;
  text: string;
}

/** The time after which the place to which a list was moved is asked for: who drags its bar passes through many. */
const SETTLE_MS = 60;
/** The time for which items that are out of sight are kept. */
const KEPT_MS = 5000;

/** The items of a draft that fit a filter, of which those around the place in sight are loaded. */
export interface ListedItems {
  /** The items that are loaded, one after the other. */
  items: readonly ShownItem[];
  /** The place of the first of them among all that fit, counted from 0. */
  from: number;
  /** The number of all that fit the filter; undefined until it is known. */
  total: number | undefined;
  /** The version of the draft that they are of. */
  version: number | undefined;
  loading: boolean;
  fault: unknown;
  retry: () => void;
  /** Loads the items around a place. */
  see: (place: number) => void;
  /** Finds the place of the first item from a place on that a person has to look at, loaded or not. */
  findDoubtful: (from: number) => Promise<number | undefined>;
  /** Finds the place of an item, loaded or not, in the list of this filter or of another. */
  findPlace: (id: string, other?: ItemFilter) => Promise<number | undefined>;
}

function variablesOf(number: number, { findings, doubtful, text }: ItemFilter) {
  return { number, findings, doubtful, text: text === '' ? null : text };
}

/** Lists the items of a draft that fit a filter, with what was decided about them since. */
export function useItems(number: number, filter: ItemFilter, sent: readonly Sent[]): ListedItems {
  const language = useLanguage();
  const variables = variablesOf(number, filter);
  const listed = JSON.stringify(variables);
  const [looked, look] = useState({ listed, from: 0 });
  const from = useSettled(looked.listed === listed ? looked.from : 0, SETTLE_MS);
  const asked = { ...variables, first: WINDOW, from };
  const { data, error, isFetching, refetch } = useQuery(
    {
      queryKey: liveKey(DraftItems, asked, language),
      queryFn: async ({ signal }) => ({ ...(await ask(DraftItems, asked, signal)), from }),
      staleTime: 0,
      gcTime: KEPT_MS,
      placeholderData: keepPreviousData,
    },
    answers,
  );
  const version = data && (data.draft?.version ?? 0);
  const items = useMemo(() => {
    const decided = decidedSince(sent, version ?? 0);
    return (data?.draft?.items.nodes ?? []).map((item): ShownItem => ({ ...item, own: decided.get(item.id) }));
  }, [data, sent, version]);
  const see = useCallback((place: number) => look({ listed, from: windowAt(place) }), [listed]);
  return {
    items,
    from: data?.from ?? 0,
    total: data?.draft?.items.totalCount,
    version,
    loading: isFetching,
    fault: error ?? undefined,
    retry: () => void refetch(),
    see,
    findDoubtful: async (first) => {
      const { draft } = await ask(NextDoubtful, { ...variables, from: first });
      return draft?.nextDoubtful ?? undefined;
    },
    findPlace: async (id, other = filter) => {
      const { draft } = await ask(PlaceOfItem, { ...variablesOf(number, other), id });
      return draft?.placeOf ?? undefined;
    },
  };
}
