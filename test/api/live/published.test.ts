import { beforeAll, describe, expect, test } from 'vitest';
import { createHandler } from '../../../api/handler.ts';
import { feedText } from '../../../api/live/feed.ts';
import { STREAM } from '../../../api/live/live.ts';
import { createLog } from '../../../api/log.ts';
import { listNewest } from '../../../data/answer/published.ts';
import { type Ledger, openBeside } from '../../../data/ledger/ledger.ts';
import { append } from '../../../data/ledger/log/append.ts';
import { releaseDue } from '../../../data/ledger/log/release-due.ts';
import { countEndings } from '../../../data/ledger/person/person.ts';
import { addPerson, resetPerson } from '../../../data/ledger/person/person-change.ts';
import { addToken, endToken, type NewToken } from '../../../data/ledger/person/token-change.ts';
import { addRevision, findRevision, revisionName, writing } from '../../../data/ledger/revision.ts';
import { schema } from '../../../schema/schema.ts';
import { addInternal, internalLines, SECRET } from '../../data/ledger/internal-document.ts';
import { shippedLedger } from '../../data/plans/plans.ts';
import { feedIn } from './feed-in.ts';

/** The shipped ledger with an internal report of 龙岗区 as revision 6, and a public correction as revision 7. */
let ledger: Ledger;
let send: (path: string, headers?: Record<string, string>) => Promise<Response>;
/** Tokens by the districts whose internal figures they read. */
const tokens: Record<string, string> = {};

beforeAll(() => {
  ledger = shippedLedger();
  addInternal(ledger);
  const figure = ledger.value(`SELECT f.revision || '.' || f.line || '.' || substr(r.id, 1, 8)
    FROM figures f JOIN revisions r ON r.number = f.revision JOIN districts d ON d.id = f.district_id
    WHERE d.code = '440311' AND f.retired IS NULL`);
  const ground = '龙统函<1> & "2"';
  addRevision(ledger, { change: 'WITHDRAWAL', ground }, [{ retired: { figure: String(figure) } }]);
  for (const district of ['440307', '440310']) {
    const asked: NewToken = { name: district, role: 'READER', districts: [district], person: null, expires: null };
    const { line, text } = addToken(ledger, asked, new Date());
    writing(ledger, () => append(ledger, { kind: 'TOKEN', lines: [line] }));
    tokens[district] = text;
  }
  const handler = createHandler({
    ...{ schema, ledger, config: { cors: [], tls: undefined } },
    log: createLog({ write: () => undefined }),
  });
  send = (path, headers) => handler.fetch(new Request(`http://localhost${path}`, headers ? { headers } : {}));
});

function nameOf(number: number): string {
  const revision = findRevision(ledger, number);
  return revision ? revisionName(revision) : '';
}

interface Told {
  id: string | undefined;
  data: { data?: { published: { at: string; districts: string[] | null } }; errors?: { extensions: object }[] };
}

/** The events that a subscription is told before it waits. */
async function told(variables: object, headers: Record<string, string> = {}): Promise<Told[]> {
  const query = 'subscription($after: String) { published(after: $after) { at districts } }';
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const given = await send(`/graphql?${search}`, { accept: 'text/event-stream', ...headers });
  const blocks = (await given.text()).split('\n\n').filter((block) => block.includes('event: next'));
  return blocks.map((block) => ({
    id: /^id: (.*)$/m.exec(block)?.[1],
    data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '{}') as Told['data'],
  }));
}

const eventsOf = (given: Told[]) => given.map(({ data }) => data.data?.published);
const bearer = (district: string) => ({ authorization: `Bearer ${tokens[district]}` });

