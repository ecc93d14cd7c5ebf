/** Figures cannot be given out as they were asked for. The code is worded where it is shown. */
export class ExportFault extends Error {
  override readonly name = 'ExportFault';
  readonly code: 'UNKNOWN_ARGUMENT' | 'UNKNOWN_WORD' | 'UNKNOWN_FORMAT';
  readonly argument: string;
  readonly value: string;
  readonly suggestions: readonly string[];

  constructor(
    code: ExportFault['code'],
    { argument, value = argument, suggestions }: { argument: string; value?: string; suggestions: readonly string[] },
  ) {
    super(`${code} in ${argument}: ${value.slice(0, 100)}`);
    this.code = code;
    this.argument = argument;
    this.value = value.slice(0, 100);
    this.suggestions = suggestions;
  }
}
