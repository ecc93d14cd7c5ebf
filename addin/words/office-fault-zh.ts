/** Tells why something is not done. @param about is what the faults of the code are about, as the server gives it. */
type Sentence = (count: number, about: readonly string[]) => string;

/** Why a draft is not undone. */
const UNDO_FAULTS: Partial<Record<string, (about: string, of: string) => string>> = {
  UNDONE: (by) => `这份草稿已由草稿 ${by} 撤销。要恢复它，请打开草稿 ${by}，再撤销一次。`,
  CHANGED: (names) => `入库之后，${names}又有改动，不能撤销：请先撤销后来的草稿，或把要改的数逐个更正。`,
  ADDED: (names) => `新增的${names}已列入词典，不能撤销：请在“词典”中更改；与别的指标重复的，可并入那个指标。`,
  MIXED: (holder, merged) =>
    `入库之后，“${holder}”又有新的数，分不清是否属于“${merged}”，不能撤销：请先撤销后来的草稿。`,
  DATA_SET: () => '这是程序自带的数据，不能整份撤销：请把有误的数逐个更正。',
};

/** The reasons why something is not done, by the codes of faults, in words for whoever works in the pane. */
export const faultsZh = {
  OWN_DRAFT: () => '草稿由您本人建立，须由另一人审定。',
  HOUR_AGREED: (_, [, by = '', at = '']) =>
    `审定入库时间已由${by || '程序'}定于 ${at}，他人不能再改，没有改动：请先由有审定权限的人取消定时。`,
  OPEN_QUESTION: (count: number) => `${count} 项还有未回答的问题：请回答，或不采用。`,
  CONFLICT: (count: number) => `${count} 项互相矛盾，或与刚入库的不一致：请采用一个，其余不采用。`,
  BUILT_ON: (count: number) => `${count} 项已有后来的数接着用，不能撤回。`,
  OBJECTION: (count: number) => `${count} 项与有关数字对不上（强制性审核）：请改正，或不采用。`,
  UNEXPLAINED: (count: number) => `${count} 项有待核实（核实性审核）：请核对后写明原因再采用，或改正、不采用。`,
  DECIDED_SINCE: () => '此项在您查看之后已由他人处理，现已更新显示。',
  CORRECTED_SINCE: () => '有的数入库后又有更正，或已有后来的数接着用，不能撤销：请先撤回后来的草稿。',
  NOT_UNDONE: (_, [, reason = '', about = '', of = '']) =>
    UNDO_FAULTS[reason]?.(about, of) ?? '这份草稿不能撤销：请把要改的数逐个更正。',
  NOTHING_TO_WITHDRAW: () => '这份草稿入库的数已经撤回，没有可撤销的。',
  CATALOGUE_RIGHT: () => '草稿改动词典，须由管理人员审定。',
  NO_DRAFT: () => '没有这份草稿，或您没有查看它的权限：请在“草稿”中另选。',
  PUBLISHED: () => '这份草稿已审定入库，不能再改：请在联动表中把数改好，再点“作为更正提交”。',
  NO_ITEM: () => '草稿中已没有这一项，没有改动：请看现在列出的各项。',
  NO_FIGURE: () => '账本中没有这个数，或您没有查看它的权限，没有提交：请刷新联动表后再看。',
  NO_COLUMN: (_, [header = '']) =>
    `表头“${header}”不是填报表的列名，没有读入：请改用“生成填报表”所列的表头，或删去这一列。`,
  HEADER_CHANGED: (_, [added = '', removed = '']) =>
    `表头与以前确认过的不同，没有读入。${added === '' ? '' : `新出现：${added}。`}${removed === '' ? '' : `不再有：${removed}。`}请核对表格，确实改了表头的，按新表头读入。`,
  BAD_ANSWER: () => '所填的不能识别，文件没有重新读入：请照所给的样子填写。',
  UNKNOWN_ANSWER: (_, [text = '', near = '']) =>
    `词典中没有“${text}”，文件没有重新读入。${near === '' ? '' : `相近的有：${near}。`}请填写词典中的名称或代码，确是新的，请新建。`,
  NO_PERSON: () => '没有这位人员，没有改动：请重新打开“人员”查看。',
  NO_TOKEN: () => '没有这个令牌，或它已停用，没有改动：请重新打开“令牌”查看。',
  NO_PROVIDER: () => '本单位没有接入统一登录，账号无从关联，没有改动：请先由维护服务器的人接入。',
  ACCOUNT_TAKEN: (_, [login = '']) => `这个账号已关联登录名为${login}的人员，没有改动：请先把那里的关联账号清空。`,
  BAD_ROLE: () => '没有这种角色，没有改动：请从列表中选。',
  REQUEST_REUSED: () => '这一步与先前的一步混在一起，没有执行：请再做一次。',
  BAD_REQUEST_ID: () => '这一步的编号不能用，没有执行：请再做一次。',
  UNKNOWN: () => '服务器在答复前中断，不知是否已经办成：请刷新后查看，没有办成的再做一次。',
} as Partial<Record<string, Sentence>>;
