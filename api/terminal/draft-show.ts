import { warningSentence } from '../../data/intake/check/warning-words.ts';
import { findDraft } from '../../data/intake/draft/draft.ts';
import { DraftFault } from '../../data/intake/draft/fault.ts';
import { isRetiring } from '../../data/intake/draft/kind.ts';
import { Review, type ReviewedItem } from '../../data/intake/draft/review.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { thingIn } from '../../data/ledger/log/revision-line.ts';
import type { Fields } from '../../data/ledger/log/thing.ts';
import { words } from '../../data/rules/message/message.ts';
import type { Language } from '../../data/rules/words.ts';
import type { Terminal } from './terminal.ts';

/** Items that are shown of a draft unless all are asked for. */
const SHOWN = 40;

/** What a line says where it differs from another: the value with its unit, else the words. */
function statedOf(fields: Fields): string {
  const { value, upper, unit, printed, name, title } = fields;
  if (value === undefined) return String(printed ?? title ?? name ?? '');
  return `${value}${upper === undefined ? '' : `–${upper}`}${unit ?? ''}`;
}

function nameOf(ledger: Ledger, fields: Fields): string {
  const { district, owner, indicator, period, measure, basis, role, code } = fields;
  const catalogue = ledger.catalogue;
  const holder = catalogue.districts.find((one) => one.code === district)?.name ?? owner ?? district;
  const of = catalogue.indicatorsByCode.get(String(indicator))?.name ?? indicator;
  const key = [holder, of, measure, basis, period, role].filter((part) => part !== undefined).join(' ');
  return indicator === undefined && district === undefined ? String(code ?? '') : key;
}

function changeOf({ line, held, finding }: ReviewedItem): string {
  if (isRetiring(line)) return '';
  const now = statedOf(thingIn(line)?.fields ?? {});
  return held && finding !== 'UNCHANGED' ? `${statedOf(held.fields)} → ${now}` : now;
}

/** One item as a line of text: its name, its finding, what it is about, and what changes. */
function itemText(ledger: Ledger, item: ReviewedItem, language: Language): string {
  const say = words(language).draft;
  const { line, id, finding, decision } = item;
  const about = isRetiring(line) ? JSON.stringify(line.retired) : nameOf(ledger, thingIn(line)?.fields ?? {});
  const asked = (item.item.questions ?? []).map(({ code, value, suggestions }) =>
    say.question(say.questions[code] ?? code, value, suggestions.join(' ')),
  );
  const decided = decision ? `[${say.decisions[decision.decision] ?? ''}${decision.value ?? ''}]` : '';
  const place = item.item.place === undefined ? '' : `@${item.item.place}`;
  return [id, say.findings[finding], place, about, changeOf(item), decided, ...asked]
    .filter((part) => part !== '')
    .join('  ');
}

/** Shows a draft: how many items have each finding, and the items that are not in the ledger already. */
export function showDraft(
  ledger: Ledger,
  number: number,
  { terminal, all }: { terminal: Terminal; all: boolean },
): void {
  const draft = findDraft(ledger, number);
  if (!draft) throw new DraftFault('NO_DRAFT', number);
  const say = words(terminal.language).draft;
  const review = new Review(ledger, draft);
  const counts = review.counts();
  terminal.out(`${say.summary({ ...draft, counts })}\n`);
  // What the ledger says already is folded.
  const folded = all ? 0 : counts.UNCHANGED + counts.SAID_TWICE;
  const count = Object.values(counts).reduce((sum, found) => sum + found, 0) - folded;
  let left = count;
  for (const item of review.items()) {
    if (!all && (item.finding === 'UNCHANGED' || item.finding === 'SAID_TWICE')) continue;
    if (!all && count - left >= SHOWN) break;
    terminal.out(`${itemText(ledger, item, terminal.language)}\n`);
    for (const warning of item.item.warnings ?? [])
      terminal.out(`    ${warningSentence(warning, terminal.language)}\n`);
    left -= 1;
  }
  if (left > 0) terminal.out(`${say.more(left)}\n`);
  if (draft.state === 'OPEN') terminal.out(`${say.next(number, counts.CONFLICTS + counts.OPEN > 0)}\n`);
}
