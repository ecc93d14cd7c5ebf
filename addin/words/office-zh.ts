import type { SheetUnread } from '../../data/sheet/fault/sheet-unread.ts';
import type {
  Decision,
  Direction,
  DraftKind,
  DraftState,
  EntryKind,
  Frequency,
  GrowthBasis,
  ImportRelease,
  IndicatorFactsFragment,
  NameKind,
  OfficeRole,
  PersonState,
  RelationKind,
  Rhythm,
  Thing,
  Timing,
  TokenState,
} from '../ask/office.ts';
import { FINDINGS, officeSheetZh } from './office-sheet-zh.ts';

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

  /** The list of drafts. */
  drafts: {
    states: { OPEN: '未入库', PUBLISHED: '已入库', DISCARDED: '已作废' } satisfies Record<DraftState, string>,
    label: '草稿',
    stateLabel: '草稿的状态',
    none: {
      OPEN: '没有未入库的草稿。选择或拖入一个表格文件，即可开始。',
      PUBLISHED: '还没有草稿审定入库。',
      DISCARDED: '没有作废的草稿。',
    } satisfies Record<DraftState, string>,
    openedAt: (time: string) => `${time}建立`,
    due: (time: string) => `定于${time}入库`,
    noItems: '没有内容',
    findings: FINDINGS,
    count: (finding: string, count: number) => `${finding} ${count}`,
  },

  /** Reading the sheet that is open in Excel. */
  readSheet: {
    read: '读取本表',
    readSelection: '只读所选区域',
    hint: '读取Excel中打开的这张工作表（含隐藏行列和批注），工作簿不作改动。备注（旧式批注）读不到。',
    progress: (percent: number, isAgain: boolean) =>
      `${isAgain ? '读取时表有改动，正在从头重读' : '正在读取本表'} ${percent}%`,
    cancel: '取消',
    faults: {
      EMPTY: (sheet, address) => `“${sheet}”${address}没有内容，没有读取。请打开有数据的工作表，或选中有数据的区域。`,
      ONE_CELL: (sheet) => `“${sheet}”只选中了一个单元格，没有读取。请选中整块表格（连同标题和表头），或读取本表。`,
      PIECES: (sheet) => `“${sheet}”选中了几块区域，没有读取。请只选中一块，或读取本表。`,
      TOO_LARGE: (sheet, address) =>
        `“${sheet}”用到${address}，单元格超过50万个，没有读取。请选中要读的区域，再点“只读所选区域”。`,
      CHANGING: (sheet) => `“${sheet}”在读取时一再改动，没有读取。请等改动停下后再读。`,
      GONE: (sheet) => `“${sheet}”已不在工作簿里，没有读取。`,
    } satisfies Record<SheetUnread['code'], (sheet: string, address: string) => string>,
  },

  /** A sheet into which figures are typed. */
  typingForm: {
    label: '生成填报表',
    period: '时期',
    periodHint: '如 2024-06、2024-01/2024-09（1-9月累计）；留空则在表中逐行填写。',
    write: '写入新工作表',
    undo: '删除此表',
    written: (sheet: string, rows: number) =>
      `已生成工作表“${sheet}”，预填${rows}行。请在“数值”列填数，填好后点“读取本表”。`,
    typed: (sheet: string) => `“${sheet}”已填写或改动，没有删除。不再需要的，请在Excel中删除该工作表。`,
  },

  /** Handing in a number that was typed over a published one. */
  correct: {
    begin: '作为更正提交',
    ledger: '账本',
    mine: '本格',
    ground: '更正依据（文件、文号或说明）',
    send: '提交更正',
    sending: '正在提交',
    cancel: '取消',
    ofFormula: '本格是公式，提交的是它显示的数，公式不提交。',
    noNumber: (text: string) => `本格是“${text}”，不是一个数，不能作为更正提交。请填写数字。`,
    signedOut: '提交更正须先登录。',
    moved: (before: string, now: string, mine: string) =>
      `刚才账本已由${before}改为${now}，您的${mine}没有提交。请核对后再提交。`,
    handedIn: (draft: number) => `已提交为草稿 ${draft}。审定入库后，刷新联动表即可看到。`,
    takeBack: '撤回提交',
    takenBack: '已撤回提交，账本没有改动。',
  },

  /** Bringing files in. */
  imports: {
    label: '读入文件',
    choose: '选择文件',
    hint: '或把文件拖到这里：.xlsx、.xls、.csv，可一次多个',
    files: '正在读入的文件',
    terms: (publishedOn: string, publisher: string, release: string) =>
      [`公布于${publishedOn}`, ...(publisher === '' ? [] : [publisher]), release].join(' · '),
    publishedOn: '公布日期（年、年-月或年-月-日）',
    badDate: '请写成2024、2024-07或2024-07-20的样子。',
    publisher: '发布单位',
    release: '公开方式',
    releases: { INTERNAL: '内部', PUBLIC: '公开' } satisfies Record<ImportRelease, string>,
    steps: { WAITING: '等待', SENDING: '正在上传', READING: '正在读入', DONE: '已读入草稿', FAILED: '没有读入' },
    progress: (name: string, step: string, percent: number | undefined) =>
      `${name}：${step}${percent === undefined ? '' : ` ${percent}%`}`,
    open: '打开草稿',
    remove: '从列表移除',
  },

  /** One draft: its items, and what is decided about them. */
  draft: {
    back: '返回草稿列表',
    gone: (number: number) => `没有草稿 ${number}，或您没有查看它的权限。`,
    loading: '正在加载',
    comma: '、',
    kindNames: {
      FILE: '表格文件',
      LONG_FORM: '逐行填写的表',
      CORRECTION: '更正',
      WITHDRAWAL: '撤回',
      CATALOGUE: '词典改动',
      DATA_SET: '数据集',
    } satisfies Record<DraftKind, string>,
    version: (number: number, version: number) => `草稿 ${number} 第${version}版`,
    mineOpened: '我建立的',
    program: '程序',
    changedAt: (time: string) => `${time}改动`,
    revision: (name: string) => `数据版本 ${name}`,
    ground: (ground: string) => `依据：${ground}`,
    byProfile: '表头以前确认过，按当时的回答读入。',
    filter: '列出哪些',
    changes: '改动',
    doubtful: '存疑',
    notFigures: '不作数',
    search: '查找指标、地区或单元格',
    items: '草稿的各项',
    count: (count: number) => `${count} 项`,
    cells: (all: number, shown: number) => (all > shown ? `${all} 个单元格，列出前 ${shown} 个` : `${all} 个单元格`),
    notFigure: (cell: string, shown: string, why: string) => `${cell} “${shown}”：${why}`,
    kinds: {
      district: '地区',
      scope: '统计范围',
      indicator: '指标',
      document: '文件',
      task: '任务',
      term: '名词',
    } as Partial<Record<string, string>>,
    noValue: '没有数值',
    withdrawn: '撤回',
    valueIn: (value: string, unit: string) => `${value}${unit}`,
    became: (before: string) => `${before} → `,
    held: (value: string) => `账本现为 ${value}`,
    notHeld: '账本没有这个数',
    against: (difference: string, percent: string | null) =>
      `与账本相差 ${difference}${percent === null ? '' : `（${percent}）`}`,
    vintages: '账本中同一数的各次公布',
    vintage: (value: string, document: string, publishedOn: string) =>
      [value, document, publishedOn].filter((part) => part !== '').join('，'),
    recent: '前几期与本次',
    period: (name: string, value: string) => `${name} ${value}`,
    proposed: (name: string, value: string) => `本次 ${name} ${value}`,
    semicolon: '；',
    lookAt: '请核对',
    remark: (text: string) => `批注：${text}`,
    cited: (place: string, shown: string) => (shown === '' ? place : `${place}：“${shown}”`),
    things: { DISTRICT: '地区', INDICATOR: '指标', MEASURE: '数值类型', PERIOD: '时期', UNIT: '单位' } satisfies Record<
      Thing,
      string
    >,
    thingsLabel: '读作什么，取自哪里',
    open: '待答',
    decided: { ACCEPT: '采用', REJECT: '不采用', VALUE: '改为', UNDECIDE: '撤销处理' } satisfies Record<
      Decision,
      string
    >,
    decidedTo: (decided: string, value: string | null) => (value === null ? decided : `${decided}${value}`),
    onItsWay: (decided: string) => `${decided}（待送达）`,
    decidedBy: ({ what, by, at, reason }: DecidedBy) =>
      `${by} ${at}：${what}${reason === null ? '' : `，原因：${reason}`}`,
    accept: '采用',
    reject: '不采用',
    acceptAlike: (count: number) => `同类 ${count} 项都采用`,
    otherValue: (unit: string) => (unit === '' ? '改为' : `改为（${unit}）`),
    change: '改',
    notNumber: '请填一个数，如 690.2。',
    reason: '原因（可不填，回车即采用）',
    told: (what: string, name: string, count: number) => `${what}：${name}${count > 1 ? ` 等 ${count} 项` : ''}`,
    undo: '撤销',
    undone: (name: string) => `已撤销：${name}`,
    nothingToUndo: '没有可撤销的处理。',
    keptAway: (count: number) => `连接不上服务器，${count} 项处理已记下，服务器恢复后自动送出，请不要关闭本页。`,
    keptSignedOut: (count: number) => `登录已失效，${count} 项处理已记下，重新登录后自动送出。`,
    mine: (name: string, what: string, count: number) =>
      `您的处理：${name}${count > 1 ? ` 等 ${count} 项` : ''} ${what}。`,
    insist: '仍按我的处理',
    leave: '保留现状',
    keys: '快捷键',
    keyActs: {
      next: '下一项',
      previous: '上一项',
      nextDoubtful: '下一个存疑的',
      accept: '采用',
      reject: '不采用',
      edit: '改数值',
      explain: '写原因',
      acceptAlike: '同类都采用',
      undo: '撤销',
      publish: '审定入库',
      back: '返回',
      help: '显示或收起快捷键',
    } satisfies Record<string, string>,
  },

  /** Questions about a file. */
  question: {
    title: (count: number) => `先回答 ${count} 个问题`,
    allAnswered: '问题都已回答。',
    reading: '正在按回答重新读入',
    undo: '撤回上一个回答',
    waiting: (count: number) => `有 ${count} 个数等待回答。`,
    show: (cell: string) => `看 ${cell}`,
    oneByOne: '请在下面逐项处理。',
    another: '其他回答',
    say: '回答',
    yes: '是',
    confirm: { QUARTERLY: '是上一季度的数' } as Partial<Record<string, string>>,
    examples: {
      INDICATOR: '指标名称或代码',
      DISTRICT: '地区名称或代码',
      SCOPE: '统计范围名称或代码',
      PERIOD: '2024年1-6月',
      UNIT: '亿元',
    } as Partial<Record<string, string>>,
    reaches: { CURRENT: '当月', CUMULATIVE: '累计', END: '期末' } as Record<string, string>,
    skipName: '不要它的数',
    skipTable: '这张表不要',
    isNew: '词典没有，新建',
    asAlias: '记作这个指标的别名，以后都认得',
    makeNew: '新建并回答',
    parts: {
      code: '代码（大写字母、数字、下划线）',
      unit: '计量单位（没有的写“无”）',
      timing: '时间属性',
      direction: '方向',
      nameEn: '英文名称',
      topic: '领域',
      parent: '上级地区代码',
      within: '所属统计范围代码',
    } as Partial<Record<string, string>>,
  },

  /** Why something is not done, in words for whoever works on this page; by the codes of faults, with how many there are. */
  faults: {
    OWN_DRAFT: () => '草稿由您本人建立，须由另一人审定。',
    OPEN_QUESTION: (count: number) => `${count} 项还有未回答的问题：请回答，或不采用。`,
    CONFLICT: (count: number) => `${count} 项互相矛盾，或与刚入库的不一致：请采用一个，其余不采用。`,
    BUILT_ON: (count: number) => `${count} 项已有后来的数接着用，不能撤回。`,
    OBJECTION: (count: number) => `${count} 项与有关数字对不上（强制性审核）：请改正，或不采用。`,
    UNEXPLAINED: (count: number) => `${count} 项有待核实（核实性审核）：请核对后写明原因再采用，或改正、不采用。`,
    DECIDED_SINCE: () => '此项在您查看之后已由他人处理，现已更新显示。',
    CORRECTED_SINCE: () => '有的数入库后又有更正，或已有后来的数接着用，不能撤销：请先撤回后来的草稿。',
    NOT_UNDONE: () => '这份草稿改动了账本原有的数，不能整份撤销：请把要改的数逐个更正。',
    NOTHING_TO_WITHDRAW: () => '这份草稿入库的数已经撤回，没有可撤销的。',
    CATALOGUE_RIGHT: () => '草稿改动词典，须由管理人员审定。',
  } as Partial<Record<string, (count: number) => string>>,

  /** Publishing a draft. */
  publish: {
    open: '审定入库…',
    discard: '作废草稿',
    title: '审定入库',
    now: '现在入库',
    hour: '或定时（北京时间）',
    atHour: '定时入库',
    willDo: '入库后：',
    did: '入库内容：',
    nothingNew: '没有新的内容：入库只会结束这份草稿，账本不变。',
    doings: {
      added: (count: number) => `新增 ${count} 个数`,
      corrected: (count: number) => `更新 ${count} 个数，原数留作数据版本`,
      withdrawn: (count: number) => `撤回 ${count} 个数`,
      moved: (count: number) => `${count} 个数改记在合并后的指标名下`,
      catalogue: (count: number) => `词典改动 ${count} 项`,
      rejected: (count: number) => `不采用 ${count} 项`,
      unchanged: (count: number) => `与账本一致 ${count} 个数，不再写入`,
    },
    document: (title: string) => `文件：${title}`,
    districts: (names: string) => `涉及地区：${names}`,
    concerns: (titles: string) => `本工作簿中涉及的联动表：${titles}`,
    concernsNone: '不涉及本工作簿的联动表。',
    leads: { QUESTIONS: '去回答', CONFLICTS: '看冲突的', DOUBTFUL: '看存疑的' },
    handOver: '请把草稿交给有审定权限的人：复制链接发给他，他打开后即可核对、入库。草稿保持不变。',
    handOverTo: (names: string) =>
      `请把草稿交给有审定权限的人（${names}）：复制链接发给他，他打开后即可核对、入库。草稿保持不变。`,
    copyLink: '复制草稿链接',
    done: (revision: string) => `已审定入库，数据版本 ${revision}。`,
    undo: '撤销入库',
    undone: (draft: number, revision: string) => `入库已撤销：这些数由草稿 ${draft} 撤回，数据版本 ${revision}。`,
    openWithdrawal: '看撤回的草稿',
    doneNothing: '草稿已结束：与账本一致，账本没有改动。',
    refreshTables: (count: number) => `刷新本工作簿的 ${count} 个联动表`,
    cancelHour: '取消定时',
    close: '收起',
  },

  /** The dictionary: the indicators of the catalogue. */
  catalogue: {
    search: '查找指标：名称、别名、代码或拼音',
    clear: '清空',
    topic: '领域',
    allTopics: '全部领域',
    list: '指标',
    count: (count: number) => `${count} 个指标`,
    none: '没有这样的指标。',
    more: '显示更多',
    choose: '请从列表中选一个指标。',
    back: '返回列表',
    gone: (code: string) => `词典中没有代码为${code}的指标。`,
    noUnit: '没有计量单位',
    headline: '主要指标',
    comma: '、',
    facts: {
      code: '代码',
      name: '名称',
      nameEn: '英文名称',
      unit: '计量单位',
      topic: '领域',
      timing: '时间属性',
      direction: '方向',
      rhythm: '年内节奏',
      growthBasis: '同比口径',
      frequency: '发布频率',
      delay: '滞后月数',
      source: '发布单位（名称结尾）',
      definition: '口径与计算方法',
      aliases: '别名',
      watch: '提示语（报告不提名称时的说法）',
      not: '排除语（看似而非的说法）',
    },
    briefly: { source: '发布单位', watch: '提示语', not: '排除语' },
    oneALine: '一行一个',
    codeHint: '大写字母、数字、下划线',
    unknown: '不详',
    noBasis: '按字面',
    timings: { FLOW: '时期数', STOCK: '时点数', AVERAGE: '平均数', SCOPE: '推进数（不计成果）' } satisfies Record<
      Timing,
      string
    >,
    directions: { HIGHER: '正向', LOWER: '逆向', NEUTRAL: '中性' } satisfies Record<Direction, string>,
    rhythms: { EVEN: '均衡', AUTUMN: '秋季', YEAR_END: '年末', EVENT: '事件' } satisfies Record<Rhythm, string>,
    growthBases: { CONSTANT_PRICE: '可比价', SAME_SCOPE: '同口径' } satisfies Record<GrowthBasis, string>,
    frequencies: { MONTH: '月度', QUARTER: '季度', HALF: '半年度', YEAR: '年度' } satisfies Record<Frequency, string>,
    released: (frequency: string, { delay, januaryFebruary }: Release) =>
      [frequency, ...(delay > 0 ? [`滞后${delay}个月`] : []), ...(januaryFebruary ? ['1—2月合并发布'] : [])].join('，'),
    januaryFebruary: '1—2月合并发布',
    relations: '与其他指标的关系',
    relationKinds: {
      PART_OF: '是其组成部分',
      FLOW_OF: '是其增量',
      NARROWER: '口径较窄',
      STAGE: '是较早阶段',
    } satisfies Record<RelationKind, string>,
    relationTo: {
      PART_OF: '所属总数：',
      FLOW_OF: '对应存量：',
      NARROWER: '口径更宽的：',
      STAGE: '后一阶段：',
    } satisfies Record<RelationKind, string>,
    relationFrom: {
      PART_OF: '组成部分：',
      FLOW_OF: '对应增量：',
      NARROWER: '口径更窄的：',
      STAGE: '前一阶段：',
    } satisfies Record<RelationKind, string>,
    complete: '（各部分合计即为总数）',
    relation: {
      kind: '关系',
      to: '另一指标（名称或代码）',
      complete: '各部分合计即为总数',
      stage: '本指标的阶段',
      toStage: '另一指标的阶段',
      remove: '删去',
      add: '加一条关系',
    },
    used: '使用情况',
    notUsed: '还没有数字。',
    usage: ({ figureCount, documentCount, ownerCount, firstMonth, lastMonth }: Usage) =>
      `${figureCount} 个数字，出自 ${documentCount} 份文件，涉及 ${ownerCount} 个地区或单位${firstMonth === null ? '' : `，${monthZh(firstMonth)}至${monthZh(lastMonth)}`}。`,
    seeFigures: '在“查找”中看数字',
    former: (names: readonly string[]) => `已并入的指标：${names.join('、')}`,
    coded: (name: string, code: string) => `${name}（${code}）`,
    add: '新增指标',
    addTitle: '新增指标',
    edit: '修改',
    editTitle: (name: string) => `修改：${name}`,
    propose: '提交草稿',
    close: '收起',
    proposed: (number: number, doubtful: number) =>
      doubtful === 0
        ? `已提交草稿 ${number}，审定入库后生效。`
        : `已提交草稿 ${number}，其中 ${doubtful} 项须先处理，审定入库后生效。`,
    publishNow: '现在入库',
    openDraft: '查看草稿',
    published: '已审定入库。',
    newAlias: '另一个名称',
    addAlias: '加别名',
    merge: '合并到另一指标…',
    mergeTitle: (name: string) => `把“${name}”合并到另一指标`,
    mergeMeans: '用于两个指标实为同一指标的情形。数字改归保留的指标，文件中印的名称不变；以前的数据版本照旧。',
    mergeInto: '保留哪个指标（名称或代码）',
    mergeWill: (merged: string, kept: string) => `“${merged}”并入“${kept}”：`,
    moves: (figures: number, documents: number, owners: number) =>
      figures === 0
        ? '没有数字要改归。'
        : `${figures} 个数字改归，出自 ${documents} 份文件，涉及 ${owners} 个地区或单位。`,
    repeats: (count: number) => `其中 ${count} 个数字同一文件在保留的指标下已有，只留一个。`,
    conflicts: (count: number) =>
      count === 0 ? '没有数字与保留的指标冲突。' : `${count} 个数字与保留的指标不一致，须在草稿中逐个确定。`,
    moveNames: (names: number, code: string) =>
      `${names} 个名称成为保留指标的别名；代码 ${code} 今后指保留的指标，联动表和公式照用。`,
    proposeMerge: '提交合并',
    unresolved: (count: number) => `有 ${count} 个名称没有认出`,
    kinds: { INDICATOR: '指标', DISTRICT: '地区', SCOPE: '统计范围' } satisfies Record<NameKind, string>,
    waits: (kind: string, count: number) => `${kind}，${count} 项等待：`,
    nothingNear: '没有相近的。',
    near: (name: string) => `相近：${name}`,
    asAliasOf: (name: string) => `记作“${name}”的别名`,
  },

  /** The people of the office. */
  people: {
    label: '人员',
    add: '添加人员',
    addNow: '添加并生成链接',
    loginField: '登录名',
    loginHint: '字母、数字和 . _ @ -，以后不能改',
    name: '姓名',
    offices: '权限',
    role: '角色',
    district: '地区',
    allDistricts: '全部地区',
    addOffice: '再加一项权限',
    removeOffice: '去掉',
    removeOfficeOf: (place: number) => `去掉第${place}项权限`,
    noneLeft: '没有权限的人可以登录，但不能填报，也看不到内部数据。',
    login: (login: string) => `登录名 ${login}`,
    account: (subject: string) => `统一登录账号 ${subject}`,
    states: { WAITING: '未设密码', ACTIVE: '可登录', ENDED: '已停用' } satisfies Record<PersonState, string>,
    changes: { NAME: '改姓名', OFFICES: '改权限', ACCOUNT: '关联账号', RESET: '重设密码', END: '停用' },
    subject: '统一登录系统中的账号',
    subjectHint: '此人用统一登录进来时，登录页会显示它。留空为不关联。改后此人须重新登录。',
    asks: {
      RESET: (name: string) =>
        `${name}的密码和关联账号作废，正在用的登录也失效，另给一个设密码的链接。作废后不能恢复。`,
      END: (name: string) => `${name}今后不能登录，所建的令牌同时失效。停用后不能恢复；做过的事仍留在日志中。`,
    },
    agree: { RESET: '确定重设', END: '确定停用' },
    changed: {
      NAME: (name: string) => `姓名已改为${name}。`,
      OFFICES: (name: string) => `${name}的权限已改，下一步操作起生效。`,
      ACCOUNT: (name: string) => `${name}的关联账号已改。`,
      RESET: (name: string) => `${name}的密码已作废。`,
      END: (name: string) => `${name}已停用。`,
    },
    link: '设密码的链接',
    linkTold: (name: string, until: string) =>
      `请把链接交给${name}本人，用来设密码：${until}（北京时间）前有效，只能用一次，收起后不再显示。`,
    copy: '复制',
    copied: '已复制。',
    putAway: '收起',
    save: '保存',
    leave: '取消',
    undo: '撤销',
  },

  /** The tokens by which programs ask. */
  accessTokens: {
    label: '令牌',
    hint: '令牌供程序（大屏、定时任务等）查询或报数，以建立人的名义。',
    none: '还没有令牌。',
    add: '建立令牌',
    name: '用途或程序名',
    role: '角色',
    districts: '地区（不选为全部）',
    until: '最后一天（不填为长期）',
    make: '建立',
    text: '令牌',
    textTold: (name: string) => `“${name}”的令牌如下，只显示这一次。请存到程序的设置里，不要写进文件或邮件。`,
    states: { VALID: '有效', EXPIRED: '已过期', ENDED: '已停用' } satisfies Record<TokenState, string>,
    number: (number: number) => `${number}号`,
    madeBy: (name: string) => `${name}建立`,
    byProgram: '由命令建立',
    untilSaid: (time: string) => `用到${time}`,
    noEnd: '长期',
    end: '停用',
    endOf: (name: string) => `停用“${name}”`,
    asks: (name: string) => `“${name}”今后不能再用，用它的程序会被拒绝。停用后不能恢复，可另建一个。`,
    agree: '确定停用',
  },

  /** The log. */
  entries: {
    label: '日志，新的在前',
    filters: '筛选日志',
    who: '何人',
    kind: '事项',
    district: '涉及地区',
    from: '从哪天',
    until: '到哪天',
    any: '全部',
    clear: '清除筛选',
    none: '没有这样的记录。',
    kinds: {
      LEDGER: '建账',
      REVISION: '入库',
      DRAFT: '草稿',
      PROFILE: '读表办法',
      PERSON: '人员',
      TOKEN: '令牌',
      ERASURE: '抹除',
    } satisfies Record<EntryKind, string>,
    at: (number: number, time: string) => `第${number}条 ${time}`,
    sentence: (who: string, text: string) => `${who}：${text}`,
    openDraft: (number: number) => `看草稿${number}`,
    newer: '较新的',
    older: '较早的',
  },
};

/** A decision that was made, with its maker. */
interface DecidedBy {
  what: string;
  by: string;
  at: string;
  reason: string | null;
}

/** How long after a period an indicator is released. */
interface Release {
  delay: number;
  januaryFebruary: boolean;
}

/** Where an indicator is used. */
type Usage = IndicatorFactsFragment['usage'];

/** A month, `2024-06`, in words. */
function monthZh(month: string | null): string {
  const [year = '', number = ''] = (month ?? '').split('-');
  return `${year}年${Number(number)}月`;
}

export type OfficeWords = typeof officeZh;
