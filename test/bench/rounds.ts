import type { Client } from './client.ts';
import type { Question } from './question.ts';
import type { Side } from './report.ts';

/** How long servers are asked. */
export interface Rounds {
  rounds: number;
  /** How long each server is asked in each round, in milliseconds. */
  roundMs: number;
}

/** A server that is asked in turn with others, and what is measured of it. */
export interface Turn {
  readonly client: Client;
  readonly side: Side;
}

export function turnOf(client: Client, size: Side['size']): Turn {
  return { client, side: { size, kind: client.kind, rounds: [] } };
}

/** The servers take turns in each round, so that other load on the machine harms all alike. A round that is not counted comes first. */
export async function measureInTurn(
  turns: readonly Turn[],
  { question, bodies }: { question: Question<unknown>; bodies: Buffer[] },
  { rounds, roundMs }: Rounds,
): Promise<Side[]> {
  for (const { client } of turns) await client.measure(question, bodies, roundMs);
  for (let round = 0; round < rounds; round++) {
    for (const { client, side } of round % 2 === 0 ? turns : [...turns].reverse()) {
      const before = await client.usage();
      const { took, ms } = await client.measure(question, bodies, roundMs);
      const { cpuMs } = await client.usage();
      side.rounds.push({ took, ms, cpuMs: cpuMs - before.cpuMs });
    }
  }
  return turns.map(({ side }) => side);
}
