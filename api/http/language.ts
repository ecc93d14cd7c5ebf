import { words } from '../../data/rules/message/message.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../../data/rules/words.ts';

/** The tag without its region: `en` for `en-GB`. */
function primaryOf(tag: string | undefined): string | undefined {
  return tag?.split('-')[0];
}

/** The language that a request prefers in `Accept-Language`; the default one where it names none that we have. */
export function languageOf({ headers }: Pick<Request, 'headers'>): Language {
  const wanted = (headers.get('accept-language') ?? '')
    .split(',')
    .flatMap((entry) => {
      const [tag, ...parameters] = entry.trim().toLowerCase().split(';');
      const quality = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(Boolean);
      const language = LANGUAGES.find((known) => primaryOf(words(known).tag) === primaryOf(tag));
      return language ? { language, quality: Number(quality ?? 1) } : [];
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.language ?? DEFAULT_LANGUAGE;
}
