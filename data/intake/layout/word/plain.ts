const DASHES = /[‐‑‒–—―−﹣]/g;

/** Takes out the small numbers that point to a footnote: 地区生产总值①, 98.2², but m² is a unit. */
export function withoutNotes(text: string): string {
  return text.replace(/[①-⑳]|(?<=[^米m])[⁰¹²³⁴-⁹]+/g, '');
}

/** Texts that are as rules compare them: most are. */
const PLAIN = /^[!-~一-鿿]*$/;

/** A text as rules compare it: full-width letters and signs made plain, dashes of one kind, no blanks at the ends. */
export function plain(text: string): string {
  if (PLAIN.test(text)) return text;
  return withoutNotes(text).normalize('NFKC').replace(DASHES, '-').replace(/\s+/g, ' ').trim();
}

/** The same without any blanks. Chinese tables set names apart with them (深 圳). */
export function close(text: string): string {
  return plain(text).replaceAll(' ', '');
}
