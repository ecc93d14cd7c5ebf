import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differingWords, type Stretch } from '../../../addin/goals/differing-words.ts';

function marked(stretches: Stretch[]): string {
  return stretches.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
}

function text(stretches: Stretch[]): string {
  return stretches.map((one) => one.text).join('');
}

describe('two wordings of a goal', () => {
  test('what both say is left alone, and what only one says is marked in it', () => {
    const [plan, interim] = differingWords('筹建保障性住房1.5万套', '力争完成全年建设筹集1.7万套保障性住房任务');
    expect(marked(plan)).toBe('[筹建]保障性住房[1.5万套]');
    expect(marked(interim)).toBe('[力争完成全年建设筹集1.7万套]保障性住房[任务]');
  });

  test('a number is marked whole, not by the digits that happen to differ', () => {
    const [plan, steering] = differingWords('增长16.5%', '增长17.5%');
    expect([marked(plan), marked(steering)]).toEqual(['增长[16.5%]', '增长[17.5%]']);
  });

  test('a binding word that was dropped is seen though the number is the same', () => {
    const [plan, interim] = differingWords('新增托位1680个以上', '新增托位1680个左右');
    expect([marked(plan), marked(interim)]).toEqual(['新增托位1680个[以上]', '新增托位1680个[左右]']);
  });

  test('the same words have nothing marked', () => {
    const [one, other] = differingWords('建成2条以上主干路', '建成2条以上主干路');
    expect([...one, ...other].some(({ differs }) => differs)).toBe(false);
  });

  test('no character of a quote is lost or added by the marking, whatever it is made of', () => {
    const quote = fc.string({ unit: fc.constantFrom(...'增长目标8.5%左右以上，GDP\n𠀀'), maxLength: 60 });
    fc.assert(
      fc.property(quote, quote, (one, other) => {
        const [ofOne, ofOther] = differingWords(one, other);
        expect([text(ofOne), text(ofOther)]).toEqual([one, other]);
      }),
    );
  });
});
