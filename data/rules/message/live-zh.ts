import type { RevisionChange } from '../gate-words.ts';

/** An entry of the feed: what a revision published, and where. */
export interface FeedEntryWords {
  change: RevisionChange | null;
  /** Names of the districts that it touched; null where they are too many to name. */
  districts: readonly string[] | null;
  /** The number of public figures that it added. */
  figures: number;
}

/** Names that a title holds. Others are counted. */
const NAMED = 3;

function placesOf(districts: readonly string[] | null): string {
  if (districts === null) return '多个区县';
  if (districts.length === 0) return '词典';
  const named = districts.slice(0, NAMED).join('、');
  return districts.length > NAMED ? `${named}等${districts.length}个区县` : named;
}

/** Words for what was published: the feed, and the streams that tell of it. */
export const liveZh = {
  feed: {
    title: (district: string | null) => `计划簿：${district ?? ''}新入库数据`,
    author: '计划簿',
    entry: ({ change, districts, figures }: FeedEntryWords) => {
      const what =
        change === null ? '入库' : { CORRECTION: '更正', WITHDRAWAL: '撤回', RELEASE: '公开', UNDO: '撤销' }[change];
      return `${what}：${placesOf(districts)}${figures > 0 ? `，数据${figures}条` : ''}`;
    },
    revision: (name: string) => `修订${name}。`,
    documents: (titles: readonly string[], count: number) =>
      `收录${titles.map((title) => `《${title}》`).join('、')}${count > titles.length ? `等${count}份文件` : ''}。`,
    ground: (text: string) => `依据：${text}。`,
    note: (text: string) => `说明：${text}。`,
  },
  byGet: '新入库数据的订阅源用GET读取。',
  byStream: '订阅以text/event-stream答复，本次未订阅；请在请求头accept中写明text/event-stream。',
  tooManyStreams: '打开的订阅已达上限，本次未订阅，其他查询不受影响；请关闭不用的页面，或稍后再试。',
  tooLong: (bytes: number) => `订阅的请求超过${bytes}字节，本次未订阅；请缩短请求。`,
  stopping: '服务器正在停止，本次未订阅；请稍后再试。',
};

/** The words about what was published that every language must have. */
export type LiveWords = typeof liveZh;
