/** The part of a sentence that tells why the system refused a path, by the system's code. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there; create the folder or give another path',
  ENOTDIR: 'a part of the path is a file and no folder; give another path',
  EEXIST: 'a file of that name is there; give another path',
  EISDIR: 'it is a folder; give the name of a file in it',
  EACCES: 'this user may not write there; give another path or change its permissions',
  EPERM: 'this user may not write there; give another path or change its permissions',
  EROFS: 'that disk is read-only; give another path',
  ENAMETOOLONG: 'the name is too long; give a shorter one',
  ELOOP: 'its links lead in a circle; give another path',
  EINVAL: 'the system takes no such name; give another path',
  EBUSY: 'another program holds it open; close that program or give another path',
  ETXTBSY: 'another program holds it open; close that program or give another path',
  EMFILE: 'too many files are open; close other programs, then try again',
  ENOSPC: 'the disk is full; make room, then try again',
  EDQUOT: 'the space of this user is used up; make room, then try again',
  EIO: 'the disk cannot be read or written; check it',
};

/** An error of the system, such as that of a file that cannot be opened. */
function isSystemError(error: unknown): error is Error & { code: string; path?: string } {
  return error instanceof Error && 'code' in error && 'syscall' in error && typeof error.code === 'string';
}

/** Tells in one sentence why the system refused to write to a path; undefined for any other error. */
export function pathSentence(error: unknown, path?: string): string | undefined {
  if (!isSystemError(error)) return undefined;
  const reason = REASONS[error.code] ?? `the system says ${error.code}; check the path and its permissions`;
  return `${error.path ?? path ?? 'A file'} cannot be written: ${reason}.`;
}

/** Whether the path that was given is at fault, and not the state of the machine. */
export function isPathAtFault(error: unknown): boolean {
  return isSystemError(error) && !['ENOSPC', 'EDQUOT', 'EIO', 'EMFILE', 'EBUSY', 'ETXTBSY'].includes(error.code);
}
