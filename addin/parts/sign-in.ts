import { createContext } from 'react';

/** Signs in and answers whether anybody did; rejects where that cannot be tried. */
export type SignIn = () => Promise<boolean>;

/** How people sign in where the page cannot simply go to the page for it; undefined where it can. */
export const SignInContext = createContext<SignIn | undefined>(undefined);
