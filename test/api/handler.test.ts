import { expect, test } from 'vitest';
import { post, tiny } from './tiny.ts';

test('a query asked by POST is answered as JSON', async () => {
  const response = await tiny().fetch(post({ query: '{ figure { name } }' }));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(await response.json()).toEqual({ data: { figure: { name: '地区生产总值' } } });
});

test('a query asked by GET is answered like one asked by POST', async () => {
  const response = await tiny().get({ query: 'query($t: String) { echo(text: $t) }', variables: '{"t":"龙岗"}' });
  expect(await response.json()).toEqual({ data: { echo: '龙岗' } });
});

test('health tells version, revision, ledger and counts', async () => {
  const response = await tiny().fetch(new Request('http://localhost/health'));
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    status: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    ledger: '6f0f0c9e-0000-4000-8000-000000000001',
    revision: 5,
    counts: { figures: 3 },
  });
});

test('an address where nothing is answers in one sentence that names what there is', async () => {
  const response = await tiny().fetch(new Request('http://localhost/api/v1'));
  expect(response.status).toBe(404);
  expect(await response.text()).toBe(
    'There is nothing at /api/v1: GraphQL is at /graphql, the pane at /, the state of the server at /health.\n',
  );
});

test('a misspelt field is met with the one that was meant', async () => {
  const { errors } = await tiny().ask('{ figure { nam } }');
  expect(errors?.[0]?.message).toContain('Did you mean "name"?');
});
