import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import versioned from './manifest-version.json' with { type: 'json' };

/** The add-in's id. It must never change, or installed copies would become another add-in. */
const ID = '3f6f0c2a-5b5e-4c52-9a53-3d1f3c7f2b10';

/** The languages of Office that are shown the Chinese texts; every other one is shown the English ones. */
const CHINESE = ['zh-CN', 'zh-HK', 'zh-MO', 'zh-SG', 'zh-TW'] as const;

/** A text in Chinese and in English. */
type Worded = readonly [zh: string, en: string];

const NAME: Worded = ['计划簿', 'Planbook'];
const DESCRIPTION: Worded = [
  '查找政府计划报告中的目标与结果，插入为可刷新的表格，并可查看每个数字的原句。',
  'Find what government plans promised and delivered, insert it as a live table, and see the sentence behind each figure.',
];

/** Texts of at most 125 characters, by resource id. An id has at most 32. */
const SHORT_STRINGS: Readonly<Record<string, Worded>> = {
  'Started.Title': ['计划簿已就绪', 'Planbook is ready'],
  'Tab.Label': ['计划簿', 'Planbook'],
  'Group.Label': ['目标与结果', 'Goals and results'],
  'Open.Label': ['打开计划簿', 'Open Planbook'],
  'Refresh.Label': ['全部刷新', 'Refresh all'],
  'Functions.Namespace': ['PLAN', 'PLAN'],
};

/** Texts of at most 250 characters, by resource id. */
const LONG_STRINGS: Readonly<Record<string, Worded>> = {
  'Started.Description': ['在“计划簿”选项卡中点击“打开计划簿”。', 'Choose Open Planbook on the Planbook tab.'],
  'Open.Tip': [
    '查找指标，插入目标与结果对照表，刷新已插入的表格。',
    'Find an indicator, insert a table of goals against results, refresh the tables inserted before.',
  ],
  'Refresh.Tip': [
    '刷新本工作簿的全部联动表和 PLAN 公式，并说明有哪些变化。您自己的列、格式和公式保持不变。',
    'Refresh every linked table and PLAN formula of this workbook and say what changed. Your own columns, formats and formulas stay.',
  ],
};

/** The resource id of the one page that is runtime, function file and task pane. */
const PANE = 'Pane.Url';
const URLS: Readonly<Record<string, Worded>> = {
  [PANE]: ['/', '/'],
  'Functions.Script': ['/functions.js', '/functions.js'],
  'Functions.Metadata': ['/functions.json', '/functions.en-US.json'],
};

const ICON_SIZES = [16, 32, 80] as const;
/** The icons of the ribbon: the name of the file without its size, by resource id without the size. */
const ICONS: Readonly<Record<string, string>> = { Icon: 'icon', 'Refresh.Icon': 'refresh' };

/**
 * The add-in's manifest for a server at this origin, `https://host[:port]`. The order of the elements is fixed by
 * https://learn.microsoft.com/javascript/api/manifest. The runtime, the function file and the task pane must be one
 * resource (https://learn.microsoft.com/office/dev/add-ins/develop/configure-your-add-in-to-use-a-shared-runtime).
 */
export function manifestXml(origin: string, version: string = versioned.version): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"
  xsi:type="TaskPaneApp">
  <Id>${ID}</Id>
  <Version>${version}</Version>
  <ProviderName>Planbook</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName ${localized(NAME, 'DisplayName', 'Override')}
  <Description ${localized(DESCRIPTION, 'Description', 'Override')}
  <IconUrl DefaultValue="${origin}/icon-32.png"/>
  <HighResolutionIconUrl DefaultValue="${origin}/icon-64.png"/>
  <SupportUrl DefaultValue="${origin}/"/>
  <AppDomains>
    <AppDomain>${origin}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="SharedRuntime" MinVersion="1.1"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${origin}/"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes>
          <Runtime resid="${PANE}" lifetime="long"/>
        </Runtimes>
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script>
              <SourceLocation resid="Functions.Script"/>
            </Script>
            <Page>
              <SourceLocation resid="${PANE}"/>
            </Page>
            <Metadata>
              <SourceLocation resid="Functions.Metadata"/>
            </Metadata>
            <Namespace resid="Functions.Namespace"/>
          </ExtensionPoint>
        </AllFormFactors>
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="Started.Title"/>
            <Description resid="Started.Description"/>
            <LearnMoreUrl resid="${PANE}"/>
          </GetStarted>
          <FunctionFile resid="${PANE}"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <CustomTab id="Planbook.Tab">
              <Group id="Planbook.Group">
                <Label resid="Group.Label"/>
                ${icon('Icon', '                ')}
                ${button({ id: 'Planbook.Open', text: 'Open', icon: 'Icon' }, OPEN)}
                ${button({ id: 'Planbook.Refresh', text: 'Refresh', icon: 'Refresh.Icon' }, REFRESH)}
              </Group>
              <Label resid="Tab.Label"/>
            </CustomTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
