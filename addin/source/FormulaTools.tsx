import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import type { FrozenSource } from '../../data/sheet/source/frozen.ts';
import { askFrom } from '../ask/going-back.ts';
import type { LedgerRevision } from '../ask/ledger-state.ts';
import { FrozenSources, type FrozenSourcesQuery, type Language } from '../ask/operations.ts';
import { type AskSources, type FreezeReport, freeze } from '../excel/plan-cell/freeze.ts';
import type { Scope } from '../excel/plan-cell/plan-cell.ts';
import { type Broken, findBroken, repair } from '../excel/plan-cell/repair.ts';
import { countFrozen, thaw } from '../excel/plan-cell/thaw.ts';
import { keptAnswers } from '../functions/start.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { useLanguage, useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  tools: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground3 },
});

const FormulaBuilder = lazy(async () => ({ default: (await import('../formula/FormulaBuilder.tsx')).FormulaBuilder }));

const SCOPES = ['selection', 'sheet', 'workbook'] as const;

function ScopeMenu({ label, act }: { label: string; act: (scope: Scope) => void }): ReactNode {
  const { formula } = useWords();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={<ChevronDownRegular />} iconPosition="after">
          {label}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {SCOPES.map((scope) => (
            <MenuItem key={scope} onClick={() => act(scope)}>
              {formula.scopes[scope]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Counts what these tools can do in the workbook. It is read when they are shown and after each of them. */
function useFormulaState() {
  const [state, setState] = useState<{ frozen: number; broken: Broken }>();
  const read = useCallback(async () => {
    try {
      setState({ frozen: await countFrozen(), broken: await findBroken() });
    } catch {
      // While a cell is edited nothing can be read; the tools themselves then say why.
    }
  }, []);
  useEffect(() => {
    // Every used cell is read, which is too much each time the pane comes to the fore.
    void read();
  }, [read]);
  return { state, read };
}

/** Freezes PLAN formulas for those without the add-in, brings them back, and repairs those that Excel forgot. */
export function FormulaTools({ done }: { done: () => void }): ReactNode {
  const styles = useStyles();
  const { formula } = useWords();
  const language = useLanguage();
  const { state, read } = useFormulaState();
  const [said, setSaid] = useState<string>();
  const [failure, setFailure] = useState<{ fault: unknown; work: () => Promise<string> }>();
  const [builds, setBuilds] = useState(false);
  const opener = useRestoreFocusTarget();
  const run = async (work: () => Promise<string>) => {
    setFailure(undefined);
    setSaid(formula.working);
    // The outcome is announced once the view around it shows it.
    const shown = async () => {
      await read();
      done();
    };
    try {
      const words = await work();
      await shown();
      setSaid(words);
    } catch (error) {
      setSaid(undefined);
      setFailure({ fault: error, work });
      await shown();
    }
  };
  const told = (report: FreezeReport, words: (count: number) => string) =>
    [
      words(report.cells),
      report.left.length > 0 && formula.left(report.left.map(({ place, because }) => formula.because[because](place))),
      !report.hasSources && formula.withoutSources,
    ]
      .filter((line) => line !== false)
      .join('');
  return (
    <section className={styles.tools} aria-labelledby="formula-tools">
      <h3 className={styles.title} id="formula-tools">
        <Text weight="semibold">{formula.tools}</Text>
      </h3>
      <Text size={200} className={styles.hint}>
        {formula.hint}
      </Text>
      <div className={styles.actions}>
        <Button size="small" {...opener} onClick={() => setBuilds(true)}>
          {formula.build}
        </Button>
        <ScopeMenu
          label={formula.freeze}
          act={(scope) =>
            void run(async () =>
              told(await freeze(scope, { language, askSources: askSources(language) }), formula.frozen),
            )
          }
        />
        {(state?.frozen ?? 0) > 0 && (
          <ScopeMenu
            label={formula.thaw(state?.frozen ?? 0)}
            act={(scope) => void run(async () => told(await thaw(scope), formula.thawed))}
          />
        )}
        {state && state.broken.cells > 0 && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => void run(async () => formula.repaired((await repair()).cells))}
          >
            {formula.repair(state.broken.cells)}
          </Button>
        )}
      </div>
      {state && state.broken.locked.length > 0 && <Text size={200}>{formula.locked(state.broken.locked)}</Text>}
      <div role="status">
        {said !== undefined && (
          <MessageBar layout="multiline" intent="info">
            <MessageBarBody>{said}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {failure && <FaultMessage fault={failure.fault} retry={() => void run(failure.work)} />}
      {builds && (
        <Suspense fallback={null}>
          <FormulaBuilder about={undefined} close={() => setBuilds(false)} />
        </Suspense>
      )}
    </section>
  );
}

/** The API answers no more keys in one request. */
const MOST_KEYS = 2000;

/** Asks for the sources of frozen values. Without the server they are frozen without sources. */
function askSources(language: Language): AskSources {
  return async (keys) => {
    const sources: (FrozenSource | undefined)[] = [];
    let ledger = '';
    // A server without the revision that the cells show does not know their sources.
    const askShown = askFrom(await keptAnswers.shown());
    try {
      for (let from = 0; from === 0 || from < keys.length; from += MOST_KEYS) {
        const asked = { keys: keys.slice(from, from + MOST_KEYS), language };
        const { revision, comparisonsByKey } = await askShown(FrozenSources, asked);
        if (!revision) return undefined;
        ledger = revision.ledger;
        for (const each of comparisonsByKey) sources.push(frozenSourceOf(each, revision));
      }
      return { ledger, sources };
    } catch {
      return undefined;
    }
  };
}

function frozenSourceOf(
  answer: FrozenSourcesQuery['comparisonsByKey'][number],
  { number, name }: Pick<LedgerRevision, 'number' | 'name'>,
): FrozenSource | undefined {
  if (answer.__typename !== 'Comparison') return undefined;
  const figureIds = [answer.target?.id, answer.actual?.id].filter((id) => id !== undefined);
  return { revision: number, revisionName: name, figureIds, words: String(answer.source[0] ?? '') };
}
