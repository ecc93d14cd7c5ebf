import { close, plain } from './plain.ts';

const PROVINCES =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾';
/** Cities of prefecture level, as tables name them without 市. A name that is also a common word is left out. */
const CITIES =
  '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 拉萨 日喀则 昌都 林芝 山南 那曲 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密';
const PROVINCE_NAMES = new Set(PROVINCES.split(' '));
const CITY_NAMES = new Set(CITIES.split(' '));
const KNOWN = new Set(`${PROVINCES} ${CITIES} 全国 中国 全省 全市 全区 全县 全州 全旗 深汕 大鹏`.split(' '));

const KIND =
  '特别行政区|特区|自治区|自治州|自治县|自治旗|省|地区|市|盟|林区|新区|合作区|开发区|示范区|高新区|保税区|区|县|旗|街道办事处|街道办|街道|镇|乡|苏木';
const PLACE = new RegExp(`^[一-鿿]{1,12}(?:${KIND})$`);
/** Words that end as a place does and are none. */
const NO_PLACE =
  /(?:社区|小区|园区|校区|灌区|景区|院区|厂区|片区|(?:^|各|个|大|中|小|省会|中心|重点|主要|沿海|旅游|样本|调查)城市|超市|(?:^|售|业)门市|股市|楼市|夜市|农村地区|(?:^|其他)地区|各区|各县|各市|[各分]街道|县市区|市辖区|区县|市县|(?:^|各|个|主|中心|老|古|旧)城区|乡镇|村镇|建制镇|城镇|城乡|(?:个|数|总|率|额|量)[市区县镇乡])$/;
const IN_FRONT =
  /^(?:[一-鿿]{2,8}?(?:特别行政区|自治区|自治州|自治县|省|市))?[一-鿿]{2,9}?(?:特别合作区|新区|自治县|省|市|区|县|旗|街道|镇)(?![长委政场民级属域情别划间内外县]|分(?!季|月|年|区|县|镇|街|行业|产业|类))/;

const ENGLISH_NAME =
  "[A-Z][\\w'’-]*(?: [A-Z][\\w'’-]*){0,4} (?:District|City|County|Province|Prefecture|New Area|Subdistrict|Sub-district|Town|Township|Municipality|Autonomous Region|Cooperation Zone)";
const ENGLISH_PLACE = new RegExp(`^${ENGLISH_NAME}$`);
/** A place within a title: at its front, or behind of, in, for or a comma. */
const ENGLISH_WITHIN = new RegExp(`(?:^|\\b(?:of|in|for) |[,:(] ?)(${ENGLISH_NAME})(?=$|[ ,;:)])`);

/** Whether a text is a place's name: by its ending, or a province or city of prefecture level without one. */
export function isPlace(text: string): boolean {
  const name = close(text).replace(/\(.*\)$/, '');
  if (KNOWN.has(name) || ENGLISH_PLACE.test(text)) return true;
  const parts = name.split(/[、,]/);
  if (parts.length > 1) return parts.every(isPlace);
  return PLACE.test(name) && !NO_PLACE.test(name);
}

const ENDING = new RegExp(`^(?:[一-鿿]{2,6}族)?(?:${KIND})$`);

/** Whether an ending alone makes a place of what stands above it: 自治县 below 连南瑶族. */
export function isPlaceEnding(text: string): boolean {
  return ENDING.test(close(text));
}

/** Whether a text speaks of a part of a table's places together: 合计, 各区小计, 大湾区汇总. */
export function isTotal(text: string): boolean {
  return /^(?:.{0,6}[区市县省国州镇]|街道|地区)?(?:合计|总计|汇总|小计|总和|total|sum)$/i.test(close(text));
}

/** A place that a blank sets apart from the rest of a title: 三次产业增加值 宁海县. */
export function placeApart(title: string): string | undefined {
  const words = plain(title).split(' ');
  return ENGLISH_WITHIN.exec(plain(title))?.[1] ?? (words.length > 1 ? words.find(isPlace) : undefined);
}

/** The place with which a title begins, its last part where several follow one another (深圳市龙华区 → 龙华区), and the rest of the title. */
export function placeInFront(title: string): { place: string; rest: string; within?: string } | undefined {
  const text = close(title);
  if (isPlace(text)) return { place: text, rest: '' };
  const known = [...KNOWN].find(
    (name) => name !== '中国' && text.startsWith(name) && !/^[省市区县特]/.test(text.slice(name.length)),
  );
  const found = IN_FRONT.exec(text)?.[0];
  if (found === undefined || NO_PLACE.test(found))
    return known === undefined ? undefined : { place: known, rest: text.slice(known.length) };
  const last = /^[一-鿿]{2,8}?(?:省|市|自治区|自治州)(?=[一-鿿]{2})/.exec(found)?.[0] ?? '';
  const within = last === '' ? {} : { within: last };
  return { place: found.slice(last.length), rest: text.slice(found.length), ...within };
}

/** Whether a sum is over some of the places, of which a number of them says how many: 两市合计, 前5区小计. */
export function isSumOfSome(label: string): boolean {
  return /^前?(?:[两二三四五六七八九十]+|\d+)个?[省市区县州旗镇乡街](?:道)?(?:合计|总计|小计|汇总|总和)$/.test(
    close(label),
  );
}

/** The rank of an area by its name: the character by which areas of that rank end. */
function rankOf(name: string): string | undefined {
  if (PROVINCE_NAMES.has(name)) return '省';
  return CITY_NAMES.has(name) ? '市' : /[省市区县州旗镇乡]$/.exec(name)?.[0];
}

/** The rank of the area of which a label names the whole: 全市, 本区, 全县合计. */
export function rankOfWhole(label: string): string | undefined {
  return /^[全本我]([省市区县州旗镇乡])(?:合计|总计|小计|汇总|总数)?$/.exec(close(label))?.[1];
}

/** Whether an area is of the rank of which a label names the whole. A municipality is a city of its own. */
export function isOfRank(place: string, rank: string): boolean {
  return rankOf(close(place)) === rank;
}

/** The place for which an office counts: 国家统计局 → 全国, 深圳市统计局 → 深圳市. */
export function placeOfOffice(office: string): string | undefined {
  const name = close(office);
  if (/^(?:中国)?国家统计局(?!.*调查队)/.test(name)) return '全国';
  return /(?:局|厅|委|委员会|办公室|调查队|政府)$/.test(name) ? placeInFront(name)?.place : undefined;
}