${images(origin)}
      </bt:Images>
      <bt:Urls>
${urls(origin)}
      </bt:Urls>
      <bt:ShortStrings>
${strings(SHORT_STRINGS)}
      </bt:ShortStrings>
      <bt:LongStrings>
${strings(LONG_STRINGS)}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

function icon(drawing: string, indent: string): string {
  const images = ICON_SIZES.map((size) => `${indent}  <bt:Image size="${size}" resid="${drawing}.${size}"/>`);
  return ['<Icon>', ...images, `${indent}</Icon>`].join('\n');
}

const OPEN = `<Action xsi:type="ShowTaskpane">
                    <SourceLocation resid="${PANE}"/>
                  </Action>`;
/** The action of the button Refresh all. addin/shell/commands.ts associates its name. */
const REFRESH = `<Action xsi:type="ExecuteFunction">
                    <FunctionName>refreshAll</FunctionName>
                  </Action>`;

/** A button of the ribbon. The ids of its label and its tip begin with `text`. */
function button({ id, text, icon: drawing }: { id: string; text: string; icon: string }, action: string): string {
  return `<Control xsi:type="Button" id="${id}">
                  <Label resid="${text}.Label"/>
                  <Supertip>
                    <Title resid="${text}.Label"/>
                    <Description resid="${text}.Tip"/>
                  </Supertip>
                  ${icon(drawing, '                  ')}
                  ${action}
                </Control>`;
}

function images(origin: string): string {
  return Object.entries(ICONS)
    .flatMap(([id, file]) =>
      ICON_SIZES.map((size) => `        <bt:Image id="${id}.${size}" DefaultValue="${origin}/${file}-${size}.png"/>`),
    )
    .join('\n');
}

function urls(origin: string): string {
  return Object.entries(URLS)
    .map(([id, [zh, en]]) => `        <bt:Url id="${id}" ${localized([`${origin}${zh}`, `${origin}${en}`], 'bt:Url')}`)
    .join('\n');
}

/**
 * The end of an element with a text: English, with an override for each Chinese locale where the Chinese text differs.
 * Office takes an override for the very locale it runs in, and the default for any other.
 */
function localized([zh, en]: Worded, element: string, override = 'bt:Override'): string {
  if (zh === en) return `DefaultValue="${escaped(en)}"/>`;
  const overrides = CHINESE.map((locale) => `<${override} Locale="${locale}" Value="${escaped(zh)}"/>`);
  return `DefaultValue="${escaped(en)}">${overrides.join('')}</${element}>`;
}

function strings(entries: Readonly<Record<string, Worded>>): string {
  return Object.entries(entries)
    .map(([id, text]) => `        <bt:String id="${id}" ${localized(text, 'bt:String')}`)
    .join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The version of the manifest, and the digest of its contents and of the functions. */
interface Versioned {
  readonly version: string;
  readonly digest: string;
}

/**
 * The version for these texts. Office reads a manifest and its functions again only under a higher version, so the
 * version goes up whenever the digest of both changes.
 */
export function nextVersion(last: Versioned, described: readonly string[]): Versioned {
  const hash = createHash('sha256');
  for (const text of described) hash.update(`${text.length}\n${text}`);
  const digest = hash.digest('hex').slice(0, 16);
  if (digest === last.digest) return last;
  const [major, minor] = last.version.split('.').map(Number);
  return { version: `${major}.${(minor ?? 0) + 1}.0.0`, digest };
}

/** The texts that the version stands for: the manifest without its version, and the functions in each language. */
function describedNow(): string[] {
  const functions = URLS['Functions.Metadata'] ?? [];
  const texts = functions.map((path) => readFileSync(new URL(`../addin/public${path}`, import.meta.url), 'utf8'));
  return [manifestXml('https://localhost:4000', ''), ...texts];
}

/** `node api/manifest.ts` writes the version and the committed manifest. With `--check` it fails where they are not current. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const next = nextVersion(versioned, describedNow());
  const files = {
    'api/manifest-version.json': `${JSON.stringify(next, null, 2)}\n`,
    'manifest.xml': manifestXml('https://localhost:4000', next.version),
  };
  for (const [name, text] of Object.entries(files)) {
    const file = new URL(`../${name}`, import.meta.url);
    if (!process.argv.includes('--check')) writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text) {
      process.stderr.write(`${name} is not current: run npm run generate and commit it.\n`);
      process.exitCode = 1;
    }
  }
}
