import { type DistrictRanking, rankingOf } from '../../data/answer/ranking.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { MEASURES, ROLES } from '../../data/rules/words.ts';
import { answerLocal, ownerOf, periodOf, readAnswer, sameAnswer } from './answer-id.ts';

/** The local part of a ranking's id. */
export function rankingLocal(ledger: Ledger, { query, at }: DistrictRanking): string {
  const { city, indicator, measure, period, role } = query;
  return answerLocal(ledger, at, [city.code, indicator.code, measure, period.name, role]);
}

/** Works the ranking of an id out again; undefined where there is none. */
export function loadRanking(ledger: Ledger, local: string): DistrictRanking | undefined {
  return sameAnswer(
    local,
    (one) => rankingLocal(ledger, one),
    () => {
      const read = readAnswer(ledger, local);
      if (!read) return undefined;
      const { at, past } = read;
      const [cityCode, code, measured, named, played] = read.parts;
      const city = ownerOf(past, cityCode)?.district;
      const indicator = past.catalogue.indicatorsByCode.get(String(code));
      const measure = MEASURES.find((one) => one === measured && one !== 'RANK');
      const role = ROLES.find((one) => one === played);
      const period = periodOf(named);
      if (!city || !indicator || !measure || !role || !period) return undefined;
      return rankingOf(past, { city, indicator, measure, period, role }, at);
    },
  );
}
