import { thingIn } from '../../ledger/log/revision-line.ts';
import { THINGS } from '../../ledger/log/thing.ts';
import { DraftFault } from './fault.ts';
import { isRetiring } from './kind.ts';
import type { ReviewedItem } from './reviewed-item.ts';
import { isOfCatalogue } from './touched.ts';

/** Finds items that name a thing which their draft would add to the catalogue and somebody rejected. */
export class RejectedThings {
  readonly #rejected = new Set<string>();

  /** Looks at the next item. What adds a thing comes before what names it. */
  fault({ line, finding, held, id }: ReviewedItem): DraftFault | undefined {
    if (isRetiring(line)) return undefined;
    const thing = thingIn(line);
    if (finding === 'REJECTED' && thing && held === undefined && isOfCatalogue(line))
      this.#rejected.add(`${thing.name} ${thing.fields['code']}`);
    if (this.#rejected.size === 0 || !thing || (finding !== 'NEW' && finding !== 'DIFFERS')) return undefined;
    for (const { name, to } of Object.values(THINGS[thing.name].references)) {
      const code = thing.fields[name];
      if (this.#rejected.has(`${to} ${code}`)) return new DraftFault('UNKNOWN_THING', id, String(code));
    }
    return undefined;
  }
}
