import { DraftItemPast, type DraftItemPastQuery } from '../../ask/office.ts';
import { useSettled } from '../../parts/use-settled.ts';
import { useLive } from '../../state/use-live.ts';

type AskedDraft = NonNullable<DraftItemPastQuery['draft']>;

/** The past of an item, and how many items are decided with it. */
export type ItemPast = NonNullable<AskedDraft['item']>;

/** The time for which an item stays open before its past is asked for: keys run through many. */
const SETTLE_MS = 120;

/** Asks for the past of the item that is open; undefined until it is known. */
export function usePast(number: number, item: string | undefined): ItemPast | undefined {
  const settled = useSettled(item, SETTLE_MS);
  const { answer } = useLive(DraftItemPast, settled === undefined ? null : { number, item: settled });
  const known = answer?.draft?.item;
  return known && known.id === item ? known : undefined;
}
