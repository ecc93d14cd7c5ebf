/** The columns of the long form, one figure a row: the header in Chinese, and what the column holds. */
const COLUMNS = {
  figure: ['数据编号', '账本中这个数字的编号，由导出写入，不要改动；自己填报的不填'],
  code: ['表述代码', '文件中这一处表述的代码；自己填报的不填'],
  district: ['地区', '地区代码或名称，可从下拉列表选取'],
  districtName: ['地区名称', '代码旁的名称，供核对'],
  owner: ['其他主体', '数字不属于地区时，写企业、部门等的名称'],
  indicator: ['指标', '指标代码或名称，可从下拉列表选取'],
  indicatorName: ['指标名称', '代码旁的名称，供核对'],
  measure: ['数值类型', '总量、同比增速、占比、位次等；不填为总量'],
  rankOf: ['排位依据', '位次是按总量、增速还是占比排的；只有位次填'],
  among: ['排位范围', '在哪些地区中排位，如 全市、11'],
  scope: ['口径范围', '不是指标全部口径时填，如 规上企业'],
  period: ['时期', '2024、2024-S1（上半年）、2024-Q3、2024-06、2024-01/2024-09（1-9月累计）'],
  basis: ['对比基准', '增速与什么相比；不填为同比'],
  role: ['数据性质', '完成、预计或目标；不填为完成'],
  authority: ['目标依据', '目标由谁提出；只有目标填'],
  strength: ['目标力度', '确保、计划或力争'],
  nature: ['指标属性', '预期性或约束性'],
  stretch: ['奋斗目标', '是奋斗目标的填 1'],
  comparator: ['数值限定', '以上、以内、左右等；不填为等于'],
  value: ['数值', '只填数字，不带单位；小数位数按发布的写'],
  upper: ['数值上限', '是一个区间时，数值填下限，这里填上限'],
  unit: ['计量单位', '如 亿元、%、位、个；必填'],
  printed: ['原文表述', '文件中印的文字；不填按数值和单位写'],
  status: ['数据状态', '快报、初步核算、最终核实等；没有注明的不填'],
  document: ['文件代码', '账本中文件的代码；自己填报的不填，出处就是本文件'],
  documentName: ['文件名称', '代码旁的名称，供核对'],
  publishedOn: ['发布日期', '文件的发布日期'],
  section: ['所在章节', '出处在正文中时，章节号'],
  quoteStart: ['原文起点', '出处在正文中时，第一个字的位置'],
  quoteEnd: ['原文终点', '出处在正文中时，最后一个字之后的位置'],
  file: ['原件摘要', '出处是表格时，原件的 SHA-256'],
  sheet: ['工作表', '出处是表格时，工作表名'],
  cell: ['单元格', '出处是表格时，单元格地址'],
  shown: ['单元格文字', '出处是表格时，单元格显示的文字'],
  headers: ['行列名称', '出处是表格时，单元格的列名和行名，以 › 隔开'],
  release: ['公开范围', '公开、内部或定时公开；不填按导入时所说'],
  releaseAt: ['公开时间', '定时公开的时间，如 2024-08-01T09:00:00+08:00'],
  periodInferred: ['时期为推定', '文件没有印明时期、由上下文推定的填 1'],
  wording: ['目标措辞', '目标的措辞，如 力争达到'],
  headline: ['主要指标', '是文件主要指标的填 1'],
  claim: ['自述完成', '文字自述完成目标（超额完成…任务）的填 1'],
  notCounted: ['不计入目标的原因', '列在目标中而不是当年目标的原因'],
  caution: ['提示', '使用者须知道的说明，显示在数字旁'],
  task: ['任务位置', '所属工作任务在正文中的位置'],
  readAt: ['数据版本', '导出时账本的版本，由导出写入，导入时不读'],
  asOf: ['查询时点', '只含到这一天已发布的数据，由导出写入，导入时不读'],
  exportedOn: ['导出日期', '由导出写入，导入时不读'],
  program: ['程序版本', '由导出写入，导入时不读'],
} satisfies Record<string, [string, string]>;

