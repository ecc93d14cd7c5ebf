import { MULTIPLES } from '../../../rules/number/conversion.ts';
import { unitOfEnglish } from '../../../rules/number/typed-unit.ts';
import { isCounted } from '../../../rules/number/unit.ts';
import { close, plain } from './plain.ts';

const MULTIPLE = `(?:${MULTIPLES.join('|')})`;
/** Units that statistics print, without what may stand before them. Things counted one by one are known to the rules. */
const PLAIN_UNITS =
  '元|美元|港元|港币|澳门元|澳元|欧元|日元|英镑|人民币|平方米|平方公里|平方千米|公顷|亩|米|公里|千米|厘米|毫米|立方米|升|毫升|吨标准煤|吨标煤|标准煤|吨|公斤|千克|克|毫克|微克|度|千瓦时|千瓦小时|瓦时|千瓦特|千瓦|瓦特|瓦|千伏安|兆瓦|兆瓦时|吉瓦|人|户|辆|架|艘|头|只|羽|匹|床|册|卷|箱|重量箱|标准箱|标箱|集装箱|天|日|月|年|小时|分钟|秒|岁|分|点|位|名|倍|人公里|吨公里|换算吨公里|车公里|海里|村|镇|乡|街道|班|米²|平方|部|线|端口|张|盒|瓶|打|双|码|℃|分贝|摄氏度|%|‰|个?百分点|TEU|PJ|TJ|GJ|GWh|GWH|MWh|MWH|kWh|KWh|KWH|kwh|TWh|MW|GW|kW|KW|km2|m2|m3|km|kg|RMB|CNY|USD|HKD|MOP';
const ONE = `(?:${MULTIPLE}?(?:${PLAIN_UNITS}))`;
const KNOWN = new RegExp(`^${ONE}(?:(?:/|每|·|-)(?:${ONE}|${MULTIPLE}|\\d+${ONE}))*$`);
const WRITTEN: Record<string, string> = {
  百分点: '个百分点',
  PT: '%',
  PC: '%',
  百分比: '%',
  PERCENTAGE: '%',
  'PERCENTAGE(%)': '%',
  'PERCENT(%)': '%',
  '百分比(%)': '%',
};
/** Any unit behind a multiple: 万册次 is as good as 册次, of which nobody made a list. */
const COUNTED = new RegExp(`^(?:${MULTIPLE})?(.{1,4})$`);

/** A unit as the house writes it; undefined for a text that is none. */
export function unitIn(text: string): string | undefined {
  const unit = close(text)
    .replace(/^(?:计量)?单位:/, '')
    .replace(/^\((.+)\)$/, '$1')
    .replace(/(?<=元)人民币$/, '')
    .replace(/(?<=^[百千万亿])m2$/, '平方米')
    .replace(/(?<=^[百千万亿])m3$/, '立方米');
  const written = WRITTEN[unit.toUpperCase()];
  if (written) return written;
  const english = /[a-z$]/i.test(unit) ? unitOfEnglish(plain(text).replace(/^\((.+)\)$/, '$1')) : undefined;
  if (english !== undefined) return english;
  if (KNOWN.test(unit)) return unit;
  const counted = COUNTED.exec(unit)?.[1];
  return counted !== undefined && isCounted(counted) ? unit : undefined;
}

const BARE_MULTIPLE = new RegExp(`^${MULTIPLE}$`);

/** Whether a text is a multiple without a unit: 亿. */
export function isBareMultiple(text: string): boolean {
  return BARE_MULTIPLE.test(close(text));
}

/** The units of a text that may name several: 亿元、%. Undefined where a part is none. */
export function unitsIn(text: string): string[] | undefined {
  const whole = unitIn(text);
  if (whole !== undefined) return [whole];
  // A comma without a blank behind it may be one of 10,000 people.
  const parts = (/[一-鿿]/.test(text) ? close(text) : plain(text))
    .replace(/^(?:计量)?单位:/, '')
    .split(/[一-鿿]/.test(text) ? /[、,;和及]|\/(?=%)/ : /, ?(?!\d{3}(?!\d))|;| and |\/(?=%)/)
    .filter((part) => part.trim() !== '');
  const units = parts.map(unitIn);
  return units.length > 0 && units.every((unit) => unit !== undefined) ? units : undefined;
}

/** The money in which a text says that something is counted: 人民币, 按美元计. The country's own tells nothing that its unit does not. */
export function currencyIn(text: string): 'OWN' | 'FOREIGN' | undefined {
  const [, name] =
    /^[按以]?(人民币|本币|美元|港元|港币|澳门元|欧元|日元|英镑|外币)(?:计价|计算|计)?$/.exec(close(text)) ?? [];
  if (name === undefined) return undefined;
  return name === '人民币' || name === '本币' ? 'OWN' : 'FOREIGN';
}

/** The base of an index: 上年同月=100. An index is no growth. */
export function indexBaseIn(text: string): string | undefined {
  return /^(?:以)?(?:.{2,8}?)(?:价格)?(?:=|为)100$/.test(close(text)) ? close(text) : undefined;
}
