import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type PlanSet, readPlanSet } from '../../../../data/intake/shipped/plan-set.ts';

const FOLDER = fileURLToPath(new URL('../../../../data/plans', import.meta.url));
const set: PlanSet = readPlanSet(FOLDER);

/** The entries of a list file of the data set, none where there is no such file. */
function entriesOf(file: string): Record<string, unknown>[] {
  const path = join(FOLDER, file);
  return existsSync(path) ? parse(readFileSync(path, 'utf8')) : [];
}

function documentOf(code: string) {
  const document = set.documents.find((one) => one.code === code);
  if (!document) throw new Error(`no document ${code}`);
  return document;
}

function figureOf(code: string) {
  const document = documentOf(code.slice(0, code.indexOf('/')));
  const figure = document.figures.find((one) => one.code === code);
  if (!figure) throw new Error(`no figure ${code}`);
  return { ...figure, quote: document.text.slice(figure.quoteStart, figure.quoteEnd) };
}

function indicatorOf(code: string) {
  return set.indicators.find((one) => one.code === code);
}

describe('the shipped data set', () => {
  it('holds every figure, work item and term that the files of its documents list', () => {
    const folders = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'document.yaml')));
    expect(set.documents.map(({ code }) => code).sort()).toEqual(folders.sort());
    for (const { code, figures, tasks, terms } of set.documents) {
      const listed = ['figures', 'tasks', 'terms'].map((kind) => entriesOf(`${code}/${kind}.yaml`));
      expect([figures.length, tasks.length, terms.length], code).toEqual(listed.map(({ length }) => length));
      const inWords = listed[0]?.filter(({ value }) => typeof value !== 'number');
      expect(figures.filter(({ value }) => value === null).length, code).toBe(inWords?.length);
    }
  });

  it('holds every indicator that the files of the catalogue list, and a topic for each file', () => {
    const topics = readdirSync(join(FOLDER, 'indicators'));
    const listed = topics.flatMap((name) => entriesOf(`indicators/${name}`).map(({ code }) => code));
    expect(set.indicators.map(({ code }) => code).sort()).toEqual(listed.sort());
    expect(new Set(set.indicators.map(({ topic }) => topic)).size).toBe(topics.length);
  });

  it('has the documents in order of publication', () => {
    const days = set.documents.map(({ publishedFrom }) => publishedFrom);
    expect(days).toEqual([...days].sort());
  });

  it('keeps the texts byte for byte as they were published', () => {
    const hashes = set.documents.map(({ code }) => [
      code,
      createHash('sha256')
        .update(readFileSync(`${FOLDER}/${code}/text.txt`))
        .digest('hex'),
    ]);
    expect(Object.fromEntries(hashes)).toEqual({
      'LG-2024-MID': '514cef4d6e1e556955c4e571fdef95c9a42288f7ffa04879dda8eeab48aae717',
      'LG-2023-PLAN': '4ed8caf274f7e21951b1ef29e873bce82ca81dbf72947bb3113f2d47f96e99ec',
      'PS-2023-PLAN': '7ff372a0149f173960d458245f00a58bc0183a06999b2e883252e93560ed9ef6',
      'LH-2021-SUMMARY': '71736a5e1207624e98474e233e2b310cbf4f5b2a1929e8c5c0ce1794013ad5f7',
      'GM-2023-PLAN': 'eebf8ef6dc04fbcdc6e4fe77095e75b6761192fb95819d5ff291d1659a529dd0',
    });
  });

  it('ties every figure to the range of the text that its file quotes', () => {
    for (const { code, text, figures } of set.documents) {
      const written: { code: string; quote: string }[] = parse(readFileSync(`${FOLDER}/${code}/figures.yaml`, 'utf8'));
      const quotes = new Map(written.map((block) => [block.code, block.quote]));
      for (const figure of figures)
        expect(text.slice(figure.quoteStart, figure.quoteEnd), figure.code).toBe(quotes.get(figure.code));
    }
  });

  it('puts each figure with a work item inside that item’s text', () => {
    for (const { figures, tasks } of set.documents)
      for (const { task, quoteStart, quoteEnd, code } of figures) {
        const item = task === null ? undefined : tasks[task];
        if (!item) continue;
        expect(quoteStart, code).toBeGreaterThanOrEqual(item.start);
        expect(quoteEnd, code).toBeLessThanOrEqual(item.start + item.text.length);
      }
  });

  it('lists the districts in the city’s own order, with marked codes for the two that have none', () => {
    expect(set.districts.map(({ name }) => name)).toEqual(
      '广东省 深圳市 福田区 罗湖区 盐田区 南山区 宝安区 龙岗区 龙华区 坪山区 光明区 大鹏新区 深汕特别合作区'.split(' '),
    );
    expect(set.districts.filter(({ ownCode }) => ownCode).map(({ code }) => code)).toEqual(['SZ-DP', 'SZ-SS']);
    expect(set.districts.find(({ code }) => code === '440307')).toMatchObject({ parentCode: '440300', position: 8 });
  });

  it('opens the catalogue with the main indicators of the plans', () => {
    const names = set.indicators.slice(0, 6).map(({ name }) => name);
    expect(names).toEqual([
      '地区生产总值',
      '规模以上工业增加值',
      '固定资产投资',
      '社会消费品零售总额',
      '地方一般公共预算收入',
      '全口径税收收入',
    ]);
    expect(set.indicators.map(({ position }) => position)).toEqual(set.indicators.map((_, place) => place + 1));
    expect(indicatorOf('GDP')?.headline).toBe(true);
    expect(indicatorOf('JOB_FAIRS')?.headline).toBe(false);
  });

  it('says of each document what it is, and never invents a day', () => {
    expect(documentOf('LG-2023-PLAN')).toMatchObject({
      standing: 'DRAFT',
      publisher: null,
      publishedOn: '2024',
      publishedFrom: '2024-01-01',
    });
    expect(documentOf('PS-2023-PLAN')).toMatchObject({ republishedBy: '国际能源网', kind: 'PLAN' });
    expect(documentOf('LH-2021-SUMMARY')).toMatchObject({ standing: 'EXPIRED', districtCode: '440309' });
  });
});

