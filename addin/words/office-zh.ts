import type { OfficeRole } from '../ask/office.ts';
import { catalogueZh } from './office-catalogue-zh.ts';
import { correctZh } from './office-correct-zh.ts';
import { draftsZh, draftZh } from './office-draft-zh.ts';
import { faultsZh } from './office-fault-zh.ts';
import { importsZh, readSheetZh, typingFormZh } from './office-import-zh.ts';
import { accessTokensZh, entriesZh, peopleZh } from './office-people-zh.ts';
import { publishZh } from './office-publish-zh.ts';
import { questionZh } from './office-question-zh.ts';
import {
  receivedZh,
  tableSourcesZh,
  workbookAsOfZh,
  workbookCheckZh,
  workbookOpeningZh,
} from './office-received-zh.ts';
import { officeSheetZh } from './office-sheet-zh.ts';

/** The words of the keeper's views in Chinese; their shape is the shape of every language. Each view has its own part. */
export const officeZh = {
  /** The frame of the view: who is signed in, and its inner pages. */
  entry: {
    pages: '录入的内容',
    pageNames: { drafts: '草稿', catalogue: '词典', people: '人员', tokens: '令牌', entries: '日志' },
    purpose: '录入月报、年报等表格：读入文件，核对与账本的差异，审定入库。',
    signedOut: '录入须先登录。查找、一览、制表、联动表不用登录也能使用。',
    signOut: '退出',
    keepSession: '12小时内保持登录',
    notKept: '这台电脑不允许窗格保存登录，关闭窗格后须重新登录。',
    roles: { READER: '查阅', KEEPER: '填报', PUBLISHER: '审定', STEWARD: '管理' } satisfies Record<OfficeRole, string>,
    office: (role: string, district: string | null) => `${district ?? '全部地区'} ${role}`,
    noOffice: '无',
    comma: '、',
    noRight: {
      KEEPER: (offices: string) => `您的权限是${offices}，不能填报。`,
      PUBLISHER: (offices: string) => `日志供审定和管理人员查看，您的权限是${offices}。`,
      STEWARD: (offices: string) => `人员和令牌由管理人员办理，您的权限是${offices}。`,
    },
    askStewards: '有需要的，请与管理人员联系。',
    askThem: (names: string) => `有需要的，请与管理人员联系：${names}。`,
  },
  sheet: officeSheetZh,
  readSheet: readSheetZh,
  received: receivedZh,
  tableSources: tableSourcesZh,
  workbookAsOf: workbookAsOfZh,
  workbookCheck: workbookCheckZh,
  workbookOpening: workbookOpeningZh,
  typingForm: typingFormZh,
  imports: importsZh,
  correct: correctZh,
  drafts: draftsZh,
  draft: draftZh,
  question: questionZh,
  faults: faultsZh,
  publish: publishZh,
  catalogue: catalogueZh,
  people: peopleZh,
  accessTokens: accessTokensZh,
  entries: entriesZh,
};

export type OfficeWords = typeof officeZh;
