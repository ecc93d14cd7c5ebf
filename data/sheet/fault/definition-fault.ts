/** A definition written by a newer program: refused, never dropped or overwritten. */
export class DefinitionNewer extends Error {
  override readonly name = 'DefinitionNewer';
  readonly code = 'DEFINITION_NEWER';
  readonly found: number;

  constructor(found: number, known: number) {
    super(
      `This linked table was made by a newer Planbook (definition version ${found}, this one reads up to ` +
        `${known}). Update Planbook, then refresh it; nothing in the workbook was changed.`,
    );
    this.found = found;
  }
}

/** A part of our namespace that does not hold a definition. */
export class BadDefinition extends Error {
  override readonly name = 'BadDefinition';
  readonly code = 'BAD_DEFINITION';

  constructor(what: string) {
    super(`The stored description of a linked table cannot be read: ${what}. Insert the table anew.`);
  }
}

/** Written by a newer program: thawing is refused, nothing is dropped. */
export class FrozenNewer extends Error {
  override readonly name = 'FrozenNewer';
  readonly code = 'FROZEN_NEWER';

  constructor(found: number) {
    super(`These cells were frozen by a newer Planbook (version ${found}). Update Planbook; nothing was changed.`);
  }
}
