import { TABLE_FORMS } from '../../rules/table/form.ts';
import type { TableQuery } from '../../rules/table/table-query.ts';

/** A table that is kept under a name, to be made again for another district or period. */
export interface TableTemplate {
  /** A name of the place where it is kept; of no use anywhere else. */
  id: string;
  name: string;
  /** The question. A column or measure may be newer than this program: the API refuses a word that it does not know. */
  spec: TableQuery;
}

const KIND = 'planbook-template';
const KNOWN_VERSION = 1;
/** The longest name of a template, which is also the name of its file. */
export const MOST_OF_NAME = 60;

/** The template as a text: what a workbook keeps, and a file. */
export function templateText({ name, spec }: Omit<TableTemplate, 'id'>): string {
  return `${JSON.stringify({ kind: KIND, version: KNOWN_VERSION, name, spec }, null, 2)}\n`;
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** Whether the parts of a question that it may leave out are of their kinds, and its form is one of this program. */
function areChoices({ form, scopes, measures, columns, formColumns, layout, asOf }: Record<string, unknown>): boolean {
  const lists = [scopes, measures, columns, formColumns];
  const isText = (value: unknown) => value === undefined || typeof value === 'string';
  const isKnown = form === undefined || TABLE_FORMS.some((one) => one === form);
  return isKnown && lists.every((list) => list === undefined || areTexts(list)) && isText(layout) && isText(asOf);
}

/** Reads a template; undefined for a text that is none, or one of a newer Planbook. */
export function readTemplate(text: string): Omit<TableTemplate, 'id'> | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null) return undefined;
  const { kind, version, name, spec } = read as Record<string, unknown>;
  if (kind !== KIND || version !== KNOWN_VERSION || typeof name !== 'string' || name.trim() === '') return undefined;
  if (typeof spec !== 'object' || spec === null) return undefined;
  const question = spec as Record<string, unknown>;
  const { districts, indicators, periods } = question;
  if (![districts, indicators, periods].every(areTexts) || !areChoices(question)) return undefined;
  return { name: name.trim().slice(0, MOST_OF_NAME), spec: spec as TableQuery };
}
