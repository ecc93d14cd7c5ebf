import { describe, expect, test } from 'vitest';
import { sharedStringsOf } from '../../../../data/sheet/file/shared-string.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PART = 'xl/sharedStrings.xml';
const stringsOf = (items: string, tag = 'sst') =>
  sharedStringsOf(new TextEncoder().encode(`<?xml version="1.0"?><${tag} xmlns="${MAIN}">${items}</${tag}>`), PART);

describe('the shared texts of a workbook', () => {
  test('are read one by one, each as it is shown', () => {
    const strings = stringsOf(
      '<si><t>龙岗区</t></si><si/><si><t xml:space="preserve"> a &amp; b </t></si>' +
        '<si><r><t>生产</t></r><r><rPr><b/></rPr><t>总值</t></r></si>' +
        '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>x_x0041_</t></si>',
    );
    expect([0, 1, 2, 3, 4, 5, 6].map((at) => strings.at(at))).toEqual([
      '龙岗区',
      '',
      ' a & b ',
      '生产总值',
      '東京',
      'xA',
      undefined,
    ]);
    expect(strings.indexOf('龙岗区')).toBe(0);
    expect(strings.indexOf('東京')).toBe(4);
    expect(strings.indexOf('龙岗')).toBe(-1);
  });

  test.each([
    ['decimal', '&#34892;&#38190;'],
    ['hexadecimal', '&#x884c;&#x952e;'],
    ['large hexadecimal', '&#x884C;&#x952E;'],
  ])('are found where a program wrote them in %s numbers', (_, written) => {
    const strings = stringsOf(`<si><t>a</t></si><si><t>${written}</t></si>`);
    expect(strings.at(1)).toBe('行键');
    expect(strings.indexOf('行键')).toBe(1);
  });

  test('may have a prefix, blanks in their tags, and elements whose names begin alike', () => {
    const strings = stringsOf('<x:si ><x:t>a</x:t></x:si><x:sizes/><x:si\n><x:t>b</x:t></x:si>', 'x:sst');
    expect([strings.at(0), strings.at(1), strings.at(2)]).toEqual(['a', 'b', undefined]);
  });

  test('that nobody asks for may be damaged', () => {
    const strings = stringsOf('<si><t>a</t></si><si><t>b</si><si><t>c</t></si>');
    expect([strings.at(0), strings.at(2)]).toEqual(['a', 'c']);
    expect(() => strings.at(1)).toThrow(expect.objectContaining({ code: 'DAMAGED' }));
  });

  test('are many: each is found by its number', () => {
    const strings = stringsOf(Array.from({ length: 5000 }, (_, at) => `<si><t>行${at}</t></si>`).join(''));
    expect([0, 1023, 1024, 4999].map((at) => strings.at(at))).toEqual(['行0', '行1023', '行1024', '行4999']);
    expect(strings.indexOf('行4000')).toBe(4000);
  });
});
