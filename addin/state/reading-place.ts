/** The document that is read, and the place in its text at which it is opened. */
export interface ReadingPlace {
  /** The code of the document. */
  document: string;
  /** The characters of the text that are sought, as citations count them. Undefined at the beginning. */
  start?: number | undefined;
  end?: number | undefined;
}
