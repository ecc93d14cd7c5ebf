import { createHash } from 'node:crypto';
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

test('GraphiQL runs without internet: its policy allows its own inline script and our origin, and nothing else', async () => {
  const page = await tiny().get({}, browser);
  const policy = page.headers.get('content-security-policy') ?? '';
  const html = await page.text();
  const scripts = [...html.matchAll(/<script(?<attributes>[^>]*)>/g)].filter(
    ({ index }) => index < 2000 || html.startsWith('<script>', index),
  );
  expect(scripts.length).toBeGreaterThan(0);
  const start = html.lastIndexOf('<script>') + 8;
  const hash = createHash('sha256')
    .update(html.slice(start, html.lastIndexOf('</script>')))
    .digest('base64');
  expect(policy).toContain(`script-src 'sha256-${hash}'`);
  expect(policy).not.toContain('http');
  expect(policy).not.toContain("'unsafe-eval'");
});

test('there are five worked examples, and each is a query that parses', () => {
  expect(EXAMPLES).toHaveLength(5);
  for (const { query } of EXAMPLES) expect(() => parse(query)).not.toThrow();
});
