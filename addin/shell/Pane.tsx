import {
  Button,
  FluentProvider,
  makeStyles,
  mergeClasses,
  Spinner,
  Tab,
  TabList,
  Text,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { words as ledgerWords } from '../../data/rules/message/message.ts';
import { askRefusedAgain } from '../ask/answers.ts';
import type { LedgerRevision } from '../ask/ledger-state.ts';
import { Catalogue, type Language } from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { useRevision } from '../ask/use-revision.ts';
import { useLinkedTables } from '../links/use-linked-tables.ts';
import { SignInContext } from '../parts/sign-in.ts';
import { FIRST_GOAL_PLACE } from '../state/goal-place.ts';
import { LinksContext } from '../state/links-context.ts';
import { type FindPlace, type Life, PaneContext, usePane } from '../state/pane-context.ts';
import { EMPTY_DRAFT } from '../state/table-draft.ts';
import { keepLanguage } from '../words/language.ts';
import { LanguageContext, useLanguage, useWords } from '../words/use-words.ts';
import { otherLanguage, wordsOf } from '../words/words.ts';
import { useRibbon } from './commands.ts';
import { Help, useHelp } from './Help.tsx';
import { useTheme } from './theme.ts';
import { useAddress } from './use-address.ts';
import { useReading } from './use-reading.ts';
import { useSearchKey } from './use-search-key.ts';
import { useView } from './use-view.ts';
import { ViewBoundary } from './ViewBoundary.tsx';
import { loadAhead, VIEWS, viewsIn } from './views.ts';

const DocumentReader = lazy(async () => ({
  default: (await import('../document/DocumentReader.tsx')).DocumentReader,
}));

/** The name on a tab, and the room that is kept for it in bold. */
const TAB_TEXT = '& .fui-Tab__content, & .fui-Tab__content--reserved-space';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 479px)': { gap: 0, paddingLeft: '2px', paddingRight: '2px' },
    // The tabs get a line of their own, or as many as they need.
    '@media (max-width: 349px)': { flexWrap: 'wrap', justifyContent: 'flex-end' },
  },
  logo: { width: '20px', height: '20px', flexShrink: 0, '@media (max-width: 739px)': { display: 'none' } },
  // A narrow pane has no room for the heading, but screen readers still find it.
  product: {
    whiteSpace: 'nowrap',
    '@media (max-width: 739px)': { position: 'absolute', left: 0, clipPath: 'inset(50%)' },
  },
  // The names stand on one line from 350 px on; the icons say nothing that the names do not.
  tab: {
    '@media (min-width: 400px) and (max-width: 559px)': { paddingLeft: '4px', paddingRight: '4px' },
    '@media (min-width: 350px) and (max-width: 399px)': {
      ...{ paddingLeft: '2px', paddingRight: '2px' },
      [TAB_TEXT]: { fontSize: '13px' },
    },
    '@media (max-width: 349px)': {
      ...{ paddingLeft: '1px', paddingRight: '1px' },
      [TAB_TEXT]: { fontSize: '12px' },
    },
  },
  // Where a badge or a wide font leaves too little room, the tabs scroll by touch and with the arrow keys.
  tabs: {
    minWidth: 0,
    flexShrink: 1,
    overflowX: 'auto',
    scrollbarWidth: 'none',
    '@media (max-width: 349px)': { flexBasis: '100%', flexWrap: 'wrap', order: 1 },
  },
  icon: { '@media (max-width: 979px)': { display: 'none' } },
  gap: { flexGrow: 1, '@media (max-width: 349px)': { display: 'none' } },
  revision: {
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    '@media (max-width: 739px)': { display: 'none' },
  },
  language: {
    minWidth: 'auto',
    flexShrink: 0,
    whiteSpace: 'nowrap',
    '@media (max-width: 479px)': { paddingLeft: '4px', paddingRight: '4px' },
  },
  wholeName: { '@media (max-width: 479px)': { display: 'none' } },
  shortName: { '@media (min-width: 480px)': { display: 'none' } },
  help: {
    minWidth: 'auto',
    flexShrink: 0,
    '@media (max-width: 479px)': { paddingLeft: 0, paddingRight: 0, maxWidth: '24px' },
  },
  body: { flexGrow: 1, width: '100%', maxWidth: '1680px', margin: '0 auto', boxSizing: 'border-box' },
  whole: { maxWidth: 'none' },
  wait: { padding: tokens.spacingVerticalXXL },
});

/** After this time the first view has its answers, so that loading the others does not delay it. */
const AHEAD_MS = 1000;
const NOTHING_OPEN: FindPlace = { text: '', topic: '', district: '', headline: false, open: undefined, told: [] };

interface BarProps {
  view: string;
  setView: (view: string) => void;
  setLanguage: (language: Language) => void;
  toggleHelp: () => void;
}

