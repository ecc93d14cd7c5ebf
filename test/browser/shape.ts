/**
 * Runs in the page. Tells everything of its body but the words: the elements with their attributes, which of them have
 * words, and which labels are the same. What axe-core finds hangs on nothing else, as colours come with classes and styles.
 */
export function shapeOfPage(): string {
  const SPOKEN = ['zh-CN', 'en'];
  const WORDED = ['alt', 'placeholder', 'title', 'value'];
  const told: string[] = [];
  const numberOf = (text: string) => {
    if (!told.includes(text)) told.push(text);
    return told.indexOf(text);
  };
  const attribute = ({ name, value }: Attr) => {
    if (name === 'lang' && SPOKEN.includes(value)) return name;
    if (value.trim() === '') return `${name}=`;
    if (name === 'aria-label') return `${name}=${numberOf(value)}`;
    if (WORDED.includes(name)) return name;
    // React numbers the parts of a page in the order in which they first came.
    return `${name}=${value.replaceAll(/_r_\w+_/g, (part) => `_${numberOf(part)}_`)}`;
  };
  const hasWords = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '');
  const shapeOf = (element: Element): string => {
    const own = [...element.attributes].map(attribute).join(' ');
    const inner = [...element.children].map(shapeOf).join('');
    return `<${element.localName} ${own}>${hasWords(element) ? '…' : ''}${inner}</>`;
  };
  const { lang, dataset } = document.documentElement;
  const language = attribute({ name: 'lang', value: lang } as Attr);
  return [location.pathname, innerWidth, language, dataset['look'], document.title !== '', shapeOf(document.body)].join(
    ' ',
  );
}
