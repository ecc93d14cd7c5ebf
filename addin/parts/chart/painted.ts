/** Pixels of a picture for each pixel of the page, so that it is sharp on paper. */
const SHARP = 2;
/** No side of a canvas may be longer in every browser. */
const MOST_PX = 16_000;
const MARGIN_PX = 12;
const TITLE_PX = 24;

/** What of a drawing's look comes from style sheets, which a picture of it alone does not have. */
const DRAWN = [
  ...(['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'opacity'] as const),
  ...(['font-family', 'font-size', 'font-weight', 'text-anchor', 'paint-order', 'dominant-baseline'] as const),
] as const;

/** A picture of a part of the page. */
export interface Picture {
  png: Blob;
  /** Its size in pixels of the page. */
  width: number;
  height: number;
}

function isSeen(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.display === 'none' || style.visibility === 'hidden' || element.hasAttribute('data-no-picture'))
    return false;
  // Words for screen readers alone are clipped away.
  return !style.clipPath.startsWith('inset(50%');
}

/** The first background behind an element that is not transparent. */
function backgroundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!isClear(backgroundColor)) return backgroundColor;
  }
  return '#ffffff';
}

function isClear(colour: string): boolean {
  return colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour);
}

/** A drawing as an image, with all that it looks like in itself. */
async function imageOf(drawing: SVGSVGElement, { width, height }: DOMRect): Promise<HTMLImageElement> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [at, part] of [drawing, ...drawing.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(part);
    for (const name of DRAWN) copies[at]?.style.setProperty(name, style.getPropertyValue(name));
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

/** Pieces of a text by the lines in which they stand. */
function linesOf(text: Text): { said: string; box: DOMRect }[] {
  const range = document.createRange();
  const lines: { said: string; box: DOMRect }[] = [];
  let at = 0;
  for (const character of text.data) {
    range.setStart(text, at);
    at += character.length;
    range.setEnd(text, at);
    const [box] = range.getClientRects();
    if (!box || box.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.box.top - box.top) < box.height / 2) last.said += character;
    else lines.push({ said: character, box });
  }
  return lines;
}

/** Paints elements of the page on a canvas as they look, without what the page says of no picture. */
class Painter {
  readonly #canvas: CanvasRenderingContext2D;
  readonly #origin: { x: number; y: number };

  constructor(canvas: CanvasRenderingContext2D, origin: { x: number; y: number }) {
    this.#canvas = canvas;
    this.#origin = origin;
  }

  async paint(element: Element): Promise<void> {
    const style = getComputedStyle(element);
    if (!isSeen(element, style)) return;
    const box = element.getBoundingClientRect();
    if (element instanceof SVGSVGElement) {
      if (box.width > 0 && box.height > 0) await this.#drawing(element, box);
      return;
    }
    this.#box(box, style);
    for (const child of element.childNodes) {
      if (child instanceof Element) await this.paint(child);
      else if (child instanceof Text) this.#text(child, style);
    }
  }

  write(said: string, { x, y, font, colour }: { x: number; y: number; font: string; colour: string }): void {
    this.#canvas.font = font;
    this.#canvas.fillStyle = colour;
    this.#canvas.fillText(said, x, y);
  }

  async #drawing(drawing: SVGSVGElement, box: DOMRect): Promise<void> {
    const image = await imageOf(drawing, box);
    this.#canvas.drawImage(image, box.x - this.#origin.x, box.y - this.#origin.y, box.width, box.height);
  }

  #box(box: DOMRect, style: CSSStyleDeclaration): void {
    const [x, y] = [box.x - this.#origin.x, box.y - this.#origin.y];
    this.#fill(style.backgroundColor, x, y, box.width, box.height);
    const [top, right, bottom, left] = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) =>
      Number.parseFloat(style[`border${side}Width`]),
    ) as [number, number, number, number];
    this.#fill(style.borderTopColor, x, y, box.width, top);
    this.#fill(style.borderBottomColor, x, y + box.height - bottom, box.width, bottom);
    this.#fill(style.borderLeftColor, x, y, left, box.height);
    this.#fill(style.borderRightColor, x + box.width - right, y, right, box.height);
  }

  #fill(colour: string, ...[x, y, width, height]: [number, number, number, number]): void {
    if (isClear(colour) || width <= 0 || height <= 0) return;
    this.#canvas.fillStyle = colour;
    this.#canvas.fillRect(x, y, width, height);
  }

  #text(text: Text, style: CSSStyleDeclaration): void {
    const font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    this.#canvas.font = font;
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = this.#canvas.measureText('国');
    for (const { said, box } of linesOf(text)) {
      const y = box.top - this.#origin.y + (box.height - above - below) / 2 + above;
      this.write(said, { x: box.left - this.#origin.x, y, font, colour: style.color });
    }
  }
}

/** Takes a picture of a part of the page as it looks, below a title. */
export async function pictureOf(place: HTMLElement, title: string): Promise<Picture> {
  const box = place.getBoundingClientRect();
  const width = Math.ceil(box.width) + 2 * MARGIN_PX;
  const height = Math.ceil(box.height) + 2 * MARGIN_PX + TITLE_PX;
  const scale = Math.min(SHARP, MOST_PX / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser draws no pictures.');
  context.scale(scale, scale);
  context.fillStyle = backgroundOf(place);
  context.fillRect(0, 0, width, height);
  const painter = new Painter(context, { x: box.x - MARGIN_PX, y: box.y - MARGIN_PX - TITLE_PX });
  const { fontFamily, color } = getComputedStyle(place);
  painter.write(title, { x: MARGIN_PX, y: MARGIN_PX + 12, font: `600 14px ${fontFamily}`, colour: color });
  await painter.paint(place);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!png) throw new Error('The browser draws no pictures.');
  return { png, width, height };
}
