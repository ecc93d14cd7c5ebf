import { PersonFault } from './fault.ts';

const MOST_NAME = 100;
/** Characters that no name shows. They could hide or turn round the text beside them in a list. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Cs}]/u;

/** The name of a person or a token as it is kept. @throws PersonFault where it is none. */
export function checkedName(name: string): string {
  const tidy = name.normalize('NFC').trim();
  if (tidy === '' || tidy.length > MOST_NAME || UNSHOWN.test(tidy)) throw new PersonFault('BAD_NAME', name);
  return tidy;
}
