const DASHES = /[‐‑‒–—―−﹣]/g;

/** A text as rules compare it: full-width letters and signs made plain, dashes of one kind, no blanks at the ends. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(DASHES, '-').replace(/\s+/g, ' ').trim();
}

/** The same without any blanks. Chinese tables set names apart with them (深 圳). */
export function close(text: string): string {
  return plain(text).replaceAll(' ', '');
}
