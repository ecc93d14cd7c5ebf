import { useEffect, useSyncExternalStore } from 'react';
import type { TableForm } from '../../data/rules/table/form.ts';
import { newTableId } from '../../data/sheet/plan/definition.ts';
import { readTemplate, type TableTemplate, templateText } from '../../data/sheet/plan/template.ts';
import { keep, readKept } from '../ask/kept.ts';
import { dropTemplate, keepTemplate, listTemplates } from '../excel/kept-template.ts';
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

/** The templates of this browser, where there is no workbook to keep them. */
function listInBrowser(): TableTemplate[] {
  let texts: unknown;
  try {
    texts = JSON.parse(readKept(NAME) ?? '[]');
  } catch {
    // The storage holds somebody else's text under our name.
    return [];
  }
  if (!Array.isArray(texts)) return [];
  return texts.flatMap((text) => {
    const template = readTemplate(String(text));
    return template ? [{ ...template, id: newTableId() }] : [];
  });
}

function byName(list: readonly TableTemplate[]): TableTemplate[] {
  return list.toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
}

function keepInBrowser(list: readonly TableTemplate[]): void {
  keep(NAME, JSON.stringify(list.map(templateText)));
}

/** Reads the templates again. */
export async function readTemplates(life: Life): Promise<void> {
  hold({ list: byName(life === 'excel' ? await listTemplates() : listInBrowser()) });
}

/** Keeps a template in the workbook, in a browser in its storage. One of the same name gives way. */
export async function addTemplate(life: Life, added: Omit<TableTemplate, 'id'>): Promise<TableTemplate> {
  const same = held.list.find(({ name }) => name === added.name);
  const template = { ...added, id: same?.id ?? newTableId() };
  const list = byName([...held.list.filter((one) => one !== same), template]);
  if (life === 'excel') await keepTemplate(template);
  else keepInBrowser(list);
  hold({ list });
  return template;
}

export async function removeTemplate(life: Life, { id }: TableTemplate): Promise<void> {
  const list = held.list.filter((one) => one.id !== id);
  if (life === 'excel') await dropTemplate(id);
  else keepInBrowser(list);
  hold({ list });
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
