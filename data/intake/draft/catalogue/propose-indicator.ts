import { names } from '../../../ask/resolve.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { canonicalJson } from '../../../ledger/log/canonical.ts';
import type { Fields } from '../../../ledger/log/thing.ts';
import type { Direction, Timing } from '../../../rules/words.ts';
import { type Actor, latestOf, openDraft } from '../draft.ts';
import { DraftFault } from '../fault.ts';
import { catalogueLine, nextPosition } from '../held/catalogue-line.ts';
import { CODE } from '../workbook/new-thing.ts';
import { keptText } from './catalogue-text.ts';
import { type IndicatorEntry, indicatorFields } from './indicator-entry.ts';
import { indicatorNamed } from './relation-entry.ts';

/** A new indicator. */
export interface NewIndicator extends IndicatorEntry {
  code: string;
  name: string;
  timing: Timing;
  direction: Direction;
}

/** The changes of an indicator. */
export interface IndicatorChange extends IndicatorEntry {
  /** Its code or a name. */
  indicator: string;
  /** The revision that made it as whoever changes it saw it. */
  version: number;
}

/** The topic of an indicator of which nobody said another. */
const TOPIC = 'economy';

/** Whether any indicator has or had a code, under which nothing else may ever be told. */
const IS_USED = 'SELECT EXISTS (SELECT 1 FROM indicators WHERE code = ?)';

function proposed(ledger: Ledger, actor: Actor, { fields, title }: { fields: Fields; title: string }): number {
  const head = { seen: latestOf(ledger), note: title };
  return openDraft(ledger, actor, { title, head, items: [{ line: { indicator: fields } }] });
}

/** Opens a draft that adds an indicator to the catalogue, and answers its number. @throws DraftFault */
export function proposeIndicator(ledger: Ledger, actor: Actor, { code, ...entry }: NewIndicator): number {
  if (!CODE.test(code)) throw new DraftFault('BAD_VALUE', entry.name, 'CODE', code);
  if (ledger.value(IS_USED, code) === 1 || names(ledger).indicators.has(code)) {
    const held = ledger.catalogue.indicatorsByCode.get(code)?.name ?? code;
    throw new DraftFault('BAD_VALUE', entry.name, 'TAKEN', code, held);
  }
  const position = nextPosition(ledger.catalogue.indicators);
  const { name: nameEn } = entry;
  const fields = indicatorFields(ledger, { code, topic: TOPIC, position }, { nameEn, ...entry });
  return proposed(ledger, actor, { fields, title: String(fields['name']) });
}

/**
 * Opens a draft that changes what is told of an indicator, and answers its number. A member that is left out stays as it is.
 *
 * @throws DraftFault THING_CHANGED where somebody changed it after it was seen.
 */
export function changeIndicator(
  ledger: Ledger,
  actor: Actor,
  { indicator: named, version, ...entry }: IndicatorChange,
): number {
  const indicator = indicatorNamed(ledger, named);
  if (indicator.revision !== version) throw new DraftFault('THING_CHANGED', indicator.name);
  return proposed(ledger, actor, { fields: changedFields(ledger, indicator.code, entry), title: indicator.name });
}

function changedFields(ledger: Ledger, code: string, entry: IndicatorEntry): Fields {
  const before = catalogueLine(ledger, 'indicator', code) ?? {};
  const fields = indicatorFields(ledger, before, entry);
  if (canonicalJson(fields) === canonicalJson(before)) throw new DraftFault('NOTHING_NEW', String(before['name']));
  return fields;
}

/** A name by which an indicator is to be found too. */
export interface NewAlias {
  /** Its code or a name. */
  indicator: string;
  name: string;
}

/** Opens a draft that gives an indicator another name (别名), and answers its number. @throws DraftFault */
export function addAlias(ledger: Ledger, actor: Actor, { indicator: named, name }: NewAlias): number {
  const { code, name: of, aliases } = indicatorNamed(ledger, named);
  const fields = changedFields(ledger, code, { aliases: [...aliases, name] });
  return proposed(ledger, actor, { fields, title: `${of}：${keptText(of, name)}` });
}
