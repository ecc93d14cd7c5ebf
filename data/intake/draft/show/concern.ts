import { figureMatcher, type MatchedFigure } from '../../../answer/figure-list.ts';
import { loadNews } from '../../../answer/news.ts';
import type { TypedChanges } from '../../../ask/filter.ts';
import { Fault } from '../../../ledger/fault.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import type { Fields } from '../../../ledger/log/thing.ts';
import { periodAt } from '../../../rules/period/period.ts';
import { itemsOf } from '../item-file.ts';
import { saidIn } from '../item-words.ts';
import type { ShownDraft } from './shown.ts';

/** Names and rows of a catalogue by the codes that lines have, each looked up once. */
class Lookup {
  readonly catalogue: Ledger['catalogue'];
  readonly #districts: ReadonlyMap<unknown, string>;
  readonly #documents = new Map<string, number | undefined>();

  constructor({ catalogue }: Ledger) {
    this.catalogue = catalogue;
    this.#districts = new Map(catalogue.districts.map(({ code, name }) => [code, name]));
  }

  ownerOf({ district, owner }: Fields): string {
    return this.#districts.get(district) ?? String(owner ?? '');
  }

  documentOf({ document }: Fields): number | undefined {
    const code = String(document);
    if (!this.#documents.has(code)) this.#documents.set(code, this.catalogue.documents.findByCode(code)?.id);
    return this.#documents.get(code);
  }
}

/** The facts of a figure that a line says, by which tables ask for it. */
function matchedFigure(lookup: Lookup, fields: Fields): MatchedFigure {
  const { catalogue } = lookup;
  const { indicator, scope, periodStart, periodEnd } = fields;
  const { measure, role, authority = null, status = null, release = 'PUBLIC', headline } = fields;
  return {
    // A line of the gate has the words that its table's columns have.
    ...({ measure, role, authority, status, release } as Pick<
      MatchedFigure,
      'measure' | 'role' | 'authority' | 'status' | 'release'
    >),
    owner: lookup.ownerOf(fields),
    indicator: catalogue.indicatorsByCode.get(String(indicator)),
    scope: scope === undefined ? null : catalogue.scopesByCode.get(String(scope)),
    document: { id: lookup.documentOf(fields) },
    period: periodAt(Number(periodStart), Number(periodEnd)),
    headline: headline === true,
  };
}

/** The figures that publishing a draft would add, correct or withdraw, as it is decided now. */
function* changedFigures({ ledger, draft, head, overview }: ShownDraft): Generator<MatchedFigure> {
  const lookup = new Lookup(ledger);
  const merged = head.merge && ledger.catalogue.indicatorsByCode.get(head.merge.merge);
  let place = 0;
  for (const { line, otherwise } of itemsOf(ledger, draft.items)) {
    place += 1;
    const finding = overview.findingAt(place);
    const isWritten = finding === 'NEW' || finding === 'DIFFERS';
    const written = isWritten ? line : finding === 'REJECTED' ? otherwise : undefined;
    const said = written && saidIn(ledger, written);
    if (said?.name !== 'figure') continue;
    const figure = matchedFigure(lookup, said.fields);
    yield figure;
    // Whoever keeps a table of the indicator that is merged reads the kept one from then on.
    if (merged) yield { ...figure, indicator: merged };
  }
}

/**
 * Whether tables would show news once a draft is published as it is decided now, in their order; null for one whose filter cannot
 * be read, false for every table where the draft is closed. Throws TOO_MANY above 50 tables.
 */
export function concernsOf(shown: ShownDraft, tables: readonly TypedChanges[]): (boolean | null)[] {
  const asked = loadNews(shown.ledger, tables).map((news) =>
    news instanceof Fault ? null : { isWanted: figureMatcher(news.query), isConcerned: false },
  );
  const waiting = new Set(asked.filter((table) => table !== null));
  if (shown.draft.state === 'OPEN' && !shown.isErased && waiting.size > 0)
    for (const figure of changedFigures(shown)) {
      for (const table of waiting) {
        if (!table.isWanted(figure)) continue;
        table.isConcerned = true;
        waiting.delete(table);
      }
      if (waiting.size === 0) break;
    }
  return asked.map((table) => table?.isConcerned ?? null);
}
