import { expect, test } from 'vitest';
import { resolveIndicator, resolveSubject } from '../../../data/ask/resolve.ts';
import { scopedName } from '../../../data/rules/message/message.ts';
import { subjectKey } from '../../../data/rules/table/row-key.ts';
import { LANGUAGES } from '../../../data/rules/words.ts';
import { shippedLedger } from '../plans/plans.ts';

const ledger = shippedLedger();

function read(typed: string): [string, string | undefined] {
  const { indicator, scope } = resolveSubject(ledger, typed, 'indicator');
  return [indicator.code, scope?.code];
}

test.each(['DIGITAL_DIAGNOSIS_ENTERPRISES', 'SOFTWARE_IT_SERVICES', 'NEW_REPORTED_OUTPUT'])(
  '%s is read again with every scope as it is written, though names have brackets of their own',
  (code) => {
    const indicator = resolveIndicator(ledger, code, 'indicator');
    for (const scope of ledger.catalogue.scopes) {
      expect(read(subjectKey(code, scope))).toEqual([code, scope.code]);
      for (const language of LANGUAGES)
        expect(read(scopedName(indicator, scope, language)), language).toEqual([code, scope.code]);
    }
    for (const language of LANGUAGES) expect(read(scopedName(indicator, null, language))).toEqual([code, undefined]);
  },
);

test('a scope that is not known is named, and not the indicator before it', () => {
  expect(() => read('GDP（挖掘(不知)）')).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_SCOPE', value: '挖掘(不知)' }),
  );
  expect(() => read('无此指标（规上企业）')).toThrow(expect.objectContaining({ code: 'UNKNOWN_INDICATOR' }));
});
