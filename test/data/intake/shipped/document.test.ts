import { describe, expect, it } from 'vitest';
import { type FaultCase, faultLine, readEdited } from './plan-folder.ts';

const TASKS = 'LG-MID/tasks.yaml';
const TERMS = 'LG-MID/terms.yaml';
const ABOUT = 'LG-MID/document.yaml';

const documents: FaultCase[] = [
  [
    'a publication date that is no date',
    { file: ABOUT, from: '2024-09-12', to: '2024-09-31' },
    'publishedOn: 2024-09-31',
    'publishedOn is 2024-09-31',
  ],
  [
    'a document without a date',
    { file: ABOUT, from: 'publishedOn: 2024-09-12\n', to: '' },
    'title: 龙岗区2024年上半年报告',
    'publishedOn is missing',
  ],
  [
    'a document of a district that is not listed',
    { file: ABOUT, from: 'district: 440307', to: 'district: 440399' },
    'district: 440399',
    'The district 440399',
  ],
  [
    'a standing that is none of the three',
    { file: ABOUT, from: 'IN_FORCE', to: 'CURRENT' },
    'standing: CURRENT',
    'it can be DRAFT, IN_FORCE, EXPIRED',
  ],
  [
    'a task whose beginning is not in the text',
    { file: TASKS, from: 'begins: 累计建成超充场站', to: 'begins: 累计建成充电站' },
    'begins: 累计建成充电站',
    'is not in text.txt',
  ],
  [
    'a task whose title is not printed before it',
    { file: TASKS, from: 'title: 超充之城', to: 'title: 超充城市' },
    'title: 超充城市',
    'is not printed right before',
  ],
  [
    'a task that stands above the one before it',
    { file: TASKS, from: 'begins: 累计建成超充场站', to: 'begins: 一、上半年' },
    'begins: 一、上半年',
    'stands before the one above it',
  ],
  [
    'a task number that stands twice in a section',
    { file: TASKS, from: 'number: 3', to: 'number: 2' },
    'number: 2',
    'Task 二 2 is there twice',
  ],
  [
    'a term whose explanation is not in the text',
    { file: TERMS, from: 'begins: 指绿水青山', to: 'begins: 指青山绿水' },
    'begins: 指青山绿水',
    'is not in text.txt',
  ],
  [
    'a term number that stands twice',
    { file: TERMS, from: 'number: 2', to: 'number: 1' },
    '- number: 1',
    'Term 1 is there twice',
  ],
];

describe('a document is refused, with file and line, for', () => {
  it.each(documents)('%s', (_, edit, at, message) => {
    expect(faultLine(edit, message)).toBe(at);
  });
});

describe('the work items and terms of a document', () => {
  it('lets a page break stand inside a work item, and ends the item with its paragraph', () => {
    const tasks = readEdited().documents[0]?.tasks.map(({ text }) => text);
    expect(tasks).toEqual([
      '累计建设筹集保障性住房4229套、\n基本建成3330套。',
      '累计建成超充场站70座。',
      '力争完成全年建设筹集1.7万套保障性住房任务。引进团队2-3个。节能减排按照上级部署正常推进。',
    ]);
  });

  it('ends an explanation where the next numbered term begins', () => {
    const terms = readEdited().documents[0]?.terms.map(({ text }) => text);
    expect(terms).toEqual(['布吉街道龙岭社区形成的经验。', '指绿水青山就是金山银山。']);
  });
});

describe('the parts of a document', () => {
  const parts = (lines: string) => ({
    file: ABOUT,
    from: 'district: 440307\n',
    to: `district: 440307\nparts:\n${lines}`,
  });

  it('run to the next, and a block that names no part ends the last', () => {
    const edit = parts('  - part: RESULTS\n    begins: 一、上半年\n  - begins: 扫一扫在手机打开当前页\n');
    const [document] = readEdited([edit]).documents;
    expect(document?.parts).toEqual([
      {
        part: 'RESULTS',
        start: document?.text.indexOf('一、上半年'),
        end: document?.text.indexOf('扫一扫在手机打开当前页'),
      },
    ]);
  });

  it('are refused where they stand in another order than the text', () => {
    const edit = parts('  - part: RESULTS\n    begins: 二、主要工作\n  - part: PROBLEMS\n    begins: 一、上半年\n');
    expect(faultLine(edit, 'stands before what begins above it')).toBe('begins: 一、上半年');
  });
});