/** Words about the long form, and the table in which figures are typed. */
export const longZh = {
  columns: COLUMNS,
  releases: { PUBLIC: '公开', INTERNAL: '内部', EMBARGOED: '定时公开' },
  /** Stands below the options of the command that writes it. */
  help: '各列（表头写英文名或中文名都能导入）：',
  template: {
    sheet: '填报',
    lists: '清单',
    guide: '说明',
    /** Excel says it of what is typed and stands in no list. */
    wrong: '请从列表中选取，或写清单中有的名称。',
    lines: [
      '一行填一个数字，填在“填报”表中；没有数的行留空，不会导入。',
      '地区、指标、数值类型、计量单位等可从下拉列表选取，代码在名称前；列表在隐藏的“清单”表中，请勿改动。',
      '填好后存盘，用 planbook import 文件名 导入，或经API上传后用 importFile 读入，核对后审定入库。',
      '公开范围不填的，按导入时的 release（默认内部）；全部行都填公开的，整个文件公开。',
    ],
    noDistrict: (text: string) => `没有代码或名称为“${text}”的地区，模板没有写出。请核对后再写。`,
    noIndicator: (text: string) => `没有代码或名称为“${text}”的指标，模板没有写出。请核对后再写。`,
    noPeriod: (text: string) => `“${text}”不是时期，模板没有写出。请写成 2024、2024-S1、2024-06 或 2024-01/2024-09。`,
    written: (path: string, rows: number) => `模板已写到 ${path}，预填 ${rows} 行。`,
  },
};

export type LongWords = {
  columns: Record<keyof typeof COLUMNS, [string, string]>;
} & Omit<typeof longZh, 'columns'>;

/** Words about figures that are given out. */
export const exportZh = {
  fault: {
    UNKNOWN_ARGUMENT: (value: string, known: readonly string[]) =>
      `没有名为“${value}”的条件，数据没有导出。可用：${known.join('、')}。`,
    UNKNOWN_WORD: (value: string, known: readonly string[], argument: string) =>
      `条件 ${argument} 中没有“${value}”，数据没有导出。可用：${known.join('、')}。`,
    UNKNOWN_FORMAT: (value: string, known: readonly string[]) =>
      `没有名为“${value}”的格式，数据没有导出。可用：${known.join('、')}。`,
  },
  /** The name of a file, before the revision and the day. */
  file: '计划簿数据',
  /** Words of the structure in SDMX. */
  sdmx: {
    name: '计划簿：计划目标与完成情况',
    notApplicable: '不适用',
    ownScope: '指标的全部口径',
    basis:
      'YOY 同比、SAME_SCOPE 同口径、CONSTANT_PRICE 可比价、NOMINAL 名义、MOM 环比、PER_YEAR 年均、TWO_YEAR 两年平均；印明基期的为由其名称得出的代码，名称见 BASIS_PRINTED',
    components: {
      FREQ: ['频率', '时期的长短；累计月份等其他时段为 _O'],
      VINTAGE: ['数据版本', '现行有效的为 IN_FORCE，被后来的表述取代的为其数据编号'],
      DECIMALS: ['小数位数', '发布时的小数位数'],
    } satisfies Record<string, [string, string]> as Record<'FREQ' | 'VINTAGE' | 'DECIMALS', [string, string]>,
    codes: {
      FREQ: { A: '年', S: '半年', Q: '季', M: '月', _O: '其他时段' },
      YES_NO: { Y: '是', N: '否' },
      CONF_STATUS: { F: '公开', N: '仅供内部使用，不得公开' },
    },
  },
  sheets: { about: '说明', data: '数据' },
  about: {
    title: '计划簿数据导出',
    figures: '数字个数',
    filter: '导出条件',
    noFilter: '无，全部数据',
    documents: '文件代码',
    publisher: '发布机构',
    standing: '文件状态',
  },
  /** The conditions by which figures are chosen. */
  filters: {
    districts: '地区',
    indicators: '指标',
    scopes: '口径范围',
    measures: '数值类型',
    periods: '时期',
    within: '时期在其内',
    roles: '数据性质',
    authorities: '目标依据',
    statuses: '数据状态',
    releases: '公开范围',
    documents: '文件代码',
    topic: '领域',
    headline: '主要指标',
    inForce: '只取现行有效',
  } as Record<string, string>,
  /** The columns whose words the conditions have. */
  columns: {
    measures: 'measure',
    roles: 'role',
    authorities: 'authority',
    statuses: 'status',
    releases: 'release',
  } as Record<string, keyof typeof COLUMNS>,
  needsFile: 'xlsx 格式要写到文件：请在命令末尾写文件名。',
};

export type ExportWords = typeof exportZh;
