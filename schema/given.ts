/** An input without its nulls. */
export type Given<Input> = Input extends readonly (infer Item)[]
  ? Given<Item>[]
  : Input extends object
    ? { [Name in keyof Input]: Given<Exclude<Input[Name], null | undefined>> }
    : Input;

/** What was given of an input. GraphQL lets null stand for an absent field, while `data/` knows absence only. */
export function given<Input>(input: Input): Given<Input> {
  if (Array.isArray(input)) return input.map(given) as Given<Input>;
  if (typeof input !== 'object' || input === null) return input as Given<Input>;
  const fields = Object.entries(input).flatMap(([name, value]) => (value == null ? [] : [[name, given(value)]]));
  return Object.fromEntries(fields) as Given<Input>;
}
