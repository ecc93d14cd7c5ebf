const PLACE = /^[1-9]\d*$/;

/** Whether a plain decimal can be a value of a measure at all: a place among others is a whole number from 1. */
export function isPossible(measure: unknown, value: string): boolean {
  return measure !== 'RANK' || PLACE.test(value);
}
