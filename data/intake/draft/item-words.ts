import { findPrintedIndicator } from '../../ask/resolve.ts';
import type { District } from '../../ledger/district.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { Codes } from '../../ledger/log/codes.ts';
import { readFigureCode } from '../../ledger/log/figure-code.ts';
import { type RetiredLine, type ThingLine, thingIn } from '../../ledger/log/revision-line.ts';
import { linesOfRows } from '../../ledger/log/row-line.ts';
import type { Fields, ThingName } from '../../ledger/log/thing.ts';
import type { Store } from '../../ledger/store/store.ts';
import { gateWords } from '../../rules/message/gate.ts';
import { nameIn, words } from '../../rules/message/message.ts';
import { saidName } from '../../rules/message/quoted.ts';
import { withDecimals } from '../../rules/number/exact.ts';
import { periodLabel, periodNamed } from '../../rules/period/period.ts';
import type { Language } from '../../rules/words.ts';
import { fiscalExample } from '../layout/word/fiscal-year.ts';
import type { Question } from './item.ts';
import { isRetiring } from './kind.ts';

/** The thing that a line says, or takes out where it is a figure; undefined where it takes out another. */
export function saidIn(
  store: Store,
  line: ThingLine | RetiredLine,
): { name: ThingName; fields: Fields; isRetired: boolean } | undefined {
  if (!isRetiring(line)) return { ...(thingIn(line) ?? { name: 'figure', fields: {} }), isRetired: false };
  const fields = retiredFields(store, line);
  return fields && { name: 'figure', fields, isRetired: true };
}

function retiredFields(store: Store, { retired }: RetiredLine): Fields | undefined {
  const at = 'figure' in retired ? readFigureCode(retired.figure) : undefined;
  if (!at) return undefined;
  const [where, bound] = ['revision = ? AND line = ?', [at.revision, at.line]];
  const [row] = linesOfRows(store, { name: 'figure', where, bound, codes: new Codes(store) });
  return row?.line.figure;
}

/** The value that a line says without its unit, in the places in which it was printed; else its words. */
export function valueText({ value, upper, printed, decimals, among }: Fields): string {
  if (value === undefined) return String(printed ?? '');
  const digits = (number: unknown) => withDecimals(String(number), Number(decimals ?? 0));
  const range = upper === undefined ? '' : `–${digits(upper)}`;
  // A place among a number is printed as 3/11. A place may also be among a name, which the figure's key tells.
  const whole = /^\d+$/.test(String(among ?? '')) ? `/${among}` : '';
  return `${digits(value)}${range}${whole}`;
}

/** The word of a language for a value that a line says; undefined where it has none. */
export function wordFor(words: Readonly<Record<string, string>>, value: unknown): string | undefined {
  return words[String(value)];
}

/** The measure of a figure in words, with its basis, and its role where that is no result. */
export function measureText({ measure, basis, rankOf, role }: Fields, language: Language): string {
  const { measures, rankOfs, bases, roles } = words(language);
  const name = rankOf === undefined ? wordFor(measures, measure) : wordFor(rankOfs, rankOf);
  // The word for growth says already that it is against the year before.
  const of = basis === undefined || basis === 'YOY' ? '' : `(${wordFor(bases, basis) ?? basis})`;
  const forecast = role === undefined || role === 'ACTUAL' ? '' : (wordFor(roles, role) ?? '');
  return `${name ?? ''}${of}${forecast}`;
}

/** The text that is typed for a suggestion: its code, with its name behind it. */
function suggestionText({ catalogue }: Ledger, text: string): string {
  const district = catalogue.districts.find(({ name, code }) => name === text || code === text);
  const found = district ?? catalogue.indicators.find(({ name, code }) => name === text || code === text);
  return found ? `${found.code} ${found.name}` : text;
}

/** The thing of the catalogue that a suggestion means by its code, its name, or its name with the code in brackets behind it. */
function suggested({ catalogue }: Ledger, text: string): District | Indicator | undefined {
  const [, bracketed = text] = /\(([^()]+)\)$/.exec(text) ?? [];
  const isMeant = ({ code, name }: { code: string; name: string }) => code === bracketed || name === text;
  return catalogue.districts.find(isMeant) ?? catalogue.indicators.find(isMeant);
}

/** The code of a suggestion that is a thing of the catalogue, which answers take; else itself. */
export function suggestionCode(ledger: Ledger, text: string): string {
  return suggested(ledger, text)?.code ?? text;
}

/** The name of a suggestion that is a thing of the catalogue, a period, or the months of a fiscal year; else itself. */
function suggestionName(ledger: Ledger, text: string, of: { value: string | null; language: Language }): string {
  const { value, language } = of;
  const fiscal = fiscalExample(value, text);
  if (fiscal) return periodLabel(fiscal, language);
  const found = suggested(ledger, text);
  return found ? nameIn(found, language) : periodNamed(text, language);
}

/** Names of the catalogue in another language than that in which a file prints them; others as they are printed. */
export function namesSaid(ledger: Ledger, language: Language): (name: string) => string {
  if (words(language).written.isAsPrinted) return (name) => name;
  return (name) => {
    const district = ledger.catalogue.districts.find((each) => each.name === name || each.code === name);
    const found = district ?? findPrintedIndicator(ledger, name);
    return found ? nameIn(found, language) : name;
  };
}

/** The text that a question is about, in which the period behind the name of an indicator is told in words. */
function aboutText({ code, value }: Question, language: Language): string | null {
  const at = code === 'QUARTERLY' && value !== null ? value.lastIndexOf(' ') + 1 : 0;
  return value !== null && at > 0 ? value.slice(0, at) + periodNamed(value.slice(at), language) : value;
}

function asked(question: Question, near: string, language: Language): string {
  const say = gateWords(language).draft;
  const about = aboutText(question, language);
  return say.question(say.questions[question.code] ?? question.code, about === null ? null : saidName(about), near);
}

/** A question without what would answer it. */
export function askedText(question: Question, language: Language): string {
  return asked(question, '', language);
}

/** The suggestions of a question as people read them. */
export function suggestionNames(ledger: Ledger, { value, suggestions }: Question, language: Language): string[] {
  return suggestions.map((text) => suggestionName(ledger, text, { value, language }));
}

/** A question with what would answer it, as people say it. */
export function namedQuestion(ledger: Ledger, question: Question, language: Language): string {
  return asked(question, suggestionNames(ledger, question, language).join('；'), language);
}

/** A question with what would answer it, as an answer is typed. */
export function questionText(ledger: Ledger, question: Question, language: Language): string {
  const near = question.suggestions.map((text) => {
    const fiscal = fiscalExample(question.value, text);
    return fiscal ? `${text} ${periodLabel(fiscal, language)}` : suggestionText(ledger, text);
  });
  return asked(question, near.join('；'), language);
}
