import { expect, test } from 'vitest';
import { addRevision } from '../../data/ledger/revision.ts';
import { type Answer, post, tiny } from './tiny.ts';

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

test('health tells version, revision, ledger and counts, those of a new revision at once', async () => {
  const server = tiny();
  const health = async () => (await server.fetch(new Request('http://localhost/health'))).json();
  const counts = { districts: 0, indicators: 0, documents: 0, figures: 0, tasks: 0, terms: 0 };
  const version = expect.stringMatching(/^\d+\.\d+\.\d+$/);
  const name = expect.stringMatching(/^1:[0-9a-f]{16}$/);
  expect(await health()).toEqual({ status: 'ok', version, ledger: server.ledger.uuid, revision: 1, name, counts });
  const district = { code: '440307', name: '龙岗区', nameEn: 'Longgang', position: 1 };
  addRevision(server.ledger, {}, [{ district }]);
  expect(await health()).toMatchObject({ revision: 2, counts: { ...counts, districts: 1 } });
});

test('resolvers are told the language a request prefers, Chinese where it names neither', async () => {
  const asked = async (header?: string) => {
    const response = await tiny().fetch(post({ query: '{ language }' }, header ? { 'accept-language': header } : {}));
    return ((await response.json()) as Answer).data?.['language'];
  };
  expect(await asked()).toBe('ZH');
  expect(await asked('zh-CN,zh;q=0.9,en;q=0.8')).toBe('ZH');
  expect(await asked('en-US,en;q=0.9,zh;q=0.8')).toBe('EN');
  expect(await asked('en;q=0.5, zh-TW')).toBe('ZH');
  expect(await asked('fr, en;q=0.5')).toBe('EN');
  expect(await asked('*')).toBe('ZH');
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
  expect(errors?.[0]?.message).toContain('Did you mean "name"');
});
