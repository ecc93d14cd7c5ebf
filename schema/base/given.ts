/** The type of an input without its nulls. */
export type Given<Input> = Input extends readonly (infer Item)[]
  ? Given<Item>[]
  : Input extends object
    ? { [Name in keyof Input]: Given<Exclude<Input[Name], null | undefined>> }
    : Input;

/** The input without its null fields. GraphQL allows null for an absent field; `data/` only knows absent fields. */
export function given<Input>(input: Input): Given<Input> {
  if (Array.isArray(input)) return input.map(given) as Given<Input>;
  if (typeof input !== 'object' || input === null) return input as Given<Input>;
  const fields = Object.entries(input).flatMap(([name, value]) => (value == null ? [] : [[name, given(value)]]));
  return Object.fromEntries(fields) as Given<Input>;
}
