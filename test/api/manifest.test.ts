import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { NAMESPACE } from '../../addin/functions/table.ts';
import { manifestXml, nextVersion } from '../../api/manifest.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
}

/** Reads the elements of a document that is well-formed and has no entity, CDATA or comment between tags. */
function elementsOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [, end, name = '', rest = '', empty] of xml.matchAll(/<(\/?)([A-Za-z][\w:.]*)([^>]*?)(\/?)>/g)) {
    if (end) {
      open.pop();
      continue;
    }
    const attributes = Object.fromEntries(
      [...rest.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    const element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    if (!empty) open.push(element);
  }
  return root;
}

const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
const xml = manifestXml('https://planbook.example.gov.cn');
const elements = all(elementsOf(xml));
const named = (name: string) => elements.filter((element) => element.name === name);
const childrenOf = (name: string, place = 0) => named(name)[place]?.children.map((child) => child.name);

test('the committed manifest is the one for https://localhost:4000, as generated', () => {
  const committed = readFileSync(new URL('../../manifest.xml', import.meta.url), 'utf8');
  expect(committed).toBe(manifestXml('https://localhost:4000'));
});

test('the version goes up when what the manifest describes changes, so that Office reads it anew, and only then', () => {
  const first = nextVersion({ version: '1.2.0.0', digest: '' }, ['ribbon', 'functions']);
  expect(first.version).toBe('1.3.0.0');
  expect(nextVersion(first, ['ribbon', 'functions'])).toEqual(first);
  expect(nextVersion(first, ['ribbon', 'functions and one more']).version).toBe('1.4.0.0');
  expect(nextVersion(first, ['ribbonf', 'unctions']).version).toBe('1.4.0.0');
});

test('the manifest is well-formed XML', async () => {
  const { errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: xml }],
    extension: 'schema',
    schema: [ANYTHING],
  });
  expect(errors.filter(({ message }) => !message.includes('Schemas'))).toEqual([]);
});

test('modelled: elements stand in the order of learn.microsoft.com/javascript/api/manifest/officeapp', () => {
  expect(childrenOf('OfficeApp')).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ]);
  expect(childrenOf('VersionOverrides')).toEqual(['Hosts', 'Resources']);
  expect(childrenOf('Host', 1)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
  expect(childrenOf('ExtensionPoint', 0)).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
  expect(childrenOf('DesktopFormFactor')).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
  expect(childrenOf('CustomTab')).toEqual(['Group', 'Label']);
  expect(childrenOf('Group')).toEqual(['Label', 'Icon', 'Control', 'Control']);
  for (const place of [0, 1]) expect(childrenOf('Control', place)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  expect(childrenOf('Resources')).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
});

test('every resource id is at most 32 characters long, given once and used, and every use is given', () => {
  const ids = elements
    .filter(({ name }) => /^bt:(Image|Url|String)$/.test(name))
    .flatMap(({ attributes }) => attributes['id'] ?? []);
  const uses = elements.flatMap(({ attributes }) => attributes['resid'] ?? []);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(uses)).toEqual(new Set(ids));
});

test('short texts have at most 125 characters, long ones 250, in both languages', () => {
  const lengths = (name: string) =>
    named(name)
      .flatMap(all)
      .flatMap(({ attributes }) => [attributes['DefaultValue'] ?? '', attributes['Value'] ?? ''])
      .map((text) => text.length);
  expect(Math.max(...lengths('bt:ShortStrings'), ...lengths('DisplayName'))).toBeLessThanOrEqual(125);
  expect(Math.max(...lengths('bt:LongStrings'), ...lengths('Description'))).toBeLessThanOrEqual(250);
});

/** The text that Office in this language takes: the override for the very locale, else the default. */
const textIn = (locale: string, { attributes, children }: Element) =>
  children.find((child) => child.attributes['Locale'] === locale)?.attributes['Value'] ?? attributes['DefaultValue'];
const localized = ['bt:String', 'bt:Url', 'DisplayName', 'Description']
  .flatMap(named)
  .filter(({ attributes }) => attributes['DefaultValue'] !== undefined);

