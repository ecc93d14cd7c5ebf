import type { Allowance } from '../gate-words.ts';

/** A minute of a day. */
export interface Clock {
  month: number;
  day: number;
  /** The time of day, such as 15:00. */
  time: string;
}

/** Words about people, what they may do, and how they sign in. */
export const officeZh = {
  roles: { READER: '查阅', KEEPER: '填报', PUBLISHER: '审定', STEWARD: '管理' },
  acts: {
    READ: '查阅',
    READ_INTERNAL: '查阅内部数据',
    PROPOSE: '填报',
    UPLOAD: '上传文件',
    PUBLISH: '审定入库',
    CORRECT: '更正',
    WITHDRAW: '撤回',
    RELEASE: '改变公开方式',
    ENTRIES: '查看操作记录',
    CATALOGUE: '管理词典',
    PEOPLE: '管理人员和令牌',
    SNAPSHOT: '导出快照',
    ERASE: '清除',
  },
  everywhere: '全部地区',
  signInToRead: '本服务器的数据须登录后查阅，这次查询未执行，账本未改动；请先登录，或在请求头Authorization中给出令牌。',
  signInToAct: (act: string) =>
    `${act}须先登录，本次操作未执行，账本未改动；请先登录，或在请求头Authorization中给出令牌。`,
  badToken: '令牌不存在、已停用或已过期，本次操作未执行，账本未改动；请向管理人员索取新的令牌。',
  sessionOver: '登录已失效或已满12小时，本次操作未执行，账本未改动；请重新登录。',
  foreignOrigin: '请求来自其他网站的页面，本次操作未执行，账本未改动；请在本服务器自己的页面上操作。',
  forbidden: (act: string, district: string | null) =>
    `您没有${district === null ? '' : `在${district}`}${act}的权限，本次操作未执行，账本未改动；如需此权限，请与管理人员联系。`,
  /** Why a change that a program asked for was not made, or may not have been. */
  gate: {
    CONFLICT: '他人正在同时写入账本，本次操作未执行，账本未改动；请再试一次。',
    REQUEST_REUSED: '这个requestId一天内已用于另一项操作，本次操作未执行，账本未改动；请为每项操作另取requestId。',
    BAD_REQUEST_ID: 'requestId须为1到64个字母、数字或._:-，本次操作未执行，账本未改动；请另取一个。',
    UNKNOWN: '服务器在答复前中断，不能确定是否已写入；请用同一个requestId再问一次，即可得知结果。',
    NOT_WRITABLE: '这里的账本不能写入，本次操作未执行；请在运行服务器的机器上用命令行办理。',
  },
  upload: {
    NO_ROOM: () => '服务器磁盘余量不足，文件未保存，账本未改动；请与管理人员联系。',
    TOO_MANY: (most: number, at: string) => `一天内最多上传${most}个文件，这个文件未保存，账本未改动；${at}起可再传。`,
    byPost: '上传文件用POST，文件内容作为请求正文。',
  },
  /** The acts that are counted for each person, token and address. */
  allowances: {
    UPLOADS: '上传文件',
    IMPORTS: '读入文件',
    CHANGES: '改动',
    ENTRIES: '查看操作记录',
    DOWNLOADS: '下载',
    SIGN_INS: '登录',
  } satisfies Record<Allowance, string>,
  /** The minute at which something may be done again, in Beijing. */
  clock: ({ month, day, time }: Clock) => `${month}月${day}日${time}`,
  tooOften: (what: string, at: string) => `${what}次数已达上限，本次未执行，账本未改动；${at}起可再办。`,
  download: {
    notFound: '没有这个文件，或您没有查看它的权限；请核对摘要，需要权限的请与管理人员联系。',
    gone: '这个文件已撤下，不再提供；账本未改动，引用它的数据仍可查看。',
    byGet: '下载用GET。',
    noDraft: '没有这份草稿，或您没有查看它和它的原件的权限；请核对编号，需要权限的请与管理人员联系。',
    noFile: '这份草稿不是从文件读入的，没有可标出问题的副本；账本未改动。',
    /** The name of a file that nothing names. */
    original: '原件',
  },
  /** The page on which people sign in, and the one that a link opens. */
  page: {
    signIn: '登录计划簿',
    setPassword: '设置密码',
    first: '设立首位管理人员',
    login: '登录名',
    name: '姓名',
    password: '密码',
    newPassword: (least: number) => `新密码(至少${least}个字符)`,
    again: '再输一次新密码',
    enter: '登录',
    save: '保存并登录',
    signOut: '退出登录',
    signedIn: (name: string) => `已登录：${name}`,
    nobody: '未登录。',
    toPane: '进入计划簿',
    goOn: (name: string) => `以${name}继续`,
    byAccount: '用单位统一登录进入',
    outOfAccount: '同时退出单位统一登录',
    tie: '绑定单位账号',
    tieTo: (account: string, login: string) => `今后用单位统一登录账号“${account}”登录的，就是计划簿人员“${login}”。`,
    tieByLink: '用单位统一登录账号绑定',
    confirm: '绑定并登录',
    goingOn: '已登录，正在进入计划簿。',
    backToExcel: '已登录，请回到Excel；此窗口可以关闭。',
    linkGone:
      '链接无效、已用过或已过一小时，未作改动；请由管理人员运行 npm run planbook -- person reset 登录名，取得新链接。',
  },
  signInFailed: '登录名或密码不对，未登录；请核对后再试，忘记密码的请与管理人员联系。',
  tooManyAttempts: '这里等候的登录请求过多，本次未登录，密码未作改动；请过一会儿再试。',
  badForm: '登录请求缺少登录名或密码，未登录；请在登录页填写，或以JSON给出login和password。',
  /** Why somebody could not sign in by the office's own sign-in. */
  account: {
    none: '本服务器没有接入单位统一登录，未登录；请用登录名和密码登录。',
    away: '单位统一登录现在连不上，未登录；请稍后再试，或用登录名和密码登录。',
    lost: '登录过程已中断或已过十分钟，未登录；请从头再登录一次。',
    refused: '单位统一登录没有确认您的身份，未登录；请再试一次，仍不行请与管理人员联系。',
    notTied: (subject: string) =>
      `您的单位账号没有绑定计划簿人员，未登录；请把账号标识“${subject}”告诉管理人员，由其运行 npm run planbook -- person change 登录名 --subject 账号标识。`,
  },
  bySignIn: '登录用POST，退出用POST /sign-out。',
  faults: {
    BAD_LOGIN: (typed: string) =>
      `登录名“${typed}”不能用，未作改动；请以字母、汉字或数字开头，只用字母、汉字、数字和._@-，最多64个字符。`,
    LOGIN_TAKEN: (typed: string) => `登录名“${typed}”已有人用或用过，未作改动；请另取一个。`,
    BAD_NAME: (typed: string) => `姓名或名称“${typed}”不能用，未作改动；请写1到100个字，不带换行和不显示的字符。`,
    NO_PERSON: (typed: string) =>
      `没有登录名为“${typed}”的人员，未作改动；请用 planbook person list 或API的people查看。`,
    PERSON_ENDED: (typed: string) => `人员“${typed}”已停用，未作改动；请另设登录名。`,
    NO_TOKEN: (typed: string) => `没有可停用的第${typed}号令牌，未作改动；请用 planbook token list 或API的tokens查看。`,
    BAD_ROLE: (typed: string) =>
      `没有“${typed}”这种权限，未作改动；可写查阅、填报、审定、管理，或READER、KEEPER、PUBLISHER、STEWARD。`,
    BAD_DISTRICT: (typed: string) => `没有代码为“${typed}”的地区，未作改动；请给出账本中地区的代码。`,
    BAD_EXPIRY: (typed: string) => `期限“${typed}”不是将来的日期，未作改动；请写成例如“2027-12-31”。`,
    BAD_SUBJECT: (typed: string) =>
      `账号标识“${typed}”不能用，未作改动；请照登录页所示，原样给出1到255个字符的账号标识。`,
    NO_PROVIDER: (typed: string) =>
      `没有接入单位统一登录，账号标识“${typed}”无从绑定，未作改动；请先像服务器一样设置PLANBOOK_OIDC_ISSUER等三项。`,
    ACCOUNT_TAKEN: (login: string) =>
      `这个单位账号已绑定人员“${login}”，未作改动；如要改绑，请先用 planbook person change ${login} --no-subject 或API的changeAccount解除绑定。`,
    LINK_GONE: () => '链接无效、已用过或已过一小时，未作改动；请向管理人员索取新链接。',
    SHORT_PASSWORD: () => '密码至少10个字符，且不能只由登录名组成，未作改动；请换一个密码。',
    LONG_PASSWORD: () => '密码最多200个字符，未作改动；请换一个密码。',
    PASSWORDS_DIFFER: () => '两次输入的密码不同，未作改动；请重新输入。',
    FORBIDDEN: () => '您没有管理人员和令牌的权限，本次操作未执行，账本未改动；如需此权限，请与管理人员联系。',
    NO_OFFICE: () => '没有写明权限或地区，未作改动；请至少给出一项，适用全部地区的不写地区。',
    CHANGED_SINCE: (typed: string) => `人员“${typed}”在您查看之后已有改动，未作改动；请重新查看后再办。`,
    LAST_STEWARD: (typed: string) => `“${typed}”是最后一位管理人员，未作改动；请先给另一人管理权限。`,
  },
  /** The answers of the command line. */
  told: {
    added: (name: string, login: string) => `已添加${name}(${login})。`,
    changed: (name: string, login: string) => `已更改${name}(${login})。`,
    reset: (name: string, login: string) => `已取消${name}(${login})的密码和绑定的单位账号，其登录全部失效。`,
    ended: (name: string, login: string) => `已停用${name}(${login})，其登录和所发令牌全部失效。`,
    link: (link: string) => `设置密码的链接，一小时内有效，只能用一次：${link}`,
    token: (number: number, name: string, text: string) => `第${number}号令牌“${name}”，只显示这一次：${text}`,
    tokenEnded: (number: number, name: string) => `已停用第${number}号令牌“${name}”。`,
    nobody: '还没有人员。',
    noTokens: '还没有令牌。',
    personLine: (s: { number: number; login: string; name: string; offices: string; state: string }) =>
      `${s.number}\t${s.login}\t${s.name}\t${s.offices}\t${s.state}`,
    tokenLine: (s: { number: number; name: string; offices: string; state: string }) =>
      `${s.number}\t${s.name}\t${s.offices}\t${s.state}`,
    personStates: { ENDED: '已停用', WAITING: '未设密码', ACTIVE: '可登录' },
    states: { ended: '已停用', valid: '有效', expired: '已过期' },
    until: (day: string) => `有效至${day}`,
    office: (role: string, districts: string) => `${role}(${districts})`,
  },
};

/** The words about people that every language must have. */
export type OfficeWords = typeof officeZh;
