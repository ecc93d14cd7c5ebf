import type { ImportRelease } from '../../ask/office.ts';
import { machineDay } from '../../parts/machine-day.ts';

/** The facts that a person tells about files that are brought in. */
export interface ImportTerms {
  /** The year, month or day of publication, such as 2024-07 or 2024-07-20. */
  publishedOn: string;
  /** Who publishes them; empty where nobody is told. */
  publisher: string;
  release: ImportRelease;
}

export function usualTerms(): ImportTerms {
  return { publishedOn: machineDay(), publisher: '', release: 'INTERNAL' };
}

const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/** Whether a text is a year, a month or a day as the server takes it. */
export function isDate(text: string): boolean {
  return DATE.test(text) && !Number.isNaN(Date.parse(text));
}

/** The arguments by which the server is told. */
export function told({ publishedOn, publisher, release }: ImportTerms) {
  return { publishedOn, publisher: publisher.trim() === '' ? null : publisher.trim(), release };
}
