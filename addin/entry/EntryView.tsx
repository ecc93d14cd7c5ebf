import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { type ReactNode, Suspense } from 'react';
import { isSignedOut } from '../ask/act.ts';
import { Me } from '../ask/office.ts';
import { FaultMessage, ToldContext } from '../parts/FaultMessage.tsx';
import { Loading } from '../parts/Loading.tsx';
import { type Asker, AskerContext, hasRole } from '../state/asker.ts';
import { goTo, useAddress, usePlace } from '../state/entry-place.ts';
import { usePane } from '../state/pane-context.ts';
import { useLive } from '../state/use-live.ts';
import { useOfficeWords } from '../words/use-office-words.ts';
import { AskerLine } from './AskerLine.tsx';
import { listKept } from './decide/use-decisions.ts';
import { NoRight } from './NoRight.tsx';
import { type EntryPage, PAGES } from './pages.ts';
import { SignedOut } from './SignedOut.tsx';

const useStyles = makeStyles({
  view: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  pages: { marginLeft: '-8px', flexWrap: 'wrap' },
});

/** Shows an inner page, or why it is not shown. */
function PageBody({ page, asker }: { page: EntryPage; asker: Asker | null }): ReactNode {
  const { least, Body } = page;
  if (least && asker === null) return <SignedOut />;
  if (least && asker !== null && !hasRole(asker, least)) return <NoRight asker={asker} least={least} />;
  return <Body />;
}

/** The inner pages that are offered: every keeper's, and of the others those of whoever is signed in. */
function offered({ least = 'KEEPER' }: EntryPage, asker: Asker | null): boolean {
  return least === 'KEEPER' || (asker !== null && hasRole(asker, least));
}

/** Chooses the inner page, and shows it. */
function Pages({ asker }: { asker: Asker | null }): ReactNode {
  const styles = useStyles();
  const { entry } = useOfficeWords();
  const place = usePlace();
  const page = PAGES.find(({ id }) => id === place.page);
  const pages = PAGES.filter((one) => offered(one, asker));
  return (
    <>
      <div className={styles.head}>
        <TabList
          className={styles.pages}
          size="small"
          selectedValue={page?.id ?? null}
          onTabSelect={(_event, { value }) => {
            const chosen = PAGES.find(({ id }) => id === value);
            if (chosen) goTo({ page: chosen.id });
          }}
          aria-label={entry.pages}
        >
          {pages.map(({ id }) => (
            <Tab key={id} value={id} id={`entry-${id}`} aria-controls="entry-page">
              {entry.pageNames[id]}
            </Tab>
          ))}
        </TabList>
        {asker && <AskerLine asker={asker} />}
      </div>
      <div role="tabpanel" id="entry-page" aria-labelledby={`entry-${page?.id ?? 'drafts'}`}>
        <Suspense key={page?.id} fallback={<Loading rows={4} height={40} />}>
          {page && <PageBody page={page} asker={asker} />}
        </Suspense>
      </div>
    </>
  );
}

/** The keeper's page: drafts that are checked and published, the dictionary, and for stewards people and the log. */
export function EntryView(): ReactNode {
  const styles = useStyles();
  const { life } = usePane();
  const { answer, loading, fault, retry } = useLive(Me, {});
  const place = usePlace();
  useAddress(life === 'browser');
  // A draft whose decisions wait for somebody to sign in says so itself.
  const isToldThere = isSignedOut(fault) && listKept().some(({ draft }) => draft === place.draft);
  return (
    <div className={styles.view}>
      {fault !== undefined && !isToldThere && <FaultMessage fault={fault} retry={retry} />}
      {answer === undefined && loading && <Loading rows={4} height={40} />}
      {answer && (
        <AskerContext value={answer.me}>
          <ToldContext value={fault}>
            <Pages asker={answer.me} />
          </ToldContext>
        </AskerContext>
      )}
    </div>
  );
}
