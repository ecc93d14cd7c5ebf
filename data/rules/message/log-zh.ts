import type { DraftState, Erased, EraseFaultCode, LedgerErrorReason, RevisionChange } from '../gate-words.ts';

/** A revision as the list of entries tells it. */
export interface EntryOfRevision {
  /** NUMBER:ID. */
  name: string;
  note: string;
  ground: string;
  /** The number of figures that it adds. */
  figures: number;
}

/** Words for who runs a ledger: its log, its backups, and what is erased. */
export const logZh = {
  /** Words for backups of a ledger. */
  backup: {
    copied: (percent: number) => `已备份${percent}%`,
    made: (file: string, revision: string) => `已备份到${file}并核对无误，修订${revision}。`,
    isThere: (file: string) => `${file}已存在，未作改动；请换一个文件名，或加--replace覆盖。`,
    notWhole: (path: string) =>
      `${path}与其记录不符，现有账本和备份均未改动；请换一份备份，或运行npm run planbook -- verify查看不符之处。`,
    /** Why a file is no backup that can be restored. The current ledger is as it was. */
    unfit: {
      MISSING: (file) => `没有备份${file}，现有账本未改动；请指明planbook backup备份出的文件。`,
      UNREADABLE: (file) => `备份${file}打不开，现有账本未改动；请检查路径和权限。`,
      FOREIGN: (file) => `${file}不是Planbook的账本备份，现有账本未改动；请指明planbook backup备份出的文件。`,
      NEWER: (file) => `备份${file}由更新版本的Planbook写成，现有账本未改动；请升级Planbook后再恢复。`,
      CORRUPTED: (file) => `备份${file}已损坏，现有账本未改动；请换一份备份。`,
      DAMAGED: (file) => `备份${file}的内容与其记录不符，现有账本未改动；请换一份备份。`,
    } as Partial<Record<LedgerErrorReason, (file: string) => string>>,
    inUse: (path: string) => `账本${path}正由运行中的服务或其他程序打开，未作改动；请先停止服务，再恢复。`,
    restored: (path: string, revision: string) => `已恢复到${path}并核对无误，修订${revision}。`,
    aside: (aside: string) => `原账本改存为${aside}。`,
  },
  /** Words for the list of who did what. */
  entryList: {
    program: '程序',
    person: (number: number, name: string) => `${name || '(已撤下)'}(${number}号)`,
    token: (number: number, name: string) => `${number}号令牌${name && `“${name}”`}`,
    LEDGER: '建立账本',
    revision: ({ name, note, ground, figures }: EntryOfRevision) =>
      `审定入库为修订${name}${note ? `：${note}` : ''}${ground ? `，依据：${ground}` : ''}${figures > 0 ? `，数据${figures}条` : ''}`,
    changes: { CORRECTION: '更正', WITHDRAWAL: '撤回', RELEASE: '公开', UNDO: '撤销' } satisfies Record<
      RevisionChange,
      string
    >,
    opened: (draft: number, title: string) => `建立草稿${draft}：${title}`,
    readAgain: (draft: number) => `重读草稿${draft}`,
    decided: (draft: number, count: number, reasons: readonly string[]) =>
      `就草稿${draft}决定${count}项${reasons.length === 0 ? '' : `，说明：${reasons.join('；')}`}`,
    agreed: (draft: number, at: string | undefined) =>
      at === undefined ? `取消草稿${draft}的定时审定入库` : `定于${at}将草稿${draft}审定入库`,
    closed: (draft: number, state: DraftState) =>
      state === 'PUBLISHED' ? `草稿${draft}审定入库` : `草稿${draft}已放弃`,
    PROFILE: (fileName: string) => `保存读表办法${fileName && `：${fileName}`}`,
    PERSON: (number: number, name: string, login: string) => `登记人员${number}：${name}(${login})`,
    personChanged: (number: number, name: string, login: string) => `更改人员${number}：${name}(${login})`,
    personEnded: (number: number, name: string, login: string) => `停用人员${number}：${name}(${login})`,
    TOKEN: (number: number, name: string) => `登记令牌${number}：${name}`,
    tokenEnded: (number: number, name: string) => `停用令牌${number}：${name}`,
    erased: { LINE: '抹除数据', PERSON: '抹除人员', DRAFT: '抹除草稿', FILE: '抹除原件' } satisfies Record<
      Erased,
      string
    >,
    because: (what: string, of: string, reason: string) => `${what}${of}，理由：${reason}`,
    gone: '已撤下',
    unknown: (kind: string) => `${kind}(由更新版本的Planbook写成)`,
    none: '没有记录。',
  },
  /** Words for what is erased. */
  erasing: {
    done: (entry: number) => `已抹除，记为第${entry}条记录；已有的备份和导出文件中仍可能留有相同内容，请一并处理。`,
    alsoIn: (places: string) => `相同内容还在${places}中，如需抹除请另行处理。`,
    draft: (draft: number) => `草稿${draft}(--draft ${draft})`,
    file: (digest: string) => `原件${digest}(--file)`,
    which: '请用--person、--draft、--file或--entry与--line之一指明要抹除的内容，未作改动。',
    faults: {
      NO_REASON: () => '抹除须写明理由(--reason)，未作改动。',
      NO_LOGIN: (value) => `没有登录名为${value}的人员；未作改动。`,
      NO_PERSON: (value) => `没有第${value}号人员，或其资料已抹除；未作改动。`,
      NO_DRAFT: (value) => `没有第${value}号草稿，或其内容已抹除；未作改动。`,
      NO_FILE: (value) => `没有摘要为${value}的原件，或它是文件正文、记录内容而不是原件；未作改动。`,
      NO_LINE: (value) => `第${value}行不是一条数据，或已抹除；请用planbook entries查看记录号，未作改动。`,
    } satisfies Record<EraseFaultCode, (value: string) => string>,
  },
};

export type LogWords = typeof logZh;
