import { measureText, saidIn, valueText } from '../../data/intake/draft/item-words.ts';
import { isRetiring } from '../../data/intake/draft/kind.ts';
import type { ReviewedItem } from '../../data/intake/draft/reviewed-item.ts';
import { itemFacts, type SaidItem } from '../../data/intake/draft/show/item-fact.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import type { Fields } from '../../data/ledger/log/thing.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import { periodNamed } from '../../data/rules/period/period.ts';
import type { Language } from '../../data/rules/words.ts';
import { placeText } from './draft-question.ts';

/** An item in words: rows of one indicator and one period stand together under their names. */
export interface ItemRow {
  /** The indicator and the period; '' for what is no figure. */
  group: string;
  /** Its place among the items, by which it is decided about. */
  place: number;
  text: string;
}

/** The statement of a line: the value with its unit as the ledger keeps it, else the words. */
function statedText(fields: Fields): string {
  return `${valueText(fields)}${fields['value'] === undefined ? '' : (fields['unit'] ?? '')}`;
}

function changeText({ held, finding }: ReviewedItem, now: Fields): string {
  const stated = statedText(now);
  const isShown = held && (finding === 'DIFFERS' || finding === 'CONFLICTS');
  return isShown ? `${statedText(held.fields)} → ${stated}` : stated;
}

function decisionText({ decision }: ReviewedItem, language: Language): string {
  if (!decision) return '';
  return `[${gateWords(language).draft.decisions[decision.decision] ?? ''}${decision.value ?? ''}]`;
}

/** Facts that the name of a thing tells already. */
const TOLD_BY_NAME: readonly string[] = ['code', 'name', 'title'];

/** The facts that an item tells of a thing, each with what the ledger tells. Of a new document the title is enough. */
function factTexts(ledger: Ledger, { kind, fields, held }: SaidItem, language: Language): string[] {
  if (!held && kind === 'document') return [];
  const say = gateWords(language).fact;
  return itemFacts(ledger, { kind, fields, held }, language)
    .filter(({ field }) => held || !TOLD_BY_NAME.includes(field))
    .map(({ label, before, after }) =>
      say.fact(label, held ? `${before ?? say.none} → ${after ?? say.none}` : (after ?? '')),
    );
}

/** Names a thing of the catalogue, a document or a term, and tells what changes of it. */
function thingText(ledger: Ledger, said: SaidItem, language: Language): string[] {
  const { kind: name, fields } = said;
  const { code, title, name: called, standing } = fields;
  const say = gateWords(language).draft;
  const kind = `${standing === 'WITHDRAWN' ? say.withdrawn : ''}${say.kinds[name] ?? name}`;
  const parts = [kind, code, title ?? called].filter((part) => part !== undefined && part !== '');
  return [parts.join(' '), ...factTexts(ledger, said, language)];
}

/** One item as a row that a person can check against the file: who, what measure, which value, and the cell. */
export function itemRow(ledger: Ledger, reviewed: ReviewedItem, language: Language): ItemRow {
  const { line, item, place } = reviewed;
  const say = gateWords(language).draft;
  const end = [decisionText(reviewed, language), item.place === undefined ? '' : `@${placeText(item.place, language)}`];
  const row = (group: string, parts: string[]) => ({
    group,
    place,
    text: [...parts, ...end].filter((part) => part !== '').join('  '),
  });
  const said = saidIn(ledger, line);
  if (isRetiring(line) && !said) return row('', [say.retired, Object.values(line.retired).map(retiredText).join(' ')]);
  const { name = 'figure', fields = {}, isRetired = false } = said ?? {};
  if (name !== 'figure') return row('', thingText(ledger, { kind: name, fields, held: reviewed.held }, language));
  const { district, owner, indicator, period } = fields;
  const { districts, indicatorsByCode } = ledger.catalogue;
  // A thing that the same draft adds has no name in the ledger yet, but one in the file.
  const { districtName, indicatorName } = item.printed ?? {};
  const who = districts.find(({ code }) => code === district)?.name ?? owner ?? districtName ?? district ?? '?';
  const what = indicatorsByCode.get(String(indicator))?.name ?? indicatorName ?? indicator ?? '?';
  const when = typeof period === 'string' ? periodNamed(period, language) : '?';
  return row(`${what}  ${when}`, [
    isRetired ? say.retired : '',
    String(who),
    measureText(fields, language),
    changeText(reviewed, fields),
  ]);
}

function retiredText(what: unknown): string {
  return typeof what === 'string' ? what : Object.values(Object(what)).map(String).join(' ');
}
