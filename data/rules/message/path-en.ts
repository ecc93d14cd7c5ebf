import type { PathWords } from './path-zh.ts';

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

export const pathEn: PathWords = {
  refused: (path, code) =>
    `${path || 'A file'} cannot be written: ${REASONS[code] ?? `the system says ${code}; check the path and its permissions`}.`,
};
