import { useEffect, useSyncExternalStore } from 'react';
import type { TableForm } from '../../data/rules/table/form.ts';
import { newTableId } from '../../data/sheet/plan/definition.ts';
import { MOST_OF_NAME, readTemplate, type TableTemplate, templateText } from '../../data/sheet/plan/template.ts';
import { keep, readKept } from '../ask/kept.ts';
import { dropTemplate, keepTemplate, listTemplates } from '../excel/setting/kept-template.ts';
import type { Life } from './pane-context.ts';

/** The templates at hand, and the one from which the table on show was made. */
export interface Templates {
  /** In order of name. */
  list: readonly TableTemplate[];
  shown: ShownTemplate | undefined;
}

export interface ShownTemplate {
  name: string;
  /** The form of its table; absent where it is of none. */
  form: TableForm | undefined;
  /** Whether it was kept just now. */
  isNew: boolean;
  /** Names of its indicators that the catalogue no longer knows. */
  gone: readonly string[];
}

const NAME = 'templates';
let held: Templates = { list: [], shown: undefined };
const told = new Set<() => void>();

function hold(next: Partial<Templates>): void {
  held = { ...held, ...next };
  for (const tell of told) tell();
}

/** The texts of the templates that this browser keeps, those of a newer Planbook among them. */
function textsInBrowser(): string[] {
  try {
    const texts: unknown = JSON.parse(readKept(NAME) ?? '[]');
    return Array.isArray(texts) ? texts.map(String) : [];
  } catch {
    // The storage holds somebody else's text under our name.
    return [];
  }
}

/** The templates of this browser, where there is no workbook to keep them. */
function listInBrowser(): TableTemplate[] {
  return textsInBrowser().flatMap((text) => {
    const template = readTemplate(text);
    return template ? [{ ...template, id: newTableId() }] : [];
  });
}

/** Takes the template of a name out of the storage, and puts others in. What cannot be read here, or came from another page, stays. */
function keepInBrowser(name: string, ...added: Omit<TableTemplate, 'id'>[]): void {
  const others = textsInBrowser().filter((text) => readTemplate(text)?.name !== name);
  keep(NAME, JSON.stringify([...others, ...added.map(templateText)]));
}

/** The name under which a template is kept: one of another table has its own name still. */
function freeName({ name, spec }: Omit<TableTemplate, 'id'>): string {
  const question = JSON.stringify(spec);
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : ` (${number})`;
    const wanted = name.slice(0, MOST_OF_NAME - end.length) + end;
    const same = held.list.find((one) => one.name === wanted);
    if (!same || JSON.stringify(same.spec) === question) return wanted;
  }
}

function byName(list: readonly TableTemplate[]): TableTemplate[] {
  return list.toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
}

/** Reads the templates again. */
export async function readTemplates(life: Life): Promise<void> {
  hold({ list: byName(life === 'excel' ? await listTemplates() : listInBrowser()) });
}

/**
 * Keeps a template in the workbook, in a browser in its storage, and answers it as it is kept. Where there is one of its name for
 * another table, a number comes behind the name.
 */
export async function addTemplate(life: Life, added: Omit<TableTemplate, 'id'>): Promise<TableTemplate> {
  // Where the storage is closed the list itself is all there is.
  if (life === 'excel' || readKept(NAME) !== null) await readTemplates(life);
  const name = freeName(added);
  const same = held.list.find((one) => one.name === name);
  const template = { ...added, name, id: same?.id ?? newTableId() };
  if (life === 'excel') await keepTemplate(template);
  else keepInBrowser(name, template);
  hold({ list: byName([...held.list.filter((one) => one !== same), template]) });
  return template;
}

export async function removeTemplate(life: Life, { id, name }: TableTemplate): Promise<void> {
  if (life === 'excel') await dropTemplate(id);
  else keepInBrowser(name);
  hold({ list: held.list.filter((one) => (life === 'excel' ? one.id !== id : one.name !== name)) });
}

/** Tells from which template the table on show was made; undefined where it is from none. */
export function showTemplate(shown: ShownTemplate | undefined): void {
  hold({ shown });
}

function subscribe(tell: () => void): () => void {
  told.add(tell);
  return () => told.delete(tell);
}

/** The templates of the open workbook, or of this browser. */
export function useTemplates(life: Life): Templates {
  useEffect(() => {
    // A workbook that cannot be read says so where its tables are listed.
    readTemplates(life).catch(() => undefined);
  }, [life]);
  return useSyncExternalStore(subscribe, () => held);
}
