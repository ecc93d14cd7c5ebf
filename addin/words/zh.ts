import { quoted } from '../../data/rules/message/quoted.ts';
import { periodNamed } from '../../data/rules/period/period.ts';
import type { FileFaultCode } from '../../data/sheet/fault/file-fault.ts';
import type { LastYearChange } from '../../data/sheet/refresh/last-year.ts';
import type { PeriodMove } from '../../data/sheet/refresh/moved-period.ts';
import type { ChangeKind, ColumnKind, Drift, Ease, Language, TableLayout } from '../ask/operations.ts';

/** Relative periods that are offered, by what is asked of the API. */
const relativePeriods: Record<string, string> = {
  最新: '最新',
  本年累计: '本年累计',
  上月累计: '上月累计',
  上年同期: '上年同期',
};

/** What of a line that was typed is not held. */
interface NotHeld {
  owner: string;
  period: string;
  measure: string | null;
  /** Whether a goal is held, and only the result is missing. */
  isOfResults: boolean;
}

/** 数, 完成数, 同比增速, 同比增速（完成）. */
function notHeldFigure({ measure, isOfResults }: NotHeld): string {
  if (measure === null) return isOfResults ? '完成数' : '数';
  return isOfResults ? `${measure}（完成）` : measure;
}

function periodIn({ period, months }: PeriodMove['now']): string {
  return `${periodNamed(period, 'ZH')}${months === null ? '' : `(数据期${periodNamed(months, 'ZH')})`}`;
}

