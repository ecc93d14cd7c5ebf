import { createContext } from 'react';
import { keepForTab, readForTab } from '../ask/kept.ts';

/** Signs in and answers whether anybody did; rejects where that cannot be tried. */
export type SignIn = () => Promise<boolean>;

/** How people sign in where the page cannot simply go to the page for it; undefined where it can. */
export const SignInContext = createContext<SignIn | undefined>(undefined);

const BACK_TO = 'backTo';

/** Notes the place in the page's address, which the way over the page for signing in loses. */
export function noteWayBack(): void {
  keepForTab(BACK_TO, location.hash);
}

/** Goes back to the place at which somebody went to sign in. */
export function goBackOnce(): void {
  const back = readForTab(BACK_TO);
  keepForTab(BACK_TO, '');
  if (back !== null && location.hash === '') location.hash = back;
}
