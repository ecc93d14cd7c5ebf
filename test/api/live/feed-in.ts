import { Parser } from 'htmlparser2';
import { expect } from 'vitest';

export interface FeedEntry {
  id: string;
  title: string;
  updated: string;
  content: string;
  categories: string[];
}

export interface ReadFeed {
  id: string;
  title: string;
  updated: string;
  self: string;
  entries: FeedEntry[];
}

/**
 * The names that RFC 4287 allows within each element that we write: names that come once, and with + at least once,
 * with * any number of times.
 */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  feed: ['id', 'title', 'updated', 'author', 'link', 'entry*'],
  entry: ['id', 'title', 'updated', 'content', 'category*'],
  author: ['name'],
};
/** RFC 3339, and an IRI with a scheme. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/;

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  within: Element[];
}

function read(text: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', within: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element: Element = { name, attributes, text: '', within: [] };
        open.at(-1)?.within.push(element);
        open.push(element);
      },
      ontext: (part) => {
        const last = open.at(-1);
        if (last) last.text += part;
      },
      onclosetag: (name, isImplied) => {
        const closed = open.pop();
        // An empty element is closed as it is opened.
        if (closed?.name !== name || (isImplied && !['link', 'category'].includes(name))) throw new Error(`</${name}>`);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  expect(open).toHaveLength(1);
  return root;
}

function expectWithin(element: Element): void {
  const allowed = WITHIN[element.name];
  if (!allowed) return;
  for (const name of allowed) {
    const count = element.within.filter((each) => each.name === name.replace('*', '')).length;
    expect([element.name, name, name.endsWith('*') || count === 1]).toEqual([element.name, name, true]);
  }
  const known = allowed.map((name) => name.replace('*', ''));
  expect(element.within.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  for (const each of element.within) expectWithin(each);
}

function textIn(element: Element | undefined, name: string): string {
  return element?.within.find((each) => each.name === name)?.text ?? '';
}

/** Reads a feed, and fails where it is not as RFC 4287 has it. */
export function feedIn(text: string): ReadFeed {
  expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n')).toBe(true);
  const [feed, ...others] = read(text).within;
  expect([feed?.name, feed?.attributes['xmlns'], others]).toEqual(['feed', 'http://www.w3.org/2005/Atom', []]);
  if (feed) expectWithin(feed);
  const link = feed?.within.find(({ name }) => name === 'link')?.attributes;
  expect([link?.['rel'], link?.['type']]).toEqual(['self', 'application/atom+xml']);
  const entries = (feed?.within ?? []).filter(({ name }) => name === 'entry');
  const all = {
    id: textIn(feed, 'id'),
    title: textIn(feed, 'title'),
    updated: textIn(feed, 'updated'),
    self: link?.['href'] ?? '',
    entries: entries.map((entry) => ({
      id: textIn(entry, 'id'),
      title: textIn(entry, 'title'),
      updated: textIn(entry, 'updated'),
      content: textIn(entry, 'content'),
      categories: entry.within.flatMap(({ name, attributes }) =>
        name === 'category' ? (attributes['term'] ?? '') : [],
      ),
    })),
  };
  for (const { id, updated, title } of [all, ...all.entries]) {
    expect([id, updated, title]).toEqual([
      expect.stringMatching(IRI),
      expect.stringMatching(INSTANT),
      expect.stringMatching(/./),
    ]);
  }
  return all;
}
