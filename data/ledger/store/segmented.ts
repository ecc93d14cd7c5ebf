const CJK = /[\p{Script=Han}\u3007]/gu;

/**
 * Text as the full-text index takes it. Every Chinese character is a word of its own, so that words of any length are
 * found as phrases, single characters too.
 */
export function segmented(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(CJK, ' $& ');
}
