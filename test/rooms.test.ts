import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HOUSES = ['addin', 'api', 'data', 'schema'];
/** A room with more files than this needs inner rooms. */
const MOST_FILES = 30;
/** Such names say nothing about what a file holds. */
const NAMELESS = /^(?:utils?|helpers?|common|shared|types|index)(?:\.|$)/;
/** An import or export statement or an `import()`, of values and of types alike, with the relative path it names. */
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'(\.\.?\/[^']+)'/g;

/** A statement that loads another file or a package as soon as its own file is loaded. */
const LOADING = /^(?:import (?!type )|export (?=[*{]))(?:[\w*{][^;'()]*\sfrom )?'([^']+)'/gm;
/** The files with which every start, the thread of HTTP included, and every other thread of a server begin. */
const BEGUN = ['api/command.ts', 'api/serve.ts', 'api/query-thread.ts', 'api/thread/writer-thread.ts'];
/** Packages that take longest to load, and are loaded where they are used. */
const HEAVY = ['@cj-tech-master/excelts', '@e965/xlsx', 'selfsigned'];

/** Arrows from each file or room to those that it imports. */
type Arrows = Map<string, Set<string>>;

function sourceFiles(): string[] {
  return HOUSES.flatMap((house) =>
    readdirSync(join(ROOT, house), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  );
}

/** The paths in a file that a pattern finds, from the root of the checkout; packages by their names. */
function namedIn(file: string, pattern: RegExp): string[] {
  return [...readFileSync(join(ROOT, file), 'utf8').matchAll(pattern)].map(([, path = '']) =>
    path.startsWith('.') ? normalize(join(dirname(file), path)) : path,
  );
}

function importsOf(files: string[]): Arrows {
  const known = new Set(files);
  return new Map(files.map((file) => [file, new Set(namedIn(file, IMPORT).filter((path) => known.has(path)))]));
}

/** A room is a folder without its inner folders, which are rooms of their own. */
function roomArrows(files: Arrows): Arrows {
  const rooms: Arrows = new Map();
  for (const [file, imported] of files) {
    const room = dirname(file);
    const others = rooms.get(room) ?? new Set();
    for (const path of imported) if (dirname(path) !== room) others.add(dirname(path));
    rooms.set(room, others);
  }
  return rooms;
}

/** The places reached from one by one arrow or several. */
function reached(arrows: Arrows, from: string): Set<string> {
  const found = new Set<string>();
  const left = [from];
  for (let place = left.pop(); place !== undefined; place = left.pop())
    for (const next of arrows.get(place) ?? [])
      if (!found.has(next)) {
        found.add(next);
        left.push(next);
      }
  return found;
}

/** A shortest way from a place to another, or back to itself; undefined where none leads there. */
function wayTo(arrows: Arrows, from: string, to: string): string[] | undefined {
  const ways = [[from]];
  const seen = new Set<string>();
  for (const way of ways)
    for (const next of arrows.get(way.at(-1) ?? from) ?? []) {
      if (next === to) return [...way, to];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  return undefined;
}

/** One circle for each group of places that all reach each other, shortest first, as `a → b → a`. */
function circlesOf(arrows: Arrows): string[] {
  const places = [...arrows.keys()].sort();
  const ways = new Map(places.map((place) => [place, reached(arrows, place)]));
  const told = new Set<string>();
  return places.flatMap((place) => {
    if (told.has(place) || !ways.get(place)?.has(place)) return [];
    const group = places.filter((other) => ways.get(place)?.has(other) && ways.get(other)?.has(place));
    for (const other of group) told.add(other);
    const [shortest = []] = group.map((other) => wayTo(arrows, other, other) ?? []).sort((a, b) => a.length - b.length);
    return [shortest.join(' → ')];
  });
}

const files = importsOf(sourceFiles());

test('no file imports itself by way of others, types counted', () => {
  expect(circlesOf(files)).toEqual([]);
});

test('no room imports itself by way of others, types counted', () => {
  const rooms = roomArrows(files);
  const told = circlesOf(rooms).map((circle) => [circle, ...filesBehind(circle)].join('\n  '));
  expect(told).toEqual([]);
});

/** The files that draw the arrows of a circle of rooms. */
function filesBehind(circle: string): string[] {
  const rooms = circle.split(' → ');
  return rooms
    .slice(1)
    .flatMap((to, place) =>
      [...files].flatMap(([file, imported]) =>
        dirname(file) === rooms[place]
          ? [...imported].filter((path) => dirname(path) === to).map((path) => `${file} → ${path}`)
          : [],
      ),
    );
}

test.each(BEGUN)('%s loads what is heavy only where it is used', (begun) => {
  const loads: Arrows = new Map([...files.keys()].map((file) => [file, new Set(namedIn(file, LOADING))]));
  expect(reached(loads, begun)).toContain('better-sqlite3');
  expect(HEAVY.map((heavy) => wayTo(loads, begun, heavy)?.join(' → ')).filter(Boolean)).toEqual([]);
});

test('a room is small enough to be read at a glance', () => {
  const rooms = Map.groupBy(files.keys(), dirname);
  const full = [...rooms]
    .filter(([, held]) => held.length > MOST_FILES)
    .map(([room, held]) => `${room}: ${held.length}`);
  expect(full).toEqual([]);
});

test('every file and every room is named after what it holds', () => {
  const names = new Set([...files.keys()].flatMap((file) => [file, dirname(file)]));
  expect([...names].filter((name) => NAMELESS.test(basename(name)))).toEqual([]);
});
