/** An example query, shown as a tab of GraphiQL. */
export interface Example {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export const EXAMPLES: readonly Example[] = [
  {
    query: `# 龙岗区2024年的目标与上半年进展：目标、结果、差距、判断与依据
# What Longgang promised for 2024 and what it had delivered by mid-year
query GoalsAgainstMidYear {
  comparisons(where: { districts: ["龙岗区"], periods: ["2024"] }, asOf: "LG-2024-MID", first: 50) {
    totalCount
    nodes {
      indicator { name unit }
      measure
      target { printed authority citation { quote document { title standing } } }
      actual { printed period citation { quote document { title standing } } }
      gap
      gapUnit
      label
      reason
      cautions
    }
  }
}
`,
  },
  {
    query: `# 龙岗、坪山、光明三区的地区生产总值，按表格列返回，可直接放入工作表
# The GDP of three districts as the columns of a table
query GdpTable {
  table(
    spec: { districts: ["龙岗区", "坪山区", "光明区"], indicators: ["地区生产总值"], periods: ["2024"], measures: [LEVEL, GROWTH] }
  ) {
    title
    caption
    asOf
    revision { name at }
    rowKeys
    columns { key label unit values numberFormats }
  }
}
`,
  },
  {
    query: `# 各文件怎样说保障性住房：原句、字符位置与所在文件
# What the documents say of affordable housing, with the sentence
query WhatIsSaid($text: String!) {
  search(text: $text, first: 20) {
    totalCount
    nodes {
      text
      start
      end
      document { code title publisher publishedOn standing }
      indicator { code name }
      task { text }
    }
  }
  figures(where: { indicators: ["AFFORDABLE_HOUSING_RAISED", "AFFORDABLE_HOUSING_COMPLETED"] }, first: 20) {
    nodes { district { name } period role printed caution citation { section quote start end document { code title } } }
  }
}
`,
    variables: { text: '保障性住房' },
  },
  {
    query: `# 按人们书写的方式给出若干键，逐一回答；找不到的键在原位置说明原因
# Figures for keys as people type them: same order, same length; a bad key harms only itself
query FiguresByKey($keys: [FigureKey!]!) {
  figuresByKey(keys: $keys, language: ZH) {
    __typename
    ... on Figure { printed value unit period role citation { quote document { code title } } }
    ... on NoAnswer { reason message suggestions }
  }
}
`,
    variables: {
      keys: [
        { district: '龙岗区', indicator: 'GDP', period: '2024-S1', measure: 'GROWTH', role: 'ACTUAL' },
        { district: 'Pingshan', indicator: '地区生产总值', period: '2024', measure: 'GROWTH', role: 'TARGET' },
        { district: '光明', indicator: '固定资产投资', period: '2024', role: 'TARGET' },
        { district: '龙冈区', indicator: 'GDP', period: '2024' },
      ],
    },
  },
  {
    query: `# 龙岗区2024年目标在各文件中的表述对照：两处以上的目标、变化与原句
# Where two documents word a goal of Longgang's differently, side by side
query GoalsSideBySide {
  statements(district: "龙岗区", year: "2024", several: true) {
    totalCount
    nodes {
      indicator { name }
      goals { printed authority strength citation { quote document { title publishedOn } } }
      changes { label isRevision difference differenceUnit ease grounds sentence }
    }
  }
}
`,
  },
  {
    query: `# 龙岗区2024年指标完成情况一览：主要指标与其他指标分开计数，报告未提及的逐项列名，最差的在前
# How Longgang's goals for 2024 stand: counted apart, silence named, the worst first
query HowGoalsStand {
  scoreboard(district: "龙岗区", period: "2024") {
    headline { ...Counts }
    others { ...Counts }
    silent(first: 100) { totalCount nodes { name } }
    comparisons(first: 20) { totalCount nodes { indicator { name } label reason } }
  }
}

fragment Counts on VerdictCounts { total judged onCourse verdicts { label count } }
`,
  },
  {
    query: `# 量化任务完成情况表：每条任务的原文、目标、上半年完成和评价，连同每一行可直接写进报告的一句话
# A table that offices file, with the sentence that a report would print for each row
query TableToFile {
  table(spec: { form: TASKS, districts: ["龙岗区"], indicators: [], periods: ["2024-S1"] }) {
    title
    caption
    sentences
    columns { key label blank values numberFormats }
    notes
  }
}
`,
  },
  {
    query: `# 某一修订之后新增、更正、撤下了哪些数字：把 sinceAt 换成上次看到的版本（revision 的 name），不写则从头列出
# What was added, corrected or retired after a revision
query ChangesSince($sinceAt: String) {
  revision { name at note }
  changes(sinceAt: $sinceAt, first: 50) {
    totalCount
    nodes {
      kind
      revision { name at note }
      figure { district { name } indicator { name } period role printed }
      before { printed }
    }
  }
}
`,
    variables: { sinceAt: null },
  },
];