describe('figures as printed', () => {
  it('keep GDP of the first half of 2024 with its growth rate', () => {
    expect(figureOf('LG-2024-MID/003')).toMatchObject({
      indicator: 'GDP',
      districtCode: '440307',
      measure: 'LEVEL',
      period: '2024-S1',
      periodStart: 2024 * 12,
      periodEnd: 2024 * 12 + 5,
      comparator: 'EQUAL',
      value: 2500.99,
      decimals: 2,
      unit: '亿元',
      headline: true,
      quote: '地区生产总值2500.99亿元',
    });
    expect(figureOf('LG-2024-MID/004')).toMatchObject({ measure: 'GROWTH', value: 9, decimals: 0, basis: 'YOY' });
  });

  it('keep the decimals that were printed, 18.0% as well as 9%', () => {
    expect(figureOf('PS-2023-PLAN/002')).toMatchObject({ value: 18, decimals: 1, printed: '18.0%', basis: 'UNSTATED' });
  });

  it('keep a goal of a decline as a negative number with two decimals', () => {
    expect(figureOf('LG-2023-PLAN/108')).toMatchObject({ value: -2.42, decimals: 2, role: 'TARGET', strength: 'PLAN' });
  });

  it('turn “a fall of at least 22.5%” into a cap of −22.5', () => {
    expect(figureOf('GM-2023-PLAN/221')).toMatchObject({ value: -22.5, comparator: 'AT_MOST', basis: '较2020年' });
  });

  it('split 保8争9 into the floor and the stretch', () => {
    expect(figureOf('LH-2021-SUMMARY/049')).toMatchObject({
      value: 8,
      stretch: false,
      strength: 'MUST',
      wording: '保',
    });
    expect(figureOf('LH-2021-SUMMARY/050')).toMatchObject({
      value: 9,
      stretch: true,
      strength: 'STRIVE',
      wording: '争',
    });
  });

  it('keep steering goal and plan of GDP apart by who set them', () => {
    expect(figureOf('LG-2023-PLAN/105')).toMatchObject({ authority: 'PLAN', value: 6.5 });
    expect(figureOf('LG-2024-MID/013')).toMatchObject({ authority: 'STEERING', value: 7 });
  });

  it('keep a goal in words without a number', () => {
    expect(figureOf('LG-2023-PLAN/W04')).toMatchObject({
      indicator: 'WATER_USE_PER_GDP',
      role: 'TARGET',
      authority: 'ASSIGNED',
      comparator: null,
      value: null,
      unit: null,
      printed: '完成上级下达指标任务',
      quote: '万元GDP水耗、节能减排完成上级下达指标任务',
    });
  });

  it('belong to the province, or to a company, where they are not the district’s', () => {
    expect(figureOf('LG-2023-PLAN/104')).toMatchObject({ districtCode: '440000', owner: null });
    expect(figureOf('PS-2023-PLAN/052')).toMatchObject({ districtCode: null, owner: '比亚迪' });
  });

  it('convert 4.2万千瓦 into the indicator’s megawatts', () => {
    expect(figureOf('PS-2023-PLAN/128')).toMatchObject({ value: 42, unit: '兆瓦', printed: '4.2万千瓦时' });
  });

  it('quote the plan of Pingshan itself where the republisher repeats its sentence', () => {
    const { text } = documentOf('PS-2023-PLAN');
    const { quote, quoteStart } = figureOf('PS-2023-PLAN/141');
    expect(text.indexOf(quote)).toBeLessThan(text.indexOf('全文如下'));
    expect(quoteStart).toBe(text.lastIndexOf(quote));
  });
});

describe('work items and terms', () => {
  it('run on over the page breaks of the printed plan', () => {
    const item = documentOf('LG-2023-PLAN').tasks.find(({ title }) => title === '文化底蕴更有厚度');
    expect(item?.text).toMatch(/^文化产业位居中国文化产业竞争力\n\n百强区第三。/);
    expect(item?.text).toMatch(/全年四千余场文化惠民活动点亮群众美好生活。$/);
  });

  it('end before what follows the last item of a chapter', () => {
    const last = (code: string, title: string) => documentOf(code).tasks.find((task) => task.title === title)?.text;
    expect(last('LG-2024-MID', '全面深化法治政府建设')).toMatch(/提供合规法律服务。$/);
    expect(last('PS-2023-PLAN', '城区环境质量不断改善')).toMatch(/获人民日报等主流媒体跟进报道。$/);
    expect(last('GM-2023-PLAN', '数字政府建设高效推进')).toMatch(/国际互联网数据专用通道建成开通。$/);
  });

  it('are whole sentences that stand in the text where they say', () => {
    for (const { text, tasks, terms } of set.documents) {
      for (const task of tasks) expect(task.text.at(-1), task.title).toBe('。');
      for (const item of [...tasks, ...terms]) expect(text.startsWith(item.text, item.start)).toBe(true);
    }
  });

  it('explain 两山 in one sentence', () => {
    const term = documentOf('LG-2023-PLAN').terms.find(({ number }) => number === 15);
    expect(term).toMatchObject({ term: '两山', text: '指绿水青山就是金山银山。' });
  });
});
