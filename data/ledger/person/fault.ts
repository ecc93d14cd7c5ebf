/** Why a change of people or tokens is not made. */
export type PersonFaultCode =
  | 'BAD_LOGIN'
  | 'LOGIN_TAKEN'
  | 'BAD_NAME'
  | 'NO_PERSON'
  | 'PERSON_ENDED'
  | 'NO_TOKEN'
  | 'BAD_ROLE'
  | 'BAD_DISTRICT'
  | 'BAD_EXPIRY'
  | 'LINK_GONE'
  | 'BAD_SUBJECT'
  | 'NO_PROVIDER'
  | 'ACCOUNT_TAKEN'
  | 'SHORT_PASSWORD'
  | 'LONG_PASSWORD'
  | 'PASSWORDS_DIFFER'
  | 'FORBIDDEN'
  | 'NO_OFFICE'
  | 'CHANGED_SINCE'
  | 'LAST_STEWARD';

/** A change of people or tokens that is not made. It carries no sentence: that is worded where the language is known. */
export class PersonFault extends Error {
  override readonly name = 'PersonFault';
  readonly code: PersonFaultCode;
  /** The words that were typed; '' where none were. */
  readonly value: string;

  constructor(code: PersonFaultCode, value = '') {
    super(`${code}: ${value}`);
    this.code = code;
    this.value = value;
  }
}
