import { AsyncLocalStorage } from 'node:async_hooks';
import type { ImportStep } from '../../rules/gate-words.ts';

/** An import that somebody cancelled. Nothing of it was written. */
export class ImportCancelled extends Error {
  override readonly name = 'ImportCancelled';
  readonly code = 'CANCELLED';

  constructor() {
    super('The import was cancelled; nothing of it was written.');
  }
}

/** Whoever is told how far an import is, and tells whether it is to end. */
export interface Course {
  readonly isCancelled: boolean;
  /** A step begins, of so many rows or figures where that is known. @throws ImportCancelled */
  begin(step: ImportStep, of?: number): void;
  /** Counts more rows or figures that are done. */
  count(more: number): void;
  /** @throws ImportCancelled */
  check(): void;
  /** Nothing can be cancelled any more. @throws ImportCancelled where somebody did before. */
  close(): void;
}

const current = new AsyncLocalStorage<Course>();

/** Runs an import whose course is told. */
export function inCourse<Answer>(course: Course, run: () => Answer): Answer {
  return current.run(course, run);
}

/** The course of the import that runs; undefined where nobody is told of it. */
export function courseNow(): Course | undefined {
  return current.getStore();
}

/** A step of the import that runs begins. @throws ImportCancelled */
export function beginStep(step: ImportStep, of?: number): void {
  current.getStore()?.begin(step, of);
}

/** Counts a row or figure of the import that runs. @throws ImportCancelled */
export function countOne(): void {
  const course = current.getStore();
  course?.check();
  course?.count(1);
}

/** Passes things on, and counts each that was taken. @throws ImportCancelled */
export function* counted<Thing>(things: Iterable<Thing>): Generator<Thing> {
  for (const thing of things) {
    countOne();
    yield thing;
  }
}