function Bar({ view, setView, setLanguage, toggleHelp }: BarProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const other = otherLanguage(useLanguage());
  const { languageName: otherName, tag } = ledgerWords(other);
  const { life, revision } = usePane();
  return (
    <header className={styles.bar}>
      <img className={styles.logo} src="./favicon.svg" alt="" />
      <Text as="h1" weight="semibold" className={styles.product}>
        {words.product}
      </Text>
      <TabList
        className={styles.tabs}
        selectedValue={view}
        onTabSelect={(_event, data) => setView(String(data.value))}
        aria-label={words.viewsLabel}
      >
        {viewsIn(life).map(({ id, Icon, Badge }) => (
          <Tab
            key={id}
            value={id}
            id={`tab-${id}`}
            aria-controls="view"
            className={styles.tab}
            icon={{ children: <Icon />, className: styles.icon }}
          >
            {words.views[id]} {Badge && <Badge />}
          </Tab>
        ))}
      </TabList>
      <span className={styles.gap} />
      {revision && (
        <Text size={200} className={styles.revision} title={words.revisionHint}>
          {words.revision(revision.number)}
        </Text>
      )}
      <Tooltip content={words.help} relationship="label">
        <Button
          appearance="subtle"
          size="small"
          className={styles.help}
          icon={<QuestionCircleRegular />}
          onClick={toggleHelp}
        />
      </Tooltip>
      <Tooltip content={words.switchLanguage(words.languageNames[other] ?? otherName)} relationship="description">
        <Button
          appearance="subtle"
          size="small"
          className={styles.language}
          lang={tag}
          aria-label={`${otherName} ${words.shortNames[other]}`}
          onClick={() => setLanguage(other)}
        >
          <span className={styles.wholeName}>{otherName}</span>
          <span className={styles.shortName}>{words.shortNames[other]}</span>
        </Button>
      </Tooltip>
    </header>
  );
}

/** Leads back to the view that was left for a glance at another. */
function Left({ view, back }: { view: string; back: () => void }): ReactNode {
  const words = useWords();
  const name = VIEWS.find(({ id }) => id === view)?.id;
  return (
    <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={back}>
      {words.backTo(name === undefined ? '' : words.views[name])}
    </Button>
  );
}

function Views({
  life,
  first,
  revision,
}: {
  life: Life;
  first: Language;
  revision: LedgerRevision | undefined;
}): ReactNode {
  const styles = useStyles();
  const [language, setLanguage] = useState(first);
  const { view, left, show: showView, visit: visitView } = useView();
  const { reading, read } = useReading();
  const setView = useCallback(
    (next: string) => {
      read(undefined);
      showView(next);
    },
    [read, showView],
  );
  const visit = useCallback(
    (next: string) => {
      read(undefined);
      visitView(next);
    },
    [read, visitView],
  );
  const [find, setFind] = useState(NOTHING_OPEN);
  const [goals, setGoals] = useState(FIRST_GOAL_PLACE);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const catalogue = useAnswer(Catalogue, { language });
  const links = useLinkedTables(life, revision);
  useRibbon(links, setView);
  useSearchKey(setView, setFind);
  useAddress(view, { life, find, setFind, goals, setGoals, draft, setDraft, show: setView, reading, read });
  const words = wordsOf(language);
  const theme = useTheme(language);
  const help = useHelp();
  const { Body, fillsWindow } = VIEWS.find((one) => one.id === view) ?? {};

  const isReady = catalogue.answer !== undefined;
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => loadAhead(life), AHEAD_MS);
    return () => clearTimeout(timer);
  }, [isReady, life]);
  // The page gets its language before any view asks in it, because refusals are worded in the page's.
  useLayoutEffect(() => {
    document.documentElement.lang = ledgerWords(language).tag;
    document.title = words.product;
    keepLanguage(language);
    askRefusedAgain();
  }, [language, words]);

  return (
    <LanguageContext value={language}>
      <PaneContext
        value={{
          ...{ life, catalogue, revision, find, setFind, goals, setGoals, draft, setDraft },
          ...{ show: setView, visit, reading, read },
        }}
      >
        <LinksContext value={links}>
          <FluentProvider theme={theme}>
            {/* The provider's own class is left out: it would be on every tooltip's layer too, which would then cover the page. */}
            <div className={styles.page}>
              <Bar view={view} setView={setView} setLanguage={setLanguage} toggleHelp={help.toggle} />
              <main className={mergeClasses(styles.body, fillsWindow && styles.whole)}>
                {reading !== undefined && (
                  <ViewBoundary view="document">
                    <Suspense fallback={<Spinner className={styles.wait} label={words.states.loading} />}>
                      <DocumentReader key={reading.document} back={<Left view={view} back={() => read(undefined)} />} />
                    </Suspense>
                  </ViewBoundary>
                )}
                {left !== undefined && !reading && <Left view={left} back={() => setView(left)} />}
                <div role="tabpanel" id="view" aria-labelledby={`tab-${view}`} hidden={reading !== undefined}>
                  <ViewBoundary view={view}>
                    <Suspense key={view} fallback={<Spinner className={styles.wait} label={words.states.loading} />}>
                      {Body && <Body />}
                    </Suspense>
                  </ViewBoundary>
                </div>
              </main>
              <Help help={help} view={view} life={life} />
            </div>
          </FluentProvider>
        </LinksContext>
      </PaneContext>
    </LanguageContext>
  );
}

/** Signs in in a window of Excel, by code that is loaded when somebody does. */
async function signInByDialog(): Promise<boolean> {
  return (await import('./sign-in.ts')).signInByDialog();
}

/** Renders the whole pane: its bar, its tabs and the chosen view. */
export function Pane({ life, first }: { life: Life; first: Language }): ReactNode {
  const revision = useRevision();
  return (
    <SignInContext value={life === 'excel' ? signInByDialog : undefined}>
      <Views life={life} first={first} revision={revision} />
    </SignInContext>
  );
}
