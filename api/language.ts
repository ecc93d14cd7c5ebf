import type { Language } from '../data/rules/words.ts';

/** The language a request prefers: English where it stands before Chinese in `Accept-Language`, else Chinese. */
export function languageOf(request: Request): Language {
  const wanted = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const quality = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(Boolean);
      return { tag: tag.split('-')[0], quality: Number(quality ?? 1) };
    })
    .filter(({ tag, quality }) => (tag === 'zh' || tag === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.tag === 'en' ? 'EN' : 'ZH';
}
