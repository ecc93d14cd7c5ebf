import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { EXAMPLES } from '../../api/examples.ts';
import { tiny } from './tiny.ts';

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

test('a browser that opens /graphql gets GraphiQL with the worked examples, and a query asked by address its answer', async () => {
  const server = tiny();
  const page = await server.get({}, browser);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const html = await page.text();
  for (const { query } of EXAMPLES) expect(html).toContain(JSON.stringify(query));
  const answer = await server.get({ query: '{ today }' }, { accept: 'text/html, application/json' });
  expect(await answer.json()).toEqual({ data: { today: 'today' } });
});

test('the policy of GraphiQL allows its own script, by a nonce that no two pages share, and our origin only', async () => {
  const server = tiny();
  const nonces = new Set<string>();
  for (const _ of ['one page', 'another']) {
    const page = await server.get({}, browser);
    const policy = page.headers.get('content-security-policy') ?? '';
    const nonce = /script-src 'nonce-([^']+)';/.exec(policy)?.[1] ?? '';
    expect((await page.text()).split(`<script nonce="${nonce}">`)).toHaveLength(2);
    expect(policy).not.toMatch(/http|unsafe-eval|\*/);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(2);
});

test('there are worked examples, and each is a query that parses', () => {
  expect(EXAMPLES.length).toBeGreaterThan(4);
  for (const { query } of EXAMPLES) expect(() => parse(query)).not.toThrow();
});
