import { createHash } from 'node:crypto';
import { countAdded, type Published } from '../../data/answer/published.ts';
import type { District } from '../../data/ledger/district.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { revisionName } from '../../data/ledger/revision.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import { nameIn, words } from '../../data/rules/message/message.ts';
import type { Language } from '../../data/rules/words.ts';
import { escapeXml } from '../../data/sheet/plan/definition.ts';

/** The contents of a feed, and whom it is for. */
export interface Feed {
  readonly published: readonly Published[];
  /** The district that it is about; null where it is about all. */
  readonly district: District | null;
  /** The address at which it is read. */
  readonly self: string;
  readonly language: Language;
}

/** Titles of documents that an entry holds. Others are counted. */
const TITLES = 5;
/** The time of a feed without entries. */
const NEVER = '1970-01-01T00:00:00Z';

/** The name of a SHA-256 as RFC 6920 writes it. */
function hashName(hash: Buffer): string {
  return `ni:///sha-256;${hash.toString('base64url')}`;
}

/** The text as XML takes it, which has no other control characters than these. */
function xmlText(text: string): string {
  const known = [...text.toWellFormed()].filter((character) => character >= ' ' || '\n\t'.includes(character));
  return escapeXml(known.join(''));
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

function namesOf(ledger: Ledger, codes: readonly string[], language: Language): string[] {
  const { districts } = ledger.catalogue;
  return districts.filter(({ code }) => codes.includes(code)).map((district) => nameIn(district, language));
}

function entryText(ledger: Ledger, { revision, districts }: Published, language: Language): string {
  const { feed } = gateWords(language).live;
  const { at, change, note, ground } = revision;
  const documents = ledger.catalogue.documents.listAdded(revision.number).map(({ title }) => title);
  const said = [
    feed.revision(revisionName(revision)),
    ...(documents.length > 0 ? [feed.documents(documents.slice(0, TITLES), documents.length)] : []),
    ...(ground === null ? [] : [feed.ground(ground)]),
    ...(note === null ? [] : [feed.note(note)]),
  ];
  const title = feed.entry({
    change,
    districts: districts && namesOf(ledger, districts, language),
    figures: countAdded(ledger, revision),
  });
  return [
    '<entry>',
    element('id', hashName(Buffer.from(revision.id, 'hex'))),
    element('title', title),
    element('updated', at),
    ...(districts ?? []).map((code) => `<category term="${escapeXml(code)}"/>`),
    `<content type="text">${xmlText(said.join('\n'))}</content>`,
    '</entry>',
  ].join('\n');
}

/** A feed as RFC 4287 writes it. Its id is that of the ledger, which its copies share, and of the district. */
export function feedText(ledger: Ledger, { published, district, self, language }: Feed): string {
  const say = gateWords(language).live.feed;
  const id = createHash('sha256')
    .update(`planbook feed ${ledger.uuid} ${district?.code ?? ''}`)
    .digest();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words(language).tag}">`,
    element('id', hashName(id)),
    element('title', say.title(district && nameIn(district, language))),
    element('updated', published[0]?.revision.at ?? NEVER),
    `<author>${element('name', say.author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    ...published.map((one) => entryText(ledger, one, language)),
    '</feed>',
    '',
  ].join('\n');
}