describe('a subscription to what is published', () => {
  test('is first told what it missed, each revision by its name with the districts that it touched', async () => {
    const given = await told({ after: nameOf(3) });
    expect(given.map(({ id }) => id)).toEqual([nameOf(4), nameOf(5), nameOf(7)]);
    expect(eventsOf(given)).toEqual([
      { at: nameOf(4), districts: ['440300', '440311'] },
      { at: nameOf(5), districts: ['440307'] },
      { at: nameOf(7), districts: ['440311'] },
    ]);
  });

  test('hears nothing of an internal revision, unless whoever asks may read in its district', async () => {
    expect(eventsOf(await told({ after: nameOf(5) }))).toEqual([{ at: nameOf(7), districts: ['440311'] }]);
    expect(eventsOf(await told({ after: nameOf(5) }, bearer('440307')))[0]).toEqual({
      at: nameOf(6),
      districts: ['440307'],
    });
    // That there was a revision is no secret from somebody who signed in, and what it touched is.
    expect(eventsOf(await told({ after: nameOf(5) }, bearer('440310')))[0]).toEqual({ at: nameOf(6), districts: [] });
  });

  test('hears of a revision that is public in part what is public of it, and of the rest once that is released', () => {
    const mixed = shippedLedger();
    const hidden = writing(mixed, () =>
      internalLines(mixed, { release: 'EMBARGOED', releaseAt: '2026-01-01T00:00:00Z' }),
    );
    const [figure] = internalLines(mixed, {}).flatMap((line) => ('figure' in line ? [line.figure] : []));
    const shown = { ...figure, code: 'LG-2024-MID/N99', document: 'LG-2024-MID', district: '440306' };
    addRevision(mixed, {}, [...hidden, { figure: shown }]);
    const openly = () => listNewest(openBeside(mixed, 'OPEN'), { first: 2 });
    const feed = () =>
      feedText(openBeside(mixed, 'OPEN'), {
        published: openly(),
        district: null,
        self: 'http://localhost/',
        language: 'ZH',
      });
    expect(openly().map(({ districts }) => districts)).toEqual([['440306'], ['440307']]);
    expect(feedIn(feed()).entries[0]?.title).toBe('入库：宝安区，数据1条');
    writing(mixed, () => releaseDue(mixed, '2026-01-01T00:00:00Z'));
    expect(openly()[0]?.districts).toEqual(['440307', '440308']);
    expect(feedIn(feed()).entries[0]?.title).toBe('公开：盐田区、龙岗区，数据5条');
  });

  test('goes on after the last event that its browser had, whatever its address says', async () => {
    const headers = { 'last-event-id': nameOf(5) };
    expect(eventsOf(await told({ after: nameOf(1) }, headers)).map((event) => event?.at)).toEqual([nameOf(7)]);
    expect(await told({}, {})).toEqual([]);
    expect(await told({ after: nameOf(7) })).toEqual([]);
  });

  test.each([
    ['of another history', () => ({ after: `5:${'0'.repeat(16)}` }), 'FORKED'],
    ['that is still to come', () => ({ after: `99:${'0'.repeat(16)}` }), 'BEHIND'],
    ['that an open reader may not see', () => ({ after: nameOf(6) }), 'BEHIND'],
    ['that is a number alone', () => ({ after: '5' }), 'BAD_REVISION'],
  ])('is refused a revision %s, and told so in its language', async (_, variables, code) => {
    const [first, ...others] = await told(variables(), { 'accept-language': 'zh' });
    expect([first?.id, first?.data.errors?.map(({ extensions }) => extensions), others]).toEqual([
      undefined,
      [expect.objectContaining({ code, argument: 'after', value: variables().after })],
      [],
    ]);
    expect(JSON.stringify(first?.data)).toMatch(/\p{Script=Han}/u);
  });

  test('is for those who may read, as the feed is', async () => {
    const handler = createHandler({
      ...{ schema, ledger, config: { cors: [], tls: undefined } },
      entrance: {
        read: 'PEOPLE',
        key: 'a key of the tests',
        isTls: false,
        publicUrl: 'https://planbook.example.gov.cn',
      },
      log: createLog({ write: () => undefined }),
    });
    const query = encodeURIComponent('subscription { published { at } }');
    const asked = [`/graphql?query=${query}`, '/published.atom'].flatMap((path) =>
      [{}, bearer('440307')].map(async (more) => {
        const headers = { accept: '*/*', ...more };
        return (await handler.fetch(new Request(`http://localhost${path}`, { headers }))).status;
      }),
    );
    expect(await Promise.all(asked)).toEqual([401, 200, 401, 200]);
    const headers = bearer('440307');
    const feed = await handler.fetch(new Request('http://localhost/published.atom', { headers }));
    expect(feed.headers.get('cache-control')).toBe('private, no-cache');
    expect(feedIn(await feed.text()).self).toBe('https://planbook.example.gov.cn/published.atom');
  });

  test('ends where its token or its sessions are ended: every such ending is noticed', () => {
    const before = countEndings(ledger);
    const offices = [{ role: 'READER', district: null } as const];
    const { line } = addPerson(ledger, { login: 'wangwu', name: '王五', offices }, new Date());
    writing(ledger, () => append(ledger, { kind: 'PERSON', lines: [line] }));
    expect(countEndings(ledger)).toBe(before);
    const reset = () => append(ledger, { kind: 'PERSON', lines: [resetPerson(ledger, 'wangwu', new Date()).line] });
    const end = () => append(ledger, { kind: 'TOKEN', lines: [endToken(ledger, 2, new Date()).line] });
    const ended = [reset, end].map((change) => {
      writing(ledger, change);
      return countEndings(ledger);
    });
    expect(ended).toEqual([before + 1, before + 2]);
  });

  test('is answered as a stream or not at all', async () => {
    const query = encodeURIComponent('subscription { published { at } }');
    const given = await send(`/graphql?query=${query}`, { accept: 'application/json', 'accept-language': 'en' });
    expect([given.status, given.headers.has(STREAM)]).toEqual([406, false]);
    expect(await given.text()).toContain('name text/event-stream in the accept header');
  });
});