test.each(['en-US', 'en-GB', 'en-HK', 'en-AU', 'en-SG', 'fr-FR', 'ja-JP', 'de-DE'])(
  'in an Office in %s every text and the functions’ help are English',
  (locale) => {
    for (const text of localized) expect(textIn(locale, text)).not.toMatch(/\p{Script=Han}/u);
    expect(localized.map((text) => textIn(locale, text))).toContain(
      'https://planbook.example.gov.cn/functions.en-US.json',
    );
  },
);

test.each(['zh-CN', 'zh-TW', 'zh-HK', 'zh-SG', 'zh-MO'])(
  'in an Office in %s every text and the functions’ help are Chinese, unless they read alike in both languages',
  (locale) => {
    const words = localized.flatMap((text) => textIn(locale, text) ?? []).filter((text) => !text.startsWith('https:'));
    expect(words.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual(['PLAN']);
    expect(localized.map((text) => textIn(locale, text))).toContain('https://planbook.example.gov.cn/functions.json');
  },
);

test('the language of the default texts is declared, and no override repeats a locale', () => {
  expect(xml).toContain('<DefaultLocale>en-US</DefaultLocale>');
  for (const { children } of localized) {
    const locales = children.map(({ attributes }) => attributes['Locale']);
    expect(locales).toEqual([...new Set(locales)]);
    expect(locales).not.toContain('en-US');
  }
});

test('every file that the manifest names is there, and icons have the size they are named for', () => {
  const paths = named('bt:Image')
    .concat(named('bt:Url'), named('bt:Override'), named('IconUrl'), named('HighResolutionIconUrl'))
    .map(({ attributes }) => attributes['DefaultValue'] ?? attributes['Value'] ?? '')
    .flatMap((address) => /^https:\/\/[^/]+\/(.+)$/.exec(address)?.[1] ?? []);
  expect(paths.length).toBeGreaterThan(9);
  for (const path of paths) {
    const file = readFileSync(new URL(`../../addin/public/${path}`, import.meta.url));
    const size = /-(\d+)\.png$/.exec(path)?.[1];
    // A PNG's first chunk holds its width and height.
    if (size) expect([file.readUInt32BE(16), file.readUInt32BE(20)], path).toEqual([Number(size), Number(size)]);
  }
});

test('the ribbon opens the pane and refreshes everything, and the functions are those of the namespace PLAN', () => {
  const texts = new Map(named('bt:String').map((text) => [text.attributes['id'], textIn('zh-CN', text)]));
  expect(named('Control').map(({ children }) => texts.get(children[0]?.attributes['resid']))).toEqual([
    '打开计划簿',
    '全部刷新',
  ]);
  expect(named('Action').map(({ attributes }) => attributes['xsi:type'])).toEqual(['ShowTaskpane', 'ExecuteFunction']);
  expect(xml).toContain('<FunctionName>refreshAll</FunctionName>');
  const namespace = named('Namespace')[0]?.attributes['resid'];
  expect(texts.get(namespace)).toBe(NAMESPACE);
  const controls = named('Control').map(({ attributes }) => attributes['id'] ?? '');
  expect(new Set(controls).size).toBe(controls.length);
});

test('every address is https and of the server it was made for', () => {
  const addresses = [...xml.matchAll(/https?:\/\/[^"<]+/g)]
    .map(([address]) => address)
    .filter((address) => !/schemas\.microsoft|w3\.org/.test(address));
  expect(addresses.length).toBeGreaterThan(8);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/planbook\.example\.gov\.cn(\/|$)/);
});

test('the runtime, the functions, the function file and the ribbon button run in one page', () => {
  const pages = ['Runtime', 'FunctionFile'].flatMap((name) => named(name).map(({ attributes }) => attributes['resid']));
  const inside = ['Page', 'Action'].flatMap((name) => named(name).flatMap(({ children }) => children));
  pages.push(...inside.flatMap(({ attributes }) => attributes['resid'] ?? []));
  expect(pages).toEqual(['Pane.Url', 'Pane.Url', 'Pane.Url', 'Pane.Url']);
  expect(named('Runtime')[0]?.attributes['lifetime']).toBe('long');
});

const ANYTHING =
  '<?xml version="1.0"?><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://schemas.microsoft.com/office/appforoffice/1.1"><xs:element name="OfficeApp"/></xs:schema>';
