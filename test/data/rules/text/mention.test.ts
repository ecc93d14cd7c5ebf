import { expect, test } from 'vitest';
import { mentionPhrases, type NamedIndicator } from '../../../../data/rules/text/indicator-phrase.ts';
import { mentionReader } from '../../../../data/rules/text/mention.ts';

function named(name: string, rest: Partial<NamedIndicator> = {}): NamedIndicator {
  return { name, aliases: [], watch: [], not: [], ...rest };
}

/** The sentences of a text that mention one indicator. */
function mentioned(indicator: NamedIndicator, text: string): string[] {
  return (mentionReader([indicator])(text).mentions.get(0) ?? []).map(({ start, end }) => text.slice(start, end));
}

test('a name is found across spaces, quotation marks and full-width letters, and the range points into the text', () => {
  expect(mentioned(named('“工业上楼”项目'), '全年推进。推进8个“工业 上楼”\n项目建设。')).toEqual([
    '推进8个“工业 上楼”\n项目建设。',
  ]);
  expect(mentioned(named('新增GDP监测点'), '新增gdp监测点3个。')).toEqual(['新增gdp监测点3个。']);
  expect(mentioned(named('PCT专利(国际)'), '申请ＰＣＴ专利（国际）30件。')).toEqual(['申请ＰＣＴ专利（国际）30件。']);
});

test('an alias and a watch phrase each make a mention', () => {
  const schools = named('公办义务教育学校建设', { aliases: ['公办学校建设'], watch: ['中小学校新改扩建'] });
  expect(mentioned(schools, '推进公办学校建设。推进15个中小学校新改扩建项目。推进学校视频接入。')).toEqual([
    '推进公办学校建设。',
    '推进15个中小学校新改扩建项目。',
  ]);
});

test('a sentence with a phrase that rules it out is no mention, and another sentence still is', () => {
  const companies = named('引进百强企业', { watch: ['百强'], not: ['工业百强区'] });
  expect(mentioned(companies, '巩固全国工业百强区优势。引进5家百强企业。争取工业百强区,引进百强。')).toEqual([
    '引进5家百强企业。',
  ]);
});

test.each([
  ['新增国家高新技术企业', '国家高新技术企业达257家。', true],
  ['推动光伏装机容量', '新增光伏装机容量21.17兆瓦。', true],
  ['新增国高企业', '国高企业达257家。', true],
  ['新增病床位', '医院病床位紧张。', false],
  ['新增托育床', '托育床1850个。', false],
  ['建成主干路段', '主干路段通车。', false],
])('a name without its leading verb is looked for where four characters are left: %s', (name, text, isFound) => {
  expect(mentioned(named(name), text)).toEqual(isFound ? [text] : []);
});

test('an indicator is looked for by its name, aliases and watch phrases and by nothing else, each once', () => {
  const lines = named('新增公交线路', { aliases: ['公交 线路', '公交线'], watch: ['公交线路'] });
  expect(mentionPhrases(lines)).toEqual(['新增公交线路', '公交线路', '公交线']);
  expect(mentionPhrases(named('新增病床位'))).toEqual(['新增病床位']);
  expect(mentionPhrases(named('调整公交线路'))).toEqual(['调整公交线路']);
  expect(mentionPhrases(named('推动光伏装机容量'))).toEqual(['推动光伏装机容量', '光伏装机容量']);
});

test('where watch phrases say how reports speak of an indicator, its name is not shortened', () => {
  const incubators = named('培育科技企业孵化器', { watch: ['孵化器认定'] });
  expect(mentioned(incubators, '科技企业孵化器众多。')).toEqual([]);
});

test('a name that runs from a heading into the text below it is no mention', () => {
  expect(mentioned(named('产业空间供给'), '一、产业空间\n供给充足。')).toEqual([]);
  expect(mentioned(named('产业空间供给'), '强化产业空间\n供给。')).toEqual(['强化产业空间\n供给。']);
});

test('an indicator whose only sentence is ruled out is not among the mentions', () => {
  expect(mentionReader([named('百强', { not: ['百强区'] })])('巩固百强区。').mentions.size).toBe(0);
  expect(mentionReader([named('百强', { aliases: [' '], not: ['“”'] })])('引进百强。').mentions.size).toBe(1);
});

test('all indicators are read in one pass, each with its own sentences in the order of the text', () => {
  const read = mentionReader([named('公交线路'), named('调整公交线路'), named('公交')]);
  const { mentions } = read('新增公交线路12条。调整公交线路27条。');
  expect(new Map([...mentions].map(([place, ranges]) => [place, ranges.length]))).toEqual(
    new Map([
      [0, 2],
      [1, 1],
      [2, 2],
    ]),
  );
});
