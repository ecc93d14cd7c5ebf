import { invalidArgument } from '../host-error.ts';

const ROOT =
  /^\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--[\s\S]*?-->\s*)*<(?:([\w.-]+):)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/;

/** The namespace of the root element, empty where it has none. */
export function rootNamespace(xml: string): string {
  const found = ROOT.exec(xml);
  const attribute = found?.[1] === undefined ? 'xmlns' : `xmlns:${found[1]}`;
  const value = new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(found?.[3] ?? '');
  return value?.[1] ?? value?.[2] ?? '';
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/?[^\s<>/]+(?:\s+[^\s<>=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>/g;

/** Refuses malformed XML: elements that do not nest, a bare `<` or `&`, more than one root. */
export function checkXml(xml: string): string {
  const open: string[] = [];
  let roots = 0;
  for (const [token] of xml.matchAll(TOKEN)) {
    if (token.startsWith('<!') || token.startsWith('<?')) continue;
    const name = /^<\/?([^\s/>]+)/.exec(token)?.[1] ?? '';
    if (token.startsWith('</')) {
      if (open.pop() !== name) throw invalidArgument(`XML: </${name}> closes nothing`);
    } else {
      if (open.length === 0) roots += 1;
      if (!token.endsWith('/>')) open.push(name);
    }
  }
  const attributes = [...xml.matchAll(TOKEN)].map(([token]) => (token.startsWith('<![CDATA[') ? '' : token)).join('');
  const text = xml.replaceAll(TOKEN, '') + attributes.replaceAll(/[<>]/g, '');
  const isBare = text.includes('<') || /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text);
  if (roots !== 1 || open.length > 0 || isBare || !ROOT.test(xml)) throw invalidArgument('XML that is well-formed');
  return xml;
}
