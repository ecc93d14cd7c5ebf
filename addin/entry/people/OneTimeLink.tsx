import type { ReactNode } from 'react';
import { shanghaiMinute } from '../../../data/rules/period/shanghai.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { OneTimeText } from './OneTimeText.tsx';

/** How long a link is good. */
const LINK_MS = 60 * 60 * 1000;

/** A link by which a person sets a password, with the instant at which it came. */
export interface MadeLink {
  /** The path on this server. */
  path: string;
  name: string;
  at: number;
}

/** The link of an answer that came just now; undefined where it has none. */
export function linkOf({
  link,
  person,
}: {
  link: string | null;
  person: { name: string } | null;
}): MadeLink | undefined {
  return link === null || person === null ? undefined : { path: link, name: person.name, at: Date.now() };
}

/** Shows the link by which a person sets a password, and until when it is good. */
export function OneTimeLink({ link, putAway }: { link: MadeLink; putAway: () => void }): ReactNode {
  const { people } = useOfficeWords();
  const until = shanghaiMinute(new Date(link.at + LINK_MS)).slice(11);
  return (
    <OneTimeText
      label={people.link}
      told={people.linkTold(link.name, until)}
      text={`${location.origin}${link.path}`}
      putAway={putAway}
    />
  );
}
