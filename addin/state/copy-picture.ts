import { type Picture, pictureOf } from '../parts/chart/painted.ts';
import { saveFile } from '../parts/save-file.ts';

/** Copies a picture of a part of the page, or saves it where the clipboard takes none. Call it from a click. */
export async function copyPicture(place: HTMLElement, title: string): Promise<'copied' | 'saved'> {
  const picture = pictureOf(place, title);
  try {
    // The clipboard is asked at once, because a browser allows it only while the click lasts.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture.then(({ png }) => png) })]);
    return 'copied';
  } catch {
    const { png } = await picture;
    saveFile(new Uint8Array(await png.arrayBuffer()), { name: `${title}.png`, type: png.type });
    return 'saved';
  }
}

/** The bytes of a picture as Office.js takes them. */
export async function base64Of({ png }: Pick<Picture, 'png'>): Promise<string> {
  const bytes = new Uint8Array(await png.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