describe('the feed of what was published', () => {
  test('holds what open reading sees, newest first, in words, and is valid Atom', async () => {
    const given = await send('/published.atom', { 'accept-language': 'zh' });
    const text = await given.text();
    expect(given.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = feedIn(text);
    expect(feed.entries.map(({ title }) => title)).toEqual([
      '撤回：光明区',
      expect.stringMatching(/^入库：龙岗区，数据\d+条$/),
      expect.stringMatching(/^入库：深圳市、光明区，数据\d+条$/),
      expect.stringMatching(/^入库：/),
      expect.stringMatching(/^入库：广东省、深圳市、龙岗区，数据\d+条$/),
      expect.stringMatching(/^入库：/),
    ]);
    expect(feed.entries[0]).toMatchObject({
      categories: ['440311'],
      content: expect.stringContaining('龙统函<1> & "2"'),
    });
    expect(feed.entries[1]?.content).toContain(`修订${nameOf(5)}。`);
    expect(feed.entries[0]?.updated).toBe(findRevision(ledger, 7)?.at);
    expect([feed.updated, feed.self]).toEqual([feed.entries[0]?.updated, 'http://localhost/published.atom']);
    expect(new Set([feed.id, ...feed.entries.map(({ id }) => id)]).size).toBe(7);
    expect(text).not.toContain(SECRET);
    // The feed is the same for everybody, so that a cache that holds it for others gives nothing away.
    expect(await (await send('/published.atom', { ...bearer('440307'), 'accept-language': 'zh' })).text()).toBe(text);
  });

  test.each([
    ['440307', 'Planbook: newly published, Longgang District', /^Published: Longgang District, figures: \d+$/m],
    ['龙岗区', 'Planbook: newly published, Longgang District', /^Published: Longgang District, figures: \d+$/m],
    [
      '440310',
      'Planbook: newly published, Pingshan District',
      /^Published: Shenzhen, Pingshan District, figures: \d+$/m,
    ],
  ])('is of one district where the address names it (%s)', async (district, title, entry) => {
    const path = `/published.atom?district=${encodeURIComponent(district)}`;
    const feed = feedIn(await (await send(path, { 'accept-language': 'en' })).text());
    expect([feed.title, feed.self]).toEqual([title, `http://localhost${path}`]);
    expect(feed.entries.map((each) => each.title).join('\n')).toMatch(entry);
    expect(
      feed.entries.every(({ categories }) => categories.includes(district === '440310' ? '440310' : '440307')),
    ).toBe(true);
  });

  test.each([
    ['unknown', '440399', 'UNKNOWN_DISTRICT'],
    ['too long', 'x'.repeat(201), 'TOO_LONG'],
    ['empty', '', 'UNKNOWN_DISTRICT'],
  ])('is refused for a district whose name is %s', async (_, district, code) => {
    const given = await send(`/published.atom?district=${district}`);
    const { errors } = (await given.json()) as { errors: { extensions: { code: string } }[] };
    expect([given.status, errors[0]?.extensions.code]).toEqual([404, code]);
  });

  test('is not sent again where nothing public came, and is always asked for anew', async () => {
    const first = await send('/published.atom');
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const again = (path: string, headers = {}) => send(path, { 'if-none-match': tag, ...headers });
    expect((await again('/published.atom')).status).toBe(304);
    expect((await again('/published.atom', { 'accept-language': 'en' })).status).toBe(200);
    expect((await again('/published.atom?district=440307')).status).toBe(200);
  });
});
