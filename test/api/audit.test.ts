import { serverAudits } from 'graphql-http';
import { expect, test } from 'vitest';
import { tiny } from './tiny.ts';

const handler = tiny();
const audits = serverAudits({
  url: 'http://localhost/graphql',
  fetchFn: (input: string, init?: RequestInit) => handler.fetch(new Request(input, init)),
});

test.each(audits.map((audit): [string, (typeof audits)[number]] => [`${audit.name} (${audit.id})`, audit]))(
  'GraphQL over HTTP: %s',
  async (_, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toMatch(/^ok|^notice/);
  },
);
