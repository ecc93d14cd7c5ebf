/** Why something is not done, in words for whoever works on this page; by the codes of faults, with how many there are. */
export const faultsZh = {
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
} as Partial<Record<string, (count: number) => string>>;
