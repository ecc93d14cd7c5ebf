import { PersonFault } from './fault.ts';

/** Somebody's account at an OpenID provider. */
export interface Account {
  /** The address of the provider. */
  readonly issuer: string;
  /** The name of the account there, which the provider never gives to anybody else. */
  readonly subject: string;
}

const SUBJECT = /^[^\p{Cc}\p{Cs}]{1,255}$/u;

/**
 * An account as one text, as it is tied to a person. Addresses hold no space, so that no two accounts have the same text.
 *
 * @throws PersonFault for a subject that no provider gives
 */
export function accountName({ issuer, subject }: Account): string {
  if (!SUBJECT.test(subject)) throw new PersonFault('BAD_SUBJECT', subject);
  return `${new URL(issuer).href} ${subject}`;
}
