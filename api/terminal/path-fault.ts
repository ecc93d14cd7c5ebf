import { gateWords } from '../../data/rules/message/gate.ts';
import type { Language } from '../../data/rules/words.ts';

/** An error of the system, such as that of a file that cannot be opened. */
function isSystemError(error: unknown): error is Error & { code: string; path?: string } {
  return error instanceof Error && 'code' in error && 'syscall' in error && typeof error.code === 'string';
}

/** Tells in one sentence why the system refused to write to a path; undefined for any other error. */
export function pathSentence(error: unknown, language: Language, path = ''): string | undefined {
  return isSystemError(error) ? gateWords(language).path.refused(error.path ?? path, error.code) : undefined;
}

/** Whether the path that was given is at fault, and not the state of the machine. */
export function isPathAtFault(error: unknown): boolean {
  return isSystemError(error) && !['ENOSPC', 'EDQUOT', 'EIO', 'EMFILE', 'EBUSY', 'ETXTBSY'].includes(error.code);
}
