import { answers } from '../../ask/answers.ts';
import { ask } from '../../ask/client.ts';
import { DraftItemPast, type DraftItemPastQuery } from '../../ask/office.ts';
import { useSettled } from '../../parts/use-settled.ts';
import { liveKey, useLive } from '../../state/use-live.ts';
import { useLanguage } from '../../words/use-words.ts';
import type { Sent } from '../decide/decision-queue.ts';
import { decidedSince } from './shown-item.ts';

type AskedDraft = NonNullable<DraftItemPastQuery['draft']>;

/** The past of an item, and the items that are decided with it. */
export type ItemPast = NonNullable<AskedDraft['item']>;

/** The time for which an item stays open before its past is asked for: keys run through many. */
const SETTLE_MS = 120;

/** The past of the item that is open, as far as it is known. */
export interface Past {
  /** It is undefined until it is known. */
  past: ItemPast | undefined;
  /** Answers the other items that are decided with it, waiting for the server where they are not known yet. */
  askOthers: () => Promise<string[]>;
}

/** Asks for the past of the item that is open. */
export function usePast(number: number, { item, sent }: { item: string | undefined; sent: readonly Sent[] }): Past {
  const language = useLanguage();
  const settled = useSettled(item, SETTLE_MS);
  const { answer } = useLive(DraftItemPast, settled === undefined ? null : { number, item: settled });
  const known = answer?.draft?.item;
  return {
    past: known && known.id === item ? known : undefined,
    askOthers: async () => {
      if (item === undefined) return [];
      const variables = { number, item };
      const { draft } = await answers.ensureQueryData({
        queryKey: liveKey(DraftItemPast, variables, language),
        queryFn: ({ signal }) => ask(DraftItemPast, variables, signal),
      });
      const decided = decidedSince(sent, draft?.version ?? 0);
      return (draft?.item?.alike ?? []).filter((id) => id !== item && !decided.has(id));
    },
  };
}