/** The words of the pane in Chinese; their shape is the shape of every language. */
export const zh = {
  fonts: '"Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Noto Sans SC Variable", "Segoe UI", sans-serif',
  /** The file in which Excel reads its help on the custom functions. */
  functionsFile: 'functions.json',
  product: '计划簿',
  /** The names of other languages. One that has none here is called by the name that it gives itself. */
  languageNames: { EN: '英文' } as Partial<Record<Language, string>>,
  switchLanguage: (name: string) => `切换为${name}界面`,
  views: { find: '查找', goals: '一览', table: '制表', links: '联动表', entry: '录入', source: '来源' },
  viewsLabel: '功能',
  backTo: (view: string) => `返回${view}`,
  revision: (number: number) => `第 ${number} 版`,
  revisionHint: '数据版本：每次发布或更正为一版',
  help: '帮助（? 或 F1）',
  /** The languages in a narrow bar. */
  shortNames: { ZH: '中', EN: 'EN' } as Record<Language, string>,

  find: {
    label: '查找指标或原文',
    placeholder: '如：龙岗 GDP 增速 2024上半年',
    clear: '清除',
    topic: '领域',
    allTopics: '全部领域',
    district: '有数据的地区',
    allDistricts: '全部地区',
    narrow: '筛选',
    headlineOnly: '只看主要指标',
    clearFilters: '清除筛选',
    nothingFits: '没有符合筛选的指标。',
    nothingFitsNamed: (text: string) => `所选范围内没有与“${text}”相符的指标。`,
    star: (name: string) => `收藏${name}`,
    starred: '收藏',
    recent: '最近查看',
    allKept: (count: number) => `全部 ${count} 个`,
    headline: '主要指标',
    results: (count: number) => `${count} 个指标`,
    more: '显示更多',
    onlyFirst: (shown: number, all: number) =>
      `共 ${all} 个指标，只列前 ${shown} 个。再多输入几个字，或选领域、地区，可缩小范围。`,
    districts: (count: number) => `${count} 个区`,
    noUnit: '无计量单位',
    nothing: (text: string) => `没有与“${text}”相符的指标。`,
    nearest: (text: string) => `没有与“${text}”相符的指标，名称相近的有：`,
    understood: '识别为',
    takeOut: (what: string) => `不限“${what}”`,
    alsoCalled: (name: string) => `即${quoted(name)}`,
    openForFigures: '点开看已收录的各期数据',
    notHeld: (missing: NotHeld, nearest: string) =>
      `账本没有${missing.owner}${missing.period}的${notHeldFigure(missing)}，最近的是${nearest}：`,
    tick: (name: string) => `选中${name}`,
    tickAll: '全选',
    ticked: (count: number) => `已选 ${count} 个指标`,
    untick: '取消选择',
    tryThese: '试试：',
    examples: ['生产总值', '保障房', 'dqsczz'],
    told: '历次文件表述',
    toldHint: '按文件看：每份文件对这些指标提了什么目标、完成多少、与上一份有何不同',
    inTexts: (count: number) => `原文提到 · ${count} 处`,
    morePassages: '更多原文',
  },

  /** The cards with which a newcomer begins. */
  start: {
    label: '从哪里开始',
    close: '不再显示这几张卡片',
    find: { title: '查一个数', about: '照平常的说法输入，答案就在旁边' },
    goals: { title: '看目标完成得怎样', about: '不及要求的在前，写明差多少' },
    table: { title: '做一张报表', about: '选好报表、地区和年度，插入或下载' },
  },

  /** The first screen: the district and the year that somebody works on. */
  mine: {
    label: '我的地区',
    district: '地区',
    year: '年度',
    newest: (year: string) => (year === '' ? '最新年度' : `${year}年（最新）`),
    ask: (owner: string) => `先看${owner}。如果这是您的地区，请确认；不是，请在上面另选。只问这一次，以后随时可改。`,
    confirm: (owner: string) => `就看${owner}`,
    board: '一览',
    noGoals: (owner: string) => `还没有收录${owner}的目标。可以换一个地区，或在下面看已收录哪些文件。`,
    behind: (count: number) => `不及要求（${count}项）`,
    noneBehind: (judged: number) => `可评价的 ${judged} 项目标都达到、好于或符合要求。`,
    noneJudged: '目前没有可评价的目标：多数目标还没有收录完成数。',
    more: (count: number) => `另有 ${count} 项`,
    main: '主要指标',
    news: '新数据',
    noNews: (day: string) => `${day} 以来没有新数据。有了会列在这里。`,
    markSeen: '标为已看',
    newsOf: (count: string) => `${count} 处`,
    atLeast: (count: number) => `${count} 处以上`,
    became: (before: string, after: string) => `${before} → ${after}`,
    concerned: (count: number) => `本工作簿有 ${count} 个联动表涉及新数据，去刷新`,
    documents: '收录的文件',
    noDocuments: '还没有收录任何文件。',
    goals: (count: number) => `目标 ${count}`,
    results: (count: number) => `完成 ${count}`,
    covered: (owner: string, year: string, counts: string) => `${owner} ${year}年：${counts}`,
    between: '、',
    partly: '文件很大，只数了其中一部分。',
    allDocuments: (count: number) => `全部 ${count} 份文件`,
    newestOf: (shown: number, all: number) => `最新 ${shown} 份文件（共 ${all} 份）`,
  },

  figures: {
    back: '返回结果',
    makeTable: '制成表格',
    copy: '复制文字',
    copied: '已复制：',
    copyByHand: '浏览器不允许写入剪贴板。文字已选中，请按 Ctrl+C 复制：',
    insert: '插入',
    insertHint: '把这一条数据作为一行联动表插入到所选单元格',
    tableOfIt: '制成表格',
    goalsHint: '看该地区该年度的指标完成情况一览',
    makeFormula: '做成公式',
    count: (count: number) => `${count} 条数据`,
    none: '该指标没有收录数据。',
    allRoles: '全部',
    allDistricts: '全部地区',
    district: '地区',
    role: '数据性质',
    more: '显示更多数据',
    noneMatch: '没有符合筛选的数据。',
    among: (among: string) => `${among}中`,
    caution: '注意',
    showParagraph: '展开全段',
    hideParagraph: '收起',
    section: (section: string) => `章节：${section}`,
    cell: (sheet: string, address: string) => `单元格：${sheet === '' ? '' : `${sheet}!`}${address}`,
    publishedOn: (day: string) => `${day}公布`,
    republishedBy: (name: string) => `转载自${name}`,
    wording: (word: string) => `原文用语：${word}`,
    document: (title: string) => `《${title}》`,
    openDocument: '打开原文，看前后文',
  },

  picture: {
    copy: '复制为图片',
    insert: '图片放入工作表',
    copied: '图片已复制，可以粘贴到文档里。',
    saved: '剪贴板不接受图片，已保存为文件。',
    inserted: (place: string) => `图片已放在${place}，浮于单元格之上。`,
  },
  history: {
    show: '历史',
    month: (month: number) => `${month}月`,
    title: (of: string) => `${of}：历次目标与完成`,
    chart: (count: number) => `图中 ${count} 处，编号与下表一致`,
    unit: (unit: string) => `单位：${unit}`,
    onlyTable: '不足两个可比数值，只列表，不画图。',
    offChart: (count: number) => `${count} 条只有文字或单位不同，未画入图中，见表`,
    truncated: (shown: number, all: number) => `共 ${all} 条，只显示前 ${shown} 条。`,
    goal: '目标',
    result: '完成',
    estimate: '预计',
    goalHint: '横线为目标所指期间；同一期间后来的表述自公布日起画',
    number: '编号',
    period: '期间',
    kind: '性质',
    figure: '数值',
    document: '文件',
    copy: '复制表格',
    copied: '已复制，可粘贴到工作表。',
    notCopied: '浏览器不允许写入剪贴板，没有复制。请选中表格后按 Ctrl+C。',
  },

  /** The tab that tells how a district's goals turned out, and its three pages. */
  goals: {
    page: '内容',
    pages: { scoreboard: '完成情况', statements: '表述对照', commitments: '任务台账', districts: '各区比较' },
    district: '地区',
    year: '年度',
    beside: '并列地区',
    nobody: '不并列',
    document: '文件',
    allDocuments: '全部文件',
    yearName: (year: string) => `${year}年`,
    noDocuments: '还没有任何文件，因此没有目标可列。请先载入文件。',
    noYears: '没有查到该地区的目标。请换一个地区。',
    more: '显示更多',
  },

  /** The terms on which goals are judged. */
  terms: {
    title: {
      scoreboard: '查询时点、评价依据与允许误差',
      statements: '查询时点',
      commitments: '查询时点与允许误差',
      districts: '查询时点、评价依据与允许误差',
    },
    standing: (authorities: string[]) =>
      `计划优先：同一指标有多个目标时，依次取${authorities.join('、')}。允许误差：差多少以内仍算基本完成、符合进度。`,
    asOf: (asOf: string) => `查询时点${asOf}`,
    usually: (number: number) => `通常为 ${number}`,
    wrong: (most: number) => `请填 0 到 ${most} 之间的数；评价仍按上一个数。`,
    within: (name: string, tolerance: string) => `${name} ${tolerance}`,
    chosen: '所选口径',
    reset: '恢复通常口径',
    none: '按所选的查询时点和评价依据，没有可列的目标。',
  },

  scoreboard: {
    title: (owner: string, year: string) => `${owner} ${year}年指标完成情况一览`,
    none: '该地区该年度没有可列的目标。请换一个地区或年度。',
    main: '主要指标',
    others: '其他指标',
    parts: '部分月份的目标(单列)',
    notCounted: (reasons: { label: string; count: number }[]) =>
      `列在目标中而不计入：${reasons.map(({ label, count }) => `${label} ${count} 项`).join('、')}`,
    claimed: (count: number) => `报告称已完成 ${count} 项`,
    counted: (total: number) => `${total} 项`,
    judged: (judged: number, onCourse: number) => `可评价 ${judged} 项，其中达到、好于或符合要求 ${onCourse} 项`,
    noneJudged: '没有可评价的',
    silent: (count: number) => `报告未提及 ${count} 项`,
    attained: (share: string) => `完成率 ${share}`,
    capUsed: (share: string) => `占控制数 ${share}`,
    passed: (share: string) => `序时进度 ${share}`,
    short: (size: string) => `与目标差 ${size}`,
    over: (size: string) => `超出 ${size}`,
    behindPace: (points: string) => `比应达进度低 ${points}个百分点`,
    overPace: (points: string) => `比应控进度高 ${points}个百分点`,
    sort: '排序',
    orders: {
      WORST: '不及要求的在前',
      LEAST_DONE: '完成率从低到高',
      MOST_DONE: '完成率从高到低',
      FURTHEST_BEHIND: '比序时进度差得多的在前',
    },
    target: '目标',
    result: '完成',
    previous: '上年',
    inPeriod: (period: string, figure: string) => `${period} ${figure}`,
    noBar: {
      WORDS: '目标只有文字，不画图',
      RANK: '目标是位次，不画图',
      NOT_COMPARABLE: '目标与完成数口径不可比，不画图',
    },
    tones: {
      GOOD: '完成（达到、好于或符合要求）',
      WARNING: '完成（不及要求）',
      BAD: '完成（不及要求：约束性目标、控制数）',
      NONE: '完成（未评价）',
    },
    oneScale: '单位相同的增速、占比各条用同一比例尺，可以比长短；总量各按自己的数。',
    noResult: '未收录完成情况',
    bar: (of: string, parts: string) => `${of}：${parts}`,
    legend: '图例',
    byTopic: '按领域',
    topic: '领域',
    counts: '评价（项数）',
    goals: '全部目标，不及要求的在前',
    only: '只看',
    allVerdicts: '全部评价',
    allTopics: '全部领域',
    nothingFits: '没有符合筛选的目标。',
    count: (count: number) => `${count} 项目标`,
    makeTable: '制成表格',
    makeTableOf: '把这些目标制成表格',
    makeTableOfOne: '把这项目标制成表格',
    figures: '各区各期数据',
    copyGoal: (name: string) => `复制文字：${name}`,
  },

  /** The page that sets the main indicators of several districts side by side. */
  compare: {
    title: (city: string, year: string) => `${city}各区 ${year}年主要指标比较`,
    districts: '比较的地区',
    none: '所选年度没有可比较的主要指标。请换一个年度。',
    chooseMore: '请至少选一个地区。',
    order: '相差大的在前：增速、占比按完成数(没有的按目标)相差的百分点，总量按完成率相差的百分点。',
    differs: {
      RESULT: (points: string) => `完成相差 ${points}个百分点`,
      GOAL: (points: string) => `目标相差 ${points}个百分点`,
      DONE: (points: string) => `完成率相差 ${points}个百分点`,
    },
    columns: { district: '地区', figures: '目标、完成与位次', verdict: '评价' },
    printed: (place: string, among: string | null) =>
      among === null ? `文件公布${place}` : `文件公布${among}${place}`,
    makeTable: '制成表格',
    table: (of: string) => `${of}：各区比较`,
  },

  /** The course of a goal: how it goes on, and what another number would mean. */
  course: {
    title: '余下任务与进度',
    whatIf: (unit: string) => `假如全年达到${unit === '' ? '' : `（${unit}）`}`,
    wrong: '请填一个数。',
    even: '与目标持平',
    more: (size: string) => `比目标高 ${size}`,
    less: (size: string) => `比目标低 ${size}`,
    share: (share: string) => `完成率 ${share}`,
    perMonth: (amount: string) => `余下各月平均每月需 ${amount}`,
    between: '，',
    period: '期间',
    result: '完成',
    change: '较上期±(百分点)',
  },

  statements: {
    title: (owner: string, year: string) => `${owner} ${year}年目标表述对照`,
    several: '只看多次表述的',
    kind: '变化性质',
    allKinds: '全部',
    none: '没有符合条件的目标。',
    noneSeveral: '该年度没有被表述两次以上的目标。',
    count: (count: number) => `${count} 项目标`,
    kinds: {
      RAISED: '提高或高于年初计划',
      LOWERED: '下调或低于年初计划',
      KEPT: '维持或与年初计划一致',
      SCOPE_CHANGED: '口径变化',
      CHANGED: '数字变动',
      SAID_OTHERWISE: '另有表述',
      REPORTED: '已报完成情况',
      NOT_MENTIONED: '未再提及',
    } satisfies Record<Drift, string>,
    ease: { EASIER: '更易完成', HARDER: '更难完成', MIXED: '难易互有增减', SAME: '难易相同' } satisfies Record<
      Ease,
      string
    >,
    judged: '评价以此为准',
    leftOut: '没有再提及这一目标',
    legend: '底色和下划线标出两处表述不同的字。',
    makeTable: '制成对照表',
  },

  commitments: {
    title: (owner: string) => `${owner}量化任务台账`,
    search: '在任务原文中查找',
    strength: '目标性质',
    none: '没有符合条件的任务。',
    count: (count: number) => `${count} 项任务`,
    promises: (count: number) => `${count} 个量化目标`,
    number: (section: string, number: number) => `${section} 第${number}项`,
    text: '任务原文',
    hideText: '收起原文',
    result: (period: string, figure: string) => `${period}：${figure}`,
    noResult: '未收录完成情况',
    superseded: (figure: string, title: string) => `已改为 ${figure}（《${title}》）`,
    stretch: '奋斗目标，不作评价',
    why: '依据',
    makeTable: '制成完成情况表',
  },

  /** The tables that offices file. */
  /** Tables that are kept under a name. */
  templates: {
    title: '模板',
    list: (count: number) => (count === 0 ? '模板' : `模板（${count}）`),
    save: '存为模板',
    saveHint: '存下这个表的做法，以后换地区、换期间再用',
    nameOf: (indicator: string, count: number) => (count > 1 ? `${indicator}等${count}项指标` : indicator),
    saved: (name: string) => `已存为模板“${name}”。`,
    shown: (name: string) => `模板“${name}”`,
    gone: (names: readonly string[]) => `指标目录中已没有${names.map((name) => `“${name}”`).join('、')}，其余照做。`,
    useFor: '用于',
    asKept: '原有各区',
    name: '模板名称',
    rename: '改名',
    download: (name: string) => `把模板“${name}”存为文件`,
    remove: (name: string) => `删除模板“${name}”`,
    removed: (name: string) => `已删除模板“${name}”。`,
    bringBack: '撤销',
    open: '打开模板文件',
    noTemplate: (file: string) => `“${file}”不是计划簿的模板，或者是更新的版本写成的。`,
    noneInWorkbook: '本工作簿还没有模板。做好一个表，点“存为模板”，它就随工作簿保存。',
    noneInBrowser: '这里还没有模板。做好一个表，点“存为模板”，它就留在这个浏览器中，也可以存为文件。',
  },

  forms: {
    title: '常用报表',
    another: '换一种报表',
    custom: '改为自定义表格',
    columns: (shown: number, all: number) => `列与次序（${shown}/${all}列）`,
    columnList: '报表的列',
    moveUp: (column: string) => `上移“${column}”`,
    moveDown: (column: string) => `下移“${column}”`,
    ownColumns: '恢复报表原有的列',
    leaveOutEmpty: (columns: string[]) => `不列空列：${columns.join('、')}`,
    orderFixed: '表格已在工作簿中：去掉的列会删除，增加的列排在最后，列的先后请在表里移动。',
    city: '城市',
    chooseDistrict: '请选择地区',
    chooseYear: '请选择年度',
    upTo: '完成数截至',
    latestPart: '最新已公布',
    oneIndicator: '位次表只列一个指标，另选即替换。',
    ownIndicators: {
      main: '不选则列主要指标。',
      all: '不选则列全部有目标的指标。',
      fitting: '不选则列适合此表的全部指标。',
    },
    needs: '选好地区和年度后，这里显示将要插入的表格；位次表还需要一个指标。',
    yours: '由您填写',
    yoursHint: (headers: string[]) => `${headers.join('、')}由您填写：刷新时保留您的内容。`,
  },

  table: {
    dateAndLanguage: '查询时点、评价依据与表格语言',
    indicators: '指标',
    indicatorsHint: '输入名称或拼音查找',
    chooseIndicator: '选择指标',
    openList: '展开',
    remove: (name: string) => `移除${name}`,
    noIndicator: '没有找到指标',
    nearestIndicators: '没有这个指标，名称相近的有：',
    searching: '正在查找…',
    listFailed: (fault: string) => `${fault}点此重试。`,
    districts: '地区',
    withFigures: '圆点表示所选指标在该区有数据',
    hasFigures: '有数据',
    periods: '期间',
    otherPeriod: '其他期间，如 2024年1-6月',
    relativePeriods,
    periodNow: ({ name, period, months }: { name: string; period: string; months: string | null }) =>
      `“${name}”现为${period}，${months === null ? '未收录完成数' : `数据期${months}`}；下次刷新按届时已收录的数据取。`,
    scopes: '统计范围',
    allScopes: '不选即全部列出',
    addPeriod: '添加',
    columns: '数据列',
    columnNames: {
      TARGET: '目标',
      ACTUAL: '完成',
      PREVIOUS: '上年',
      PREVIOUS_PART: '上年同期',
      PREVIOUS_YEAR: '上年全年',
      GAP: '与目标差',
      ATTAINMENT: '完成率',
      CAP_USED: '占控制数',
      VERDICT: '评价',
      PACE: '应达进度',
      SOURCE: '数据来源',
      NOTE: '备注',
    } satisfies Record<ColumnKind, string>,
    options: '口径、数据列与时点',
    layout: '版式',
    layouts: {
      ROWS: '每行一个口径',
      PAIRED: '总量与增速并列',
      BY_PERIOD: '各期间横向并列',
      BY_DISTRICT: '各地区横向并列',
    } satisfies Record<TableLayout, string>,
    layoutHints: {
      ROWS: '目标与完成数同在一行，差额、完成率和评价是公式，改动完成数会随之变化。',
      PAIRED: '一个指标一行，左为总量、右为同比增速；均为数值，不含公式。',
      BY_PERIOD: '一个指标一行，各期间依次排在右侧；均为数值，不含公式。',
      BY_DISTRICT: '一个指标一行，各地区依次排在右侧；均为数值，不含公式。',
    } satisfies Record<TableLayout, string>,
    layoutFixed: '已插入的表格不能改换版式；需要另一种版式时请另插一个表格。',
    pairedMeasures: '此版式固定为总量和同比增速。',
    asOf: '查询时点',
    asOfLatest: '最新（每次刷新取最新数据）',
    asOfDay: '指定日期…',
    asOfDate: '截至日期',
    asOfDocument: (title: string, day: string) => `${day} 《${title}》公布时`,
    language: '表格语言',
    languageOfPane: '与界面相同',
    alsoShow: '再加：',
    add: (name: string) => `加入“${name}”`,
    dropColumn: (name: string) => `不列“${name}”一列`,
    removed: (name: string) => `已移除“${name}”`,
    undo: '撤销',
    clear: '清空重选',
    cleared: '已清空',
    size: (rows: number, columns: number, cells: number) =>
      `插入后 ${rows} 行 × ${columns} 列，共 ${cells.toLocaleString('zh-CN')} 个单元格`,
    tooLarge: (cells: number, most: number) =>
      `这样至少有 ${cells.toLocaleString('zh-CN')} 个单元格，一个表格最多 ${most.toLocaleString('zh-CN')} 个。请减少指标、地区、期间或数据列，或分成几个表格。`,
    editing: (title: string) => `正在修改已插入的表格：${title}`,
    stopEditing: '不改了',
    apply: '应用到该表格',
    applying: '正在应用…',
    seeLinks: '查看联动表',
    measures: '指标口径',
    allMeasures: '不选则列出全部已公布的口径',
    preview: '预览',
    row: (number: number, text: string) => `第 ${number} 行 ${text}`,
    rowName: (number: number) => `第 ${number} 行`,
    openRow: '点某一行的第一格，可看整行全文并复制文字。',
    copyRow: '复制本行文字',
    copyAll: '复制全表文字',
    reordered: '预览把名称、目标、完成和评价排在前面；插入和下载后按报表自己的列序。',
    folded: (headers: string[]) => `为节省宽度，${headers.join('、')}在此合为一列；插入后各占一列。`,
    previewRows: (shown: number, all: number) => `预览前 ${shown} 行，共 ${all} 行；`,
    needs: '选择指标、地区和期间后，这里显示将要插入的表格。',
    start: '还没有选择指标。请在上方“指标”中选择，或在“查找”中打开一个指标后点“制成表格”。',
    insert: '插入到所选单元格',
    inserting: '正在插入…',
    inserted: (place: string) => `已插入 ${place}`,
    download: '下载 .xlsx',
    downloading: '正在生成…',
    downloaded: (name: string) => `已下载 ${name}`,
    exportAll: '导出这些地区、指标和年份的全部数据',
    exportFormats: { '.xlsx': '工作簿 .xlsx', '.csv': '文本 .csv', '?format=sdmx-csv': 'SDMX-CSV 2.1' },
    placeTaken: (place: string, holds: string) => `${place} 处已有内容“${holds}”，没有插入，工作簿未作任何改动。`,
    tableThere: (place: string) => `${place} 处已有一个表格，没有插入，工作簿未作任何改动。`,
    tableTouches: (place: string) =>
      `这里紧靠 ${place} 处表格的下边或右边，Excel 会把写入的内容并入那个表格。没有插入，工作簿未作任何改动，请与那个表格隔开一行或一列。`,
    placeInstead: (address: string) => `改插到 ${address}`,
    newSheetInstead: '插到新工作表',
    replaceBy: (name: string) => `改为“${name}”`,
  },

  indicatorList: {
    title: '按清单选指标',
    box: '粘贴一列指标名称（Ctrl+V），或每行输入一个',
    read: '识别',
    selection: '取所选单元格',
    close: '取消',
    reading: (done: number, all: number) => (all === 0 ? '正在识别…' : `正在识别 ${done} / ${all} 行…`),
    tooLong: (most: number) => `内容过多，没有处理。一次最多识别 ${most} 行，请只选指标名称一列。`,
    empty: '这里没有指标名称。',
    told: (known: number, doubtful: number, unknown: number) =>
      [
        ...(known > 0 ? [`识别 ${known} 行`] : []),
        ...(doubtful > 0 ? [`待选 ${doubtful} 行`] : []),
        ...(unknown > 0 ? [`未找到 ${unknown} 行`] : []),
      ].join('，'),
    taken: (typed: string, name: string) => `“${typed}”识别为“${name}”。`,
    maybe: (typed: string) => `“${typed}”可能是：`,
    nearest: (typed: string) => `没有找到“${typed}”，名称相近的有：`,
    none: (typed: string) => `没有找到“${typed}”。`,
    choose: (typed: string) => `“${typed}”是哪一个指标`,
    add: (count: number) => `加入 ${count} 个指标`,
  },

  links: {
    title: '本工作簿中的联动表',
    none: '本工作簿还没有联动表。请在“制表”中选好内容并插入，之后在这里刷新。',
    make: '去制表',
    reading: '正在查找联动表…',
    version: (revision: number, asked: string | undefined) =>
      `第 ${revision} 版${asked === undefined ? '' : ` · 查询时点固定为 ${asked}`}`,
    newer: (revision: number) => `已有第 ${revision} 版`,
    noNews: (revision: number) => `第 ${revision} 版与本表无关`,
    news: (count: number, isMore: boolean) => `${count} 处${isMore ? '以上' : ''}有新数据`,
    current: '已是最新版',
    ahead: (revision: number) => `表中是第 ${revision} 版，本服务器还没有这一版`,
    badge: (count: number) => `${count} 个联动表有新数据`,
    refreshAll: '全部刷新',
    refreshingAll: (done: number, all: number) => `已刷新 ${done} / ${all} 个…`,
    stop: '取消刷新',
    stopHint: '已写入的表退回刷新前的内容，其余保持不变。',
    more: (name: string) => `${name} 的更多操作`,
    goTo: '转到表格',
    copyText: '复制文字',
    listSources: '生成来源表',
    noteSources: '加来源批注',
    unnoteSources: '清除来源批注',
    copiedText: (text: string) => `已复制：${text}`,
    notCopiedText: (text: string) => `浏览器不允许写入剪贴板，请选中以下文字按 Ctrl+C：${text}`,
    edit: '修改内容',
    editNamed: (title: string) => `修改内容：${title}`,
    unlink: '取消联动',
    unlinked: (title: string) => `“${title}”已取消联动：数值、公式和格式不变，以后不再刷新。`,
    undoUnlink: '撤销',
    relink: '重新联动',
    lostDefinition: '工作簿中已没有这个表格的定义，可按它的行键和列名重新联动。',
    notRelinkable: '这个表格的定义已不在工作簿中，从行键也看不出它原来的内容，无法重新联动。',
    copy: '由复制联动表而来；刷新后各自联动',
    allDone: (done: number, changed: number) =>
      changed === 0
        ? `${done} 个表已刷新，数据没有变化。`
        : `${done} 个表已刷新，其中 ${changed} 个有变化，见各表下方。`,
    allFailed: (failed: number) => `${failed} 个表没有刷新，原因见各表下方；这些表保持不变。`,
    nothingToRefresh: '本工作簿没有联动表，也没有 PLAN 公式，没有可刷新的内容。',
    undoRefresh: '撤销刷新',
    undoneRefresh: (tables: number) => `已撤销刷新，${tables} 个表回到刷新前的内容。`,
    allLeft: (left: number) => `已取消刷新：${left} 个表保持刷新前的内容。`,
    movedDown: (place: string) => `为新增的行腾出位置，原在 ${place} 的内容已下移。`,
    keptAsked: (mine: string, theirs: string) => `您填的是 ${mine}，现公布为 ${theirs}。`,
    keepMine: '保留我填的',
    takeTheirs: '改用公布的',
    copyReport: '复制变化清单',
    copiedReport: '已复制',
    copyFailed: '浏览器不允许写入剪贴板，没有复制。',
    kinds: { ADDED: '新公布', CORRECTED: '更正', RETIRED: '撤回' } satisfies Record<ChangeKind, string>,
    undone: '撤销恢复',
    source: (title: string, standing: string) => `《${title}》（${standing}）`,
    goToCell: (name: string) => `转到 ${name}`,
    forked: (revision: number) => `表中的第 ${revision} 版不在本服务器的历次版本中`,
    refresh: '刷新',
    refreshNamed: (name: string) => `刷新 ${name}`,
    refreshing: '正在刷新…',
    unchanged: (revision: number) => `已刷新到第 ${revision} 版，数据没有变化。`,
    changed: (revision: number, count: number) => `已刷新到第 ${revision} 版，${count} 处变化：`,
    empty: '空',
    became: '变为',
    moreChanges: (count: number) => `另有 ${count} 处变化。`,
    added: (rows: string[]) => `新增 ${rows.length} 行：${rows.join('；')}`,
    gone: (rows: string[]) => `${rows.length} 行已无数据，行内已注明：${rows.join('；')}`,
    kept: (rows: string[]) => `${rows.length} 行保留了您填写的完成数：${rows.join('；')}`,
    copied: (count: number) => `${count} 行被复制过，各份都已刷新。`,
    displaced: (rows: string[]) =>
      `${rows.length} 行的内容与隐藏的行键对不上，多半是排序时只带上了部分列。已按行键重新填写，其中的完成数不当作您填写的数保留，请核对这些行里您自己的列：${rows.join('；')}`,
    lastYear: ({ header, now, emptied }: LastYearChange) =>
      `“${header}”列${now === null ? '' : `现为“${now}”`}${now !== null && emptied > 0 ? '，' : ''}${emptied > 0 ? `有 ${emptied} 格变为空` : ''}：上年数的期间由整张表决定，表中有部分月份的完成数时取上年同样月份，否则取上年全年；未收录该期间的数或口径不同的留空，不以其他期间的数代替。`,
    periodMoved: ({ typed, before, now }: PeriodMove) =>
      `期间“${relativePeriods[typed] ?? typed}”现为${periodIn(now)}，上次为${periodIn(before)}。${before.period === now.period ? '' : '各行接着用，您自己的列不动；行内您按原期间填写的完成数不再保留。'}`,
    captionKept: '表格上方的说明文字被改动过，保持您的写法。',
    markMissing: '表中有不公开的数字，请在表格上方注明“内部资料 注意保管”。',
    mark: {
      ADDED: '表中有不公开的数字，已在表格上方您的文字后加注“内部资料 注意保管”。',
      REMOVED: '表中的数字都已公开，表格上方的“内部资料 注意保管”已去掉。',
    },
  },

  source: {
    title: '数据来源',
    of: (place: string, text: string) => (text === '' ? place : `${place}：${text}`),
    column: (header: string) => `列：${header}`,
    reading: '正在读取所选单元格…',
    none: '所选单元格不是计划簿的数据。请选中联动表中的单元格，或含 PLAN 公式的单元格，这里显示其原句、文件和版本。',
    notOurs: '这一行或这一列是您自己的内容，没有来源可查。',
    forked: '这里的数字所属的版本不在本服务器的历次版本中，查不到其来源。',
    behind: (revision: number) => `这里的数字是第 ${revision} 版的，本服务器还没有这一版；以下为本服务器现有的数据。`,
    filled: (anchor: string, names: string[]) =>
      `此单元格由 ${anchor} 的 ${names.map((name) => `PLAN.${name}`).join('、')} 公式填充，要改请改那个单元格。`,
    wholeTable: 'PLAN.GRID 填充的是整个表：选中表中的一个数，即可查看其来源。',
    computed: (name: string) =>
      `PLAN.${name} 的参数由其他公式算出，无法在此查明来源。请把参数写成文字或直接引用单元格。`,
    typedOver: '这一行的完成数是您填写的，表中的差额、完成率和评价随之计算；以下是已公布的数据。',
    frozen: (name: string) => `此单元格原为 PLAN.${name} 公式，已冻结为数值。`,
    frozenFrom: (words: string, revision: number) => `冻结时的来源（第 ${revision} 版）：${words}`,
    ownColumn: '这一列是您自己的内容；以下是本行的数据来源。',
    differs: (shown: string, published: string) =>
      `单元格中是 ${shown}，与已公布的 ${published} 不同：可能是手工改动，或数据后来有更正。`,
    empty: '没有收录数据。',
    others: '同一目标的其他表述',
    vintages: '数据版本',
    vintage: (printed: string, revision: number) => `${printed}（第 ${revision} 版）`,
    quoted: (quote: string) => `“${quote}”`,
    copy: '复制数据与出处',
    copied: '已复制',
    notCopied: '浏览器不允许复制，请选中文字后按 Ctrl+C。',
  },

  formula: {
    /** The word for a measure that a formula's argument is given: its label, or its code. */
    measure: (label: string, _code: string) => label,
    title: '生成公式',
    close: '关闭',
    tools: 'PLAN 公式',
    build: '新建公式',
    hint: '把工作簿交给没有加载项的人之前，可将公式冻结为数值；出处仍保留，随时可以恢复。',
    working: '正在处理…',
    scopes: { selection: '所选单元格', sheet: '本工作表', workbook: '整个工作簿' },
    freeze: '冻结为数值',
    thaw: (count: number) => `恢复公式（${count}）`,
    repair: (count: number) => `修复 ${count} 个失效公式`,
    locked: (sheets: string[]) => `工作表“${sheets.join('”“')}”受保护，其中失效的公式无法修复。`,
    frozen: (count: number) =>
      count === 0 ? '没有可冻结的 PLAN 公式，工作簿未作任何改动。' : `${count} 个公式已冻结为数值。`,
    thawed: (count: number) => (count === 0 ? '没有恢复公式，工作簿未作任何改动。' : `${count} 个公式已恢复。`),
    repaired: (count: number) => `${count} 个公式已重新录入。`,
    left: (places: string[]) =>
      `保持原样：${places.slice(0, 10).join('；')}${places.length > 10 ? ` 等 ${places.length} 处` : ''}。`,
    because: {
      WAITING: (place: string) => `${place} 还在取数`,
      ERROR: (place: string) => `${place} 显示错误`,
      SPILL: (place: string) => `${place} 由所选范围之外的公式填充`,
      CHANGED: (place: string) => `${place} 已被改动`,
      REFERENCE_GONE: (place: string) => `${place} 引用的单元格已不存在`,
    },
    withoutSources: '服务器没有答复，出处没有随数值保存；公式仍可恢复。',
    function: '函数',
    argument: (name: string) => `参数：${name}`,
    pick: (name: string) => `“${name}”取自所选单元格`,
    asText: (name: string) => `“${name}”改为文字`,
    optional: '可不填',
    comesTo: (value: string) => `结果：${value}`,
    covers: (value: string, months: string) => `${value}（完成数为${months}）`,
    isOf: (value: string, period: string) => `${value}（期间为${period}）`,
    spills: (rows: number, columns: number) => `从写入的单元格起占 ${rows} 行 × ${columns} 列，须为空单元格`,
    insert: '写入所选单元格',
    entered: (place: string, cells: number) =>
      cells === 1 ? `已写入 ${place}` : `已写入 ${place}，共 ${cells} 个公式`,
    taken: (place: string, cells: number) => `${place} 中有 ${cells} 个单元格已有内容，没有写入，工作簿未作任何改动。`,
    touching: (place: string, table: string) =>
      `${place} 紧靠表格 ${table} 的下边或右边，Excel 会把写入的公式并入那个表格。没有写入，工作簿未作任何改动。要放进那个表格，请先在表格中插入一行或一列，再选中其中的单元格。`,
    placeInstead: (address: string) => `改写到 ${address}`,
    overwrite: '覆盖',
    tooMany: (most: number) => `一次最多写入 ${most} 个单元格，请选小一些的区域；工作簿未作任何改动。`,
    fill: '按表头填充所选区域',
    fillHint: '选中一片空白区域：左侧一列和上方一行的内容各作一个参数。',
    takenFrom: { left: '左侧一列', above: '上方一行' },
    target: (place: string) => `将填充 ${place}`,
    insertAll: '写入这片区域',
    tooLong: '文字超过 255 个字符，Excel 公式放不下，请改为引用单元格。',
  },

  /** The sentences that Excel shows beside an error of a PLAN function. */
  functions: {
    /** The help that Excel shows while a formula is typed. */
    parameters: {
      district: { name: '地区', description: '区名、简称、英文名或代码，如 "龙岗区"、"龙岗"、440307' },
      indicator: { name: '指标', description: '指标名称、简称或代码，如 "地区生产总值"、"GDP"' },
      period: {
        name: '期间',
        description:
          '期间，如 2024、"2024年上半年"、"2024-S1"、202406、"上月"；"2024年累计"为当年已公布的部分，"最新"为最近一期完成数，"上年同期"为其上年同样月份',
      },
      measure: { name: '口径', description: '指标口径，如 "总量"、"同比增速"、"占比"、"位次"；不填为该指标的主要口径' },
      asOf: {
        name: '查询时点',
        description: '只看此日或此文件公布时已有的数据，如 "2024-09-12"、"LG-2024-MID"；不填为今天',
      },
      districts: {
        name: '各地区',
        description: '一个或几个地区：单元格区域（一格一个），或以顿号、逗号隔开，如 "龙岗、光明"',
      },
      indicators: {
        name: '各指标',
        description: '一个或几个指标：单元格区域，或以顿号、逗号隔开；名称本身带顿号的，改用分号隔开或写代码',
      },
      periods: {
        name: '各期间',
        description: '一个或几个期间：单元格区域，或以顿号、逗号隔开，如 "2023、2024"、"最新"',
      },
      measures: { name: '各口径', description: '指标口径，如 "总量、同比增速"；不填为已公布的全部口径' },
      columns: {
        name: '各数据列',
        description: '要列出的数据列，如 "目标、完成、进度评价"，或代码 TARGET、ACTUAL、VERDICT；不填为常用各列',
      },
    },
    help: {
      ACTUAL:
        '完成数：该期间的结果，全年数未出时为 #N/A；期间写“2024年累计”取当年已公布的部分。百分数按 Excel 百分比返回，9% 为 0.09。',
      TARGET: '目标：用于评价的目标数。百分数按 Excel 百分比返回，6.5% 为 0.065。',
      GAP: '与目标差：完成数减目标，按指标单位；增速、占比为百分点，位次为位。',
      ATTAINMENT: '完成年度目标(%)：完成数除以目标，28.2% 为 0.282。增速、位次和控制类目标没有完成率。',
      VERDICT: '进度评价，如“快于序时进度”“未达预期”“未收录完成情况”。',
      PREVIOUS:
        '上年的结果：期间是一年的一部分时为上年同期，是全年时为上年全年，写“2024年累计”时与所示完成数同期。口径不同的不返回。',
      PACE: '应达进度(%)：到结果的时段末应完成目标的份额，50% 为 0.5；依据为分解目标、上年同期占比或序时进度。',
      SOURCE: '数据来源：目标与完成数所在的文件及其性质（草案、正式、已失效、转载）。',
      HISTORY:
        '历史表述：该期间及其各部分公布过的全部目标、完成和预计，一条一行，首行为表头，自动向右下溢出。百分数为 Excel 百分比；公式不带数字格式。不能放在 Excel 表格内。',
      GRID: '目标与完成对照表：首行为表头，自动向右下溢出，最多 20000 个单元格。数值与联动表相同，但公式不带数字格式；要格式请插入联动表。不能放在 Excel 表格内。',
    },
    /** The reason beside #N/A where there is no value. */
    noValue: {
      ACTUAL: '这一期间没有收录完成数。',
      TARGET: '这一期间没有收录目标。',
      GAP: '目标与完成数缺一项，或口径不同，不能相减。',
      ATTAINMENT: '没有完成率：目标或完成数缺一项，或属于增速、位次、控制类目标。',
      VERDICT: '没有可作的评价。',
      PREVIOUS: '没有收录上年同期(或上年全年)的数，或口径不同。',
      PACE: '没有应达进度：不是按进度评价的目标，或序时进度不适用。',
      SOURCE: '没有来源文件。',
    },
    arguments: {
      MISSING: (name: string) => `缺少“${name}”，请填写或指向有内容的单元格。`,
      SEVERAL: (name: string) => `“${name}”只能是一个值或一个单元格，不能是多个单元格。`,
      TOO_LONG: (name: string) => `“${name}”太长，不会是名称或代码，请核对所指的单元格。`,
      DATE: (name: string) => `“${name}”所指的单元格是日期。期间以月计，请写成例如 2024、"2024-06" 或 "2024年上半年"。`,
      DECIMAL: (name: string) => `“${name}”是小数，2024.1 与 2024.10 无法区分，请写成文本，例如 "2024-10"。`,
    },
    partIsHeld: (months: string, period: string) =>
      `没有收录整个期间的完成数，已收录${months}的；要取这一部分，请把期间写成“${period}”。`,
    empty: (why: string, label: string) => (label === '' ? why : `${why}（${label}）`),
    unknown: {
      measures: (typed: string, name: string) =>
        `“${name}”中的“${typed}”不是指标口径，可写：总量、同比增速、占比、位次、倍数、百分点变动、较基期变动、任务完成率、与全市差。`,
      columns: (typed: string, name: string) =>
        `“${name}”中的“${typed}”不是数据列，可写：目标、完成、上年、与目标差、完成率、占控制数、进度评价、应达进度、数据来源、备注。`,
    },
    tooManyCells: (cells: number, most: number) =>
      `这样至少要填 ${cells.toLocaleString('zh-CN')} 个单元格，一个公式最多 ${most.toLocaleString('zh-CN')} 个。请减少地区、指标、期间或数据列，或在“制表”中插入联动表。`,
    history: {
      between: '·',
      betweenNotes: '，',
      headers: ['公布日期', '文件', '性质', '期间', '数值', '表述', '数据版本'],
    },
    refreshed: (count: number, untouched: string[]) =>
      `${count} 个 PLAN 公式已重新取数。${untouched.length === 0 ? '' : `工作表“${untouched.join('”“')}”受保护，其中的公式保持原值。`}`,
    unreachable: '连接不上计划簿服务器，没有取到数据。联网后点“全部刷新”。',
    behind: (shown: number) =>
      `本服务器还没有本工作簿公式所用的第 ${shown} 版数据，为免退回旧数据没有取数；请等服务器更新后点“全部刷新”，或在“联动表”中选“改用本服务器的数据”。`,
    forked: (shown: number) =>
      `本工作簿公式所用的第 ${shown} 版数据不在本服务器的历次版本中，没有取数；请先问清以哪一份为准，或点“全部刷新”后选“改用本服务器的数据”。`,
    tooSlow: '服务器半分钟内没有答复，没有取到数据。请稍后点“全部刷新”。',
    serverFailed: (reference: string | undefined) =>
      `服务器出错${reference === undefined ? '' : `（编号 ${reference}）`}，没有取到数据。请稍后点“全部刷新”。`,
  },

  /** The refresh of a workbook file in the browser. */
  file: {
    title: '刷新工作簿文件',
    about: '选择含有联动表的 .xlsx 或 .xlsm 文件（Excel、WPS 或 LibreOffice 保存的均可），刷新后再下载。',
    stays: '文件只在本机浏览器中处理，不会上传；向服务器只询问表中的数据。',
    choose: '选择文件',
    chooseOther: '换一个文件',
    drop: '也可把文件拖到这里',
    dropHere: '松开即可打开',
    reading: (name: string) => `正在读取 ${name}…`,
    tables: (name: string, count: number) => `${name} · ${count} 个联动表`,
    none: (name: string) => `${name} 中没有联动表。请选择从“制表”下载、或在 Excel 中用计划簿插入过表格的工作簿。`,
    edition: (name: string) =>
      `${name} 是报送版：为报送单独做成，只有数值，没有联动，不能刷新；文件未作任何改动。请选择原来含有联动表的工作簿，刷新后重新制作报送版。`,
    lost: '这个表格没有联动定义（已取消联动，或被其他程序丢掉），但行键和列名还在：重新联动会按它们认出所查内容，并刷新到最新数据。',
    notRelinkable:
      '这个表格没有联动定义，行键和列名也认不出当初查的是什么，不能重新联动。请从“制表”重新下载；文件未作任何改动。',
    keysWithoutTable: (sheet: string, address: string) =>
      `工作表“${sheet}”的 ${address} 有计划簿的行键，但已不是 Excel 表格（被转换成了普通区域，或由不支持表格的格式保存过），不能刷新。请在 Excel 或 WPS 中选中 ${address}，按 Ctrl+T（勾选“表包含标题”），保存为 .xlsx 后再选择；文件未作任何改动。`,
    headless: (sheet: string, table: string) =>
      `工作表“${sheet}”中的联动表 ${table} 关闭了标题行，不能刷新。请在 Excel 中选中表格，在“表设计”中勾选“标题行”，保存后再选择；文件未作任何改动。`,
    cancel: '取消',
    unpacking: (name: string, done: number, all: number) => `正在读取 ${name}…已解压 ${done} MB，共 ${all} MB`,
    only: '只改写联动表自己的单元格，您的列、格式、图表、宏和其他内容原样保留。',
    refresh: '刷新',
    refreshAll: (count: number) => `刷新 ${count} 个联动表`,
    refreshing: '正在刷新…',
    download: '下载刷新后的文件',
    downloaded: (name: string) => `已下载 ${name}。原文件未作改动。`,
    refreshedName: (name: string, day: string) => `${name}（已刷新${day}）`,
    recalculates:
      '打开后请让程序重新计算一次（Excel 会自动重算；WPS、LibreOffice 可按 Ctrl+Shift+F9），您自己的公式才会跟着更新。',
    faults: {
      NOT_A_WORKBOOK: () =>
        '这不是 .xlsx 或 .xlsm 工作簿（如 CSV、Word、PDF 或图片），没有打开。请选择用“另存为”存成 .xlsx 的文件。',
      OLD_FORMAT: () =>
        '这是 .xls 或 .et 旧格式，没有打开。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再选择（旧格式没有表格，本页会告诉您怎样恢复）；文件未作任何改动。',
      BINARY_FORMAT: () => '这是 .xlsb 二进制工作簿，没有打开。请另存为 .xlsx 或 .xlsm 后再选择。',
      OPEN_DOCUMENT: () =>
        '这是 .ods 文件，没有打开。请在 LibreOffice、Excel 或 WPS 中另存为 .xlsx 后再选择，联动定义随文件属性保留；文件未作任何改动。',
      ENCRYPTED: () =>
        '文件已加密（设有打开密码，或受权限管理保护），无法读取。请在 Excel 或 WPS 中打开，取消加密并保存后再选择；文件未作任何改动。',
      SIGNED: () =>
        '文件带有数字签名，改动会使签名失效，没有刷新。请在 Excel 中移除签名或由签名人刷新；文件未作任何改动。',
      TOO_LARGE: () => '文件超过 50 MB，浏览器中无法处理。请在 Excel 中刷新；文件未作任何改动。',
      TOO_MUCH_INSIDE: (_part: string, megabytes: number) =>
        `文件解压后${megabytes > 0 ? `超过 ${megabytes} MB` : '过大'}，浏览器中无法处理。请在 Excel 中刷新；文件未作任何改动。`,
      DAMAGED: (part: string) =>
        `文件已损坏（${part}），无法读取。请在 Excel 或 WPS 中打开并修复后再试；文件未作任何改动。`,
      PACKED_OTHERWISE: (part: string) =>
        `文件没有损坏，但其中的 ${part} 采用了本页不能读取的压缩方式。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再选择；文件未作任何改动。`,
      FILE_SHEET_PROTECTED: (sheet: string) => `工作表“${sheet}”受保护，没有刷新。请先取消保护再试；文件未作任何改动。`,
      FILE_NO_ROOM_BELOW: (address: string, rows: number) =>
        `表格要增加 ${rows} 行，但 ${address} 处已有内容、合并单元格或数据透视表。请在表格下方腾出空行后再刷新；这个表格保持不变。`,
      ARRAY_FORMULA: (address: string) =>
        `${address} 是跨单元格的数组公式，占用了联动表的单元格。请先删除它再刷新；这个表格保持不变。`,
      FILE_TABLE_GONE: () => '文件中已找不到这个联动表；文件未作任何改动。',
    } satisfies Record<FileFaultCode, (detail: string, count: number) => string>,
  },

  states: {
    loading: '正在加载',
    retry: '重试',
    offline: '当前没有网络连接。已显示的内容保持不变，联网后可重试。',
    unreachable: '连接不上计划簿服务器。已显示的内容和工作簿保持不变。',
    behind:
      '服务器上的数据比这里显示的旧，可能正在更新，也可能是从备份恢复的。已显示的内容和工作簿保持不变；恢复后会自动重试，也可改看服务器现有的数据。',
    forked:
      '服务器上的数据与这里显示的不是同一来源，同一版次下内容不同，可能是从备份恢复的。已显示的内容和工作簿保持不变；请向管理员核实，或改看服务器现有的数据。',
    takeServerState: '改看服务器现有数据',
    signIn: '登录',
    tooSlow: '服务器半分钟内没有答复。已显示的内容和工作簿保持不变。',
    serverFailed: (status: number, reference: string | undefined) =>
      `服务器出错（${status}${reference === undefined ? '' : `，编号 ${reference}`}）。已显示的内容和工作簿保持不变。`,
    unknown: '出现了没有预料到的问题。已显示的内容和工作簿保持不变。',
    tooOldTitle: '此版本的 Excel 不能使用计划簿',
    tooOld: '计划簿需要 Excel LTSC 2021 或更新版本、Microsoft 365 或网页版 Excel。请升级后再打开；工作簿未作任何改动。',
    tooOldInstead: '也可以用浏览器打开本页地址，查找数据并下载 .xlsx 文件。',
  },

  /** Why Excel did not do what was asked. */
  tableChart: {
    between: '',
    insert: '插入图表',
    withChart: '附图表',
    drawn: (count: number, unit: string) =>
      `画出 ${count} 行，柱为目标，点为完成数${unit === '' ? '' : `，单位：${unit}`}。`,
    inserted: (rows: string) => `已在表格旁插入图表，取自 ${rows}：`,
    replaced: (rows: string) => `已重画表格旁的图表，取自 ${rows}：`,
    rowsLeftOut: (count: number) =>
      `另有 ${count} 行有数字而没有画：一张图只画相邻且计量单位相同的行，可先把这样的行排在一起，再插入图表。`,
    rowsLeftOutOfFile: (count: number) => `另有 ${count} 行有数字而没有画：一张图只画相邻且计量单位相同的行。`,
    setsLeftOut: (count: number, most: number) => `一张图最多并列 ${most} 组目标与完成数，另有 ${count} 组没有画。`,
    nothing: '表中的目标和完成数没有一个是数字，画不出图表；工作簿未作任何改动。',
    nothingInFile: '表中的目标和完成数没有一个是数字，画不出图表。',
  },
  edition: {
    make: '生成报送版',
    made: (sheet: string, rows: number) => `报送版已放在新工作表“${sheet}”中，共 ${rows} 行；联动表保持不变。`,
    hiddenRows: (count: number) => `被筛选或隐藏的 ${count} 行没有列入。`,
    hiddenColumns: (headers: string[]) => `隐藏的列没有列入：${headers.join('、')}。`,
    errors: (count: number, first: string) =>
      `有 ${count} 个单元格是错误值，已照原样列出，请在报送前处理（${first}）。`,
    between: '',
    download: '下载报送版',
    downloadName: (title: string) => `报送版 ${title}`,
  },
  excel: {
    sheetProtected: (sheet: string) =>
      `工作表${sheet === '' ? '' : `“${sheet}”`}受保护。请先取消保护再试；工作簿未作任何改动。`,
    dialogBlocked: (office: number) =>
      `登录窗口没能打开（Office 代码 ${office}），未登录；工作簿未作任何改动。请允许本页打开窗口，并关闭加载项的其他窗口后再试。`,
    editMode: '有单元格正在编辑。请按回车或 Esc 结束编辑后重试；工作簿未作任何改动。',
    workbookLocked:
      'Excel 拒绝写入，工作簿未作任何改动。可能是工作簿只读、受保护（含结构保护）或正以查看方式打开，请另存一份再试；也可能是杀毒或安全管控软件拦截，请联系管理员放行 Office 加载项后重试。',
    placeGone: (place: string) =>
      `${place} 已不在本工作簿中，或所在工作表已隐藏。工作簿未作任何改动；请取消隐藏，或另选位置后重试。`,
    notRelinkable: '表中没有一行与计划簿的数据对得上，不能重新联动。请重新插入；表格保持不变。',
    changedSince: (table: string) =>
      `表“${table}”刷新后又动过行、列或数字。为免丢失这些改动，没有撤销刷新，内容保持不变。`,
    tableGone: '工作簿中已找不到这个联动表，请重新插入。',
    writtenMeanwhile: (cells: string, more: number) =>
      `读取之后有人改动了${cells}${more > 0 ? `等${more}个单元格` : ''}，为免覆盖，本次没有写入任何内容；请再刷新一次。`,
    behind: (shown: number, served: number | undefined) =>
      `本服务器还没有这里所用的第 ${shown} 版数据${served === undefined ? '' : `（只到第 ${served} 版）`}，为免退回旧数据没有刷新，内容保持不变；请等服务器更新后再试，或选“改用本服务器的数据”。`,
    forked: (shown: number) =>
      `这里所用的第 ${shown} 版数据不在本服务器的历次版本中（服务器可能恢复过备份，或是另一套计划簿），没有刷新，内容保持不变；请先问清以哪一份为准，或选“改用本服务器的数据”。`,
    anyRevision: '改用本服务器的数据',
    noRoomBelow: (address: string, rows: number) =>
      `表格要增加 ${rows} 行，但下方 ${address} 处的内容不能整体下移（另一个表格、合并单元格或溢出区域会被拆开，或已到表尾）。请在表格下方腾出空行后再刷新；表格保持不变。`,
    noRoomBeside: (address: string, columns: number) =>
      `表格要增加 ${columns} 列，但右侧 ${address} 处已有内容。请在表格右侧腾出空列后再试；表格保持不变。`,
    layoutChanged: '联动表不能改换版式，请按新版式重新插入；原表保持不变。',
    outsideSheet: '从所选单元格起放不下这个表格，请选择更靠上、靠左的单元格。',
    restored: 'Excel 中途停止，工作表已恢复原样，请重试。',
    notRestored: 'Excel 中途停止，未能全部恢复。请用撤销（Ctrl+Z），或不保存直接关闭。',
    frozenNewer: '这些单元格由更新版本的计划簿冻结。请升级后再恢复公式；工作簿未作任何改动。',
    definitionNewer: '这个联动表由更新版本的计划簿制作。请升级后刷新；表格保持不变。',
    badDefinition: '这个联动表的定义已损坏，无法刷新，请重新插入；表格保持不变。',
    columnMissing: (headers: string) =>
      `联动表中找不到列：${headers}。请撤销删除或恢复列名后再刷新，也可重新插入；表格保持不变。`,
    headersOff: (table: string) =>
      `联动表 ${table} 关闭了标题行，认不出各列。请选中表格，在“表设计”中勾选“标题行”后再试；表格保持不变。`,
    formulaTooLong: (header: string, table: string) =>
      `“${header}”一列的公式要多次写出表名和列名，现已超过 Excel 允许的 8192 个字符。请在“表设计”中把表名“${table}”改短（列名过长的也请改短）后再刷新；表格保持不变。`,
    columnsChanged: (headers: string) => `联动表插入时没有列：${headers}。请重新插入；表格保持不变。`,
  },
};

/** The words that every language has. */
export type PaneWords = typeof zh;
