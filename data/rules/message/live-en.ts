import type { LiveWords } from './live-zh.ts';

/** Names that a title holds. Others are counted. */
const NAMED = 3;

function placesOf(districts: readonly string[] | null): string {
  if (districts === null) return 'many districts';
  if (districts.length === 0) return 'the catalogue';
  const named = districts.slice(0, NAMED).join(', ');
  return districts.length > NAMED ? `${named} and ${districts.length - NAMED} more` : named;
}

export const liveEn: LiveWords = {
  feed: {
    title: (district) => `Planbook: newly published${district === null ? '' : `, ${district}`}`,
    author: 'Planbook',
    entry: ({ change, districts, figures }) => {
      const what =
        change === null
          ? 'Published'
          : { CORRECTION: 'Corrected', WITHDRAWAL: 'Withdrawn', RELEASE: 'Made public', UNDO: 'Undone' }[change];
      return `${what}: ${placesOf(districts)}${figures > 0 ? `, figures: ${figures}` : ''}`;
    },
    revision: (name) => `Revision ${name}.`,
    documents: (titles, count) =>
      `Documents: ${titles.join(', ')}${count > titles.length ? ` and ${count - titles.length} more` : ''}.`,
    ground: (text) => `Ground: ${text}.`,
    note: (text) => `Note: ${text}.`,
  },
  byGet: 'The feed of what was published is read by GET.',
  byStream:
    'A subscription is answered as text/event-stream, so nothing was subscribed to: name text/event-stream in the accept header.',
  tooManyStreams:
    'As many subscriptions are open as are taken, so nothing was subscribed to and other questions are answered as usual: close pages that are not used, or try again later.',
  tooLong: (bytes) =>
    `A subscription takes at most ${bytes} bytes, so nothing was subscribed to: send a shorter request.`,
  stopping: 'The server is stopping, so nothing was subscribed to: try again later.',
};
