import { type Scoreboard, scoreboardOf } from '../../data/answer/scoreboard.ts';
import { resolveTopic } from '../../data/ask/filter.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { codeOfOwner } from '../../data/ledger/pair.ts';
import { answerLocal, ownerOf, periodOf, readAnswer, readTermParts, sameAnswer, termParts } from './answer-id.ts';

/** The local part of a scoreboard's id. */
export function scoreboardLocal(ledger: Ledger, { query, at }: Scoreboard): string {
  const { owner, period, topic } = query;
  return answerLocal(ledger, at, [codeOfOwner(owner), period.name, topic ?? null, ...termParts(query)]);
}

/** Works the scoreboard of an id out again; undefined where there is none. */
export function loadScoreboard(ledger: Ledger, local: string): Scoreboard | undefined {
  return sameAnswer(
    local,
    (one) => scoreboardLocal(ledger, one),
    () => {
      const read = readAnswer(ledger, local);
      const owner = read && ownerOf(read.past, read.parts[0]);
      const period = read && periodOf(read.parts[1]);
      if (!read || !owner || !period) return undefined;
      const { at, past } = read;
      const terms = readTermParts(read.parts.slice(3));
      const code = read.parts[2];
      if (typeof code !== 'string') return scoreboardOf(past, { owner, period, ...terms }, at);
      const topic = resolveTopic(past, code);
      const indicators = past.catalogue.indicators.filter((indicator) => indicator.topic === topic);
      return scoreboardOf(past, { owner, period, topic, indicators, ...terms }, at);
    },
  );
}
