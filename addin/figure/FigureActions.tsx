import { Button, makeStyles, Spinner, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import {
  CopyRegular,
  DataBarHorizontalRegular,
  DataBarVerticalRegular,
  HistoryRegular,
  MathFormulaRegular,
  TableAddRegular,
  TableRegular,
} from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import type { FigureShownFragment } from '../ask/operations.ts';
import { Copied } from '../parts/CopyText.tsx';
import { copyText } from '../parts/copy-text.ts';
import { Loading } from '../parts/Loading.tsx';
import { InsertionOutcome } from '../state/InsertionOutcome.tsx';
import { usePane } from '../state/pane-context.ts';
import { useGoalsVisit } from '../state/use-goals-visit.ts';
import { useInsertion } from '../state/use-insertion.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { draftOfFigure, ownerCode, queryOfFigure } from './figure-table.ts';

const FormulaBuilder = lazy(async () => ({ default: (await import('../formula/FormulaBuilder.tsx')).FormulaBuilder }));

const FigureHistory = lazy(async () => ({ default: (await import('./FigureHistory.tsx')).FigureHistory }));

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginLeft: '-8px' },
  action: { minWidth: 'auto' },
  said: { display: 'grid', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
});

interface FigureActionsProps {
  indicator: NamedIndicator;
  figure: FigureShownFragment;
  /** The id of the element that names the figure, for those who hear the buttons alone. */
  describedBy: string;
}

/** Offers what can be done with a figure: copy its sentence, make a table of it, insert it, ask for it by a formula. */
export function FigureActions({ indicator, figure, describedBy }: FigureActionsProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const { life, setDraft, show } = usePane();
  const visitGoals = useGoalsVisit();
  const [copied, setCopied] = useState<{ text: string; isDone: boolean }>();
  const [makesFormula, setMakesFormula] = useState(false);
  const [showsHistory, setShowsHistory] = useState(false);
  const opener = useRestoreFocusTarget();
  const { sentence, owner } = figure;
  const insertion = useInsertion(async (place) => {
    const { insertQuery } = await import('./insert-figure.ts');
    return insertQuery(queryOfFigure(indicator, figure), language, place);
  });
  const copy = async () => setCopied({ text: sentence, isDone: await copyText(sentence) });
  const makeTable = () => {
    setDraft(draftOfFigure(indicator, figure));
    show('table');
  };
  const showGoals = (page: 'scoreboard' | 'districts') => {
    const year = figure.period.slice(0, 4);
    visitGoals({ page, district: figure.district?.code ?? '', year, indicator: indicator.code });
  };
  const look = {
    size: 'small',
    appearance: 'subtle',
    className: styles.action,
    'aria-describedby': describedBy,
  } as const;
  const district = figure.district ?? { code: ownerCode(figure), name: owner, nameEn: owner };
  return (
    <>
      <div className={styles.actions}>
        <Button {...look} icon={<CopyRegular />} onClick={() => void copy()}>
          {words.figures.copy}
        </Button>
        {life === 'excel' && (
          <Button
            {...look}
            icon={insertion.isBusy ? <Spinner size="tiny" /> : <TableAddRegular />}
            title={words.figures.insertHint}
            disabledFocusable={insertion.isBusy}
            onClick={() => void insertion.insert()}
          >
            {insertion.isBusy ? words.table.inserting : words.figures.insert}
          </Button>
        )}
        <Button {...look} icon={<TableRegular />} onClick={makeTable}>
          {words.figures.tableOfIt}
        </Button>
        {figure.district !== null && (
          <>
            <Button
              {...look}
              icon={<DataBarVerticalRegular />}
              title={words.figures.goalsHint}
              onClick={() => showGoals('scoreboard')}
            >
              {words.views.goals}
            </Button>
            <Button {...look} icon={<DataBarHorizontalRegular />} onClick={() => showGoals('districts')}>
              {words.goals.pages.districts}
            </Button>
          </>
        )}
        {life === 'excel' && (
          <Button {...look} {...opener} icon={<MathFormulaRegular />} onClick={() => setMakesFormula(true)}>
            {words.figures.makeFormula}
          </Button>
        )}
        <Button
          {...look}
          icon={<HistoryRegular />}
          aria-expanded={showsHistory}
          onClick={() => setShowsHistory(!showsHistory)}
        >
          {words.history.show}
        </Button>
      </div>
      {/* Stands there before it says something, so that screen readers hear it. */}
      <div role="status" className={styles.said}>
        {copied && <Copied key={copied.text} {...copied} />}
      </div>
      <InsertionOutcome insertion={insertion} />
      {showsHistory && (
        <Suspense fallback={<Loading rows={1} height={96} />}>
          <FigureHistory indicator={indicator} figure={figure} />
        </Suspense>
      )}
      {makesFormula && (
        <Suspense fallback={null}>
          <FormulaBuilder
            about={{
              district,
              indicator,
              scope: figure.scope,
              measure: figure.measure,
              period: figure.period,
              role: figure.role,
            }}
            close={() => setMakesFormula(false)}
          />
        </Suspense>
      )}
    </>
  );
}
