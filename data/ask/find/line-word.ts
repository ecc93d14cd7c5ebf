import type { Measure, Role } from '../../rules/words.ts';

/** Words of a line that say which aspect of an indicator is asked for, as `typed、typed → code`. */
export const MEASURE_LINE: Record<Exclude<Measure, 'CHANGE' | 'CHANGE_POINTS' | 'MULTIPLE'>, string> = {
  GROWTH:
    '同比增速、同比增长率、同比增长、同比增幅、增长速度、增长率、增长幅度、增速、增幅、同比、涨幅、增长了多少、增长多少、涨了多少、增长、year on year growth、year-on-year growth、growth rate、growth、yoy',
  LEVEL: '总量、总额、总值、绝对值、绝对额、绝对数、规模、数额、amount、level、value',
  SHARE: '占比、比重、所占比例、比例、占多少、share、percentage',
  RANK: '增速位次、增速排名、总量位次、总量排名、全市排名、全市位次、排名、位次、名次、排第几、排位、第几名、第几、rank、ranking',
  COMPLETION: '任务完成率、目标完成率、完成率、完成进度、completion rate',
  GAP_TO_CITY: '与全市差、较全市、比全市、与全市平均差',
};

/** Words of a line that say whether the goal or the result is asked for. */
export const ROLE_LINE: Record<Role, string> = {
  TARGET:
    '年度计划目标、年度目标、计划目标、目标值、目标任务、目标数、计划数、年度计划、预期目标、目标、计划、任务数、任务、定了多少、goals、goal、targets、target、planned、plan',
  ACTUAL:
    '完成情况、完成数、完成值、完成多少、完成了多少、实际完成、实际数、执行情况、实绩、实际、完成、做到多少、达到多少、results、result、actual、achieved、outturn',
  ESTIMATE: '预计完成、预计、预估、估计、expected、estimate、estimated、forecast',
};

/** Words of a line that ask and name nothing. */
export const ASKING_WORDS: readonly string[] = [
  '请问、请帮我、帮我、给我、帮忙、查一下、查一查、查询、查下、查、看一下、看看、看下、找一下、找、我想知道、我要、想知道、想看',
  '我们区、咱们区、我们这里、我们、咱们、咱区、我区、本区、全区、全市、市里、区里、辖区、本地、当地、你们',
  '是多少、有多少、多少个、多少家、多少套、多少亿元、多少亿、多少万、多少公里、多少张、多少人、多少、几个、几家、几所、几条、几套、几座、几、多大、多高、多长',
  '怎么样了、怎么样、怎样、如何、咋样、啥情况、什么情况、情况如何、情况、好不好、行不行、咋、何时、吗、呢、啊、吧、呀、嘛',
  '数据、指标、数字、统计、数值、资料、的数、信息、一览、列表、走势、变化、水平、现状、进展',
  '是不是、有没有、是、有、了、的、到了、达到、在、我、已经、已、目前、现在、到底、究竟、大概、大约、还、也、都、降了多少、下降多少、下降、降了、办了、花了、建了、用了、卖了、抓了',
  'what is the、what is、what are、what、how many、how much、how is、how was、show me、show、tell me、please、the、of、in、for、is、are、was、were、did、does、do、we、our、us、my、by、to、and、a、an、at、on、figures、figure、number、data、number of',
  '单位亿元、单位、亿元、万元、万平方米、平方米、公顷、公里、万人次、人次、百分比、百分点、百分之几、%、rmb、yuan、billion yuan、million yuan、billion、million',
];
