/** The fields of a state that a change sets. Undefined takes a choice back, so that it is as usual again. */
export type Change<State> = { readonly [Field in keyof State]?: State[Field] | undefined };

/** The state after a change, without the fields that are as usual. */
export function changed<State extends object>(state: State, change: Change<State>): State {
  const fields = Object.entries({ ...state, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields) as State;
}
