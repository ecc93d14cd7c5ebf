/** Characters and numbers in one piece of memory, so that nothing is copied as they become more. */
const [CHARACTERS, NUMBERS] = [32_768, 8192];

/** Whole numbers in columns, of which there may be hundreds of thousands. */
export class NumberColumns {
  readonly #width: number;
  readonly #pieces: Int32Array[] = [];
  #length = 0;

  /** `width` is the number of columns. */
  constructor(width: number) {
    this.#width = width;
  }

  get length(): number {
    return this.#length;
  }

  /** Adds a row of as many numbers as there are columns, and answers its place. */
  add(...row: number[]): number {
    const place = this.#length;
    if (place % NUMBERS === 0) this.#pieces.push(new Int32Array(NUMBERS * this.#width));
    this.#length += 1;
    for (const [column, number] of row.entries()) this.set(place, column, number);
    return place;
  }

  at(place: number, column: number): number {
    return this.#pieces[Math.floor(place / NUMBERS)]?.[(place % NUMBERS) * this.#width + column] ?? 0;
  }

  set(place: number, column: number, number: number): void {
    const piece = this.#pieces[Math.floor(place / NUMBERS)];
    if (piece) piece[(place % NUMBERS) * this.#width + column] = number;
  }
}

/** Texts behind one another, of which there may be hundreds of thousands. A string of each would take three times the memory. */
export class TextColumn {
  readonly #pieces: Uint16Array[] = [];
  readonly #ends = new NumberColumns(1);
  #length = 0;

  /** Keeps a text and answers its number. */
  add(text: string): number {
    for (let at = 0; at < text.length; at += 1) {
      const place = this.#length % CHARACTERS;
      if (place === 0) this.#pieces.push(new Uint16Array(CHARACTERS));
      const piece = this.#pieces.at(-1);
      if (piece) piece[place] = text.charCodeAt(at);
      this.#length += 1;
    }
    return this.#ends.add(this.#length);
  }

  at(number: number): string {
    const end = this.#ends.at(number, 0);
    let text = '';
    for (let at = number === 0 ? 0 : this.#ends.at(number - 1, 0); at < end; at += 1)
      text += String.fromCharCode(this.#pieces[Math.floor(at / CHARACTERS)]?.[at % CHARACTERS] ?? 0);
    return text;
  }
}
