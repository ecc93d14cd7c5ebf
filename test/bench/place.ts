/** Districts of Guangdong by their GB/T 2260 codes. The first twenty, from Guangzhou and Shenzhen, are in every ledger. */
export const DISTRICTS = [
  ['440307', '龙岗区'],
  ['440310', '坪山区'],
  ['440311', '光明区'],
  ['440303', '罗湖区'],
  ['440304', '福田区'],
  ['440305', '南山区'],
  ['440306', '宝安区'],
  ['440308', '盐田区'],
  ['440309', '龙华区'],
  ['440103', '荔湾区'],
  ['440104', '越秀区'],
  ['440105', '海珠区'],
  ['440106', '天河区'],
  ['440111', '白云区'],
  ['440112', '黄埔区'],
  ['440113', '番禺区'],
  ['440114', '花都区'],
  ['440115', '南沙区'],
  ['440117', '从化区'],
  ['440118', '增城区'],
  ['440402', '香洲区'],
  ['440403', '斗门区'],
  ['440404', '金湾区'],
  ['440507', '龙湖区'],
  ['440511', '金平区'],
  ['440512', '濠江区'],
  ['440513', '潮阳区'],
  ['440514', '潮南区'],
  ['440515', '澄海区'],
  ['440604', '禅城区'],
  ['440605', '南海区'],
  ['440606', '顺德区'],
  ['440607', '三水区'],
  ['440608', '高明区'],
  ['440703', '蓬江区'],
  ['440704', '江海区'],
  ['440705', '新会区'],
  ['440802', '赤坎区'],
  ['440803', '霞山区'],
  ['440804', '坡头区'],
] as const;

const SECTORS = [
  '规模以上工业',
  '先进制造业',
  '高技术制造业',
  '汽车制造业',
  '生物医药业',
  '新能源业',
  '数字经济',
  '软件业',
  '建筑业',
  '房地产业',
  '批发业',
  '零售业',
  '住宿业',
  '餐饮业',
  '金融业',
  '物流业',
  '文化产业',
  '旅游业',
  '海洋经济',
  '现代农业',
];
const QUANTITIES = [
  '增加值',
  '总产值',
  '营业收入',
  '利润总额',
  '税收',
  '固定资产投资',
  '技改投资',
  '研发投入',
  '出口额',
  '进口额',
  '利用外资',
  '贷款余额增加额',
  '专项资金',
  '订单额',
  '新签合同额',
  '采购额',
  '电力成本',
  '物流成本',
  '薪酬总额',
  '政府采购额',
  '股权融资额',
  '债券融资额',
  '保费收入',
  '销售额',
  '交易额',
];

/** Names of 500 indicators. The sectors alternate, so that a short ledger has all of them. */
export const INDICATORS = QUANTITIES.flatMap((quantity) => SECTORS.map((sector) => `${sector}${quantity}`));

/** Code and name of the district at a place. Those beyond the real ones are made up. */
export function districtAt(place: number): readonly [code: string, name: string] {
  return DISTRICTS[place] ?? [`45${String(place).padStart(4, '0')}`, `测试${place}区`];
}

/** The name of the indicator at a place. Those beyond the first are the same quantities of new projects. */
export function indicatorAt(place: number): string {
  return (
    INDICATORS[place] ?? `新建项目${Math.floor(place / INDICATORS.length)}${INDICATORS[place % INDICATORS.length]}`
  );
}
