/** The words for handing in a number that was typed over a published one. */
export const correctZh = {
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
};
