/** The places of items of a draft by their names, such as 31-aaf626, with commas between them: how a person tells them in a command. */
export function itemPlaces(names: string): string {
  return names.replaceAll(/\b(\d+)-[0-9a-f]{6}\b/g, '$1');
}
