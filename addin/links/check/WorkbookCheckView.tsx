import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { addressOf } from '../../../data/sheet/grid/address.ts';
import { listLinkedTables } from '../../excel/links.ts';
import { goTo } from '../../excel/unlink.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { currencyOf, refusedCurrency, titleOf, useLinks } from '../../state/links-context.ts';
import { usePane } from '../../state/pane-context.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { type Checked, CheckedList } from './CheckedList.tsx';
import { stateOfFormulas, stateOfTable } from './check-state.ts';
import { MendAll, MendedReport } from './MendAll.tsx';
import { useMending } from './use-mending.ts';
import { useWorkbookCheck, type WorkbookCheck } from './use-workbook-check.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  start: { justifySelf: 'start' },
});

/** The tables and formulas of a check, each with its state by now. */
function useChecked(check: WorkbookCheck): Checked[] {
  const { workbookCheck: say } = useOfficeWords();
  const { revision } = usePane();
  const { tables = [], newsOf, refreshedOf } = useLinks();
  const linked = tables.map((table): Checked => {
    const { id, sheet, at } = table;
    const currency = refusedCurrency(table, refreshedOf(id)) ?? currencyOf(table, revision, newsOf(id));
    return {
      name: titleOf(table),
      state: stateOfTable(table, currency),
      sheet,
      address: at,
      count: 1,
      isFormula: false,
    };
  });
  const typed = tables.flatMap((table): Checked[] => {
    const cells = check.typedOver.get(table.id) ?? [];
    const [first] = cells;
    if (!first) return [];
    const address = addressOf({ ...first, rows: 1, columns: 1 });
    const name = say.typed(titleOf(table), cells.length);
    return [{ name, state: 'TYPED_OVER', sheet: first.sheet, address, count: cells.length, isFormula: false }];
  });
  const formulas = check.formulas.map(({ state, area, count }): Checked => {
    const name = state === 'FROZEN' || state === 'CHANGED' ? say.frozen(count) : say.formulas(count);
    const now = stateOfFormulas(state, check.shown, revision);
    return { name, state: now, sheet: area.sheet, address: addressOf(area), count, isFormula: true };
  });
  return [...linked, ...typed, ...formulas];
}

function Told({ check, mending }: { check: WorkbookCheck; mending: ReturnType<typeof useMending> }): ReactNode {
  const { workbookCheck: say } = useOfficeWords();
  const { tables = [] } = useLinks();
  const [fault, setFault] = useState<unknown>();
  const all = useChecked(check);
  const formulas = check.formulas.reduce((sum, { count }) => sum + count, 0);
  const jump = ({ sheet, address }: Checked) => {
    setFault(undefined);
    goTo({ sheet, address }).catch(setFault);
  };
  return (
    <>
      <Text role="status">{say.done(tables.length, formulas)}</Text>
      {mending.mending.kind === 'done' && <MendedReport mended={mending.mending.mended} all={all} />}
      <MendAll all={all} mending={mending} />
      {all.length > 0 && <CheckedList all={all} goTo={jump} />}
      {fault !== undefined && <FaultMessage fault={fault} />}
    </>
  );
}

/** Checks every linked table and PLAN formula of the workbook, and mends what can be mended. Nothing is read before it is asked for. */
export function WorkbookCheckView(): ReactNode {
  const styles = useStyles();
  const { workbookCheck: say } = useOfficeWords();
  const { tables = [] } = useLinks();
  const { checking, run, cancel } = useWorkbookCheck();
  const mending = useMending(async () => run(await listLinkedTables()));
  const begin = () => {
    mending.forget();
    void run(tables);
  };
  return (
    <section className={styles.all} aria-labelledby="workbook-check">
      <h2 className={styles.title} id="workbook-check">
        <Text weight="semibold">{say.title}</Text>
      </h2>
      <Text size={200} className={styles.quiet}>
        {say.about}
      </Text>
      {checking.kind === 'reading' ? (
        <>
          <ProgressBar aria-label={say.title} value={checking.share} />
          <Text size={200} role="status">
            {say.reading(Math.floor(checking.share * 100))}
          </Text>
          <Button size="small" className={styles.start} onClick={cancel}>
            {say.cancel}
          </Button>
        </>
      ) : (
        <Button size="small" className={styles.start} onClick={begin}>
          {checking.kind === 'none' ? say.check : say.again}
        </Button>
      )}
      {checking.kind === 'fault' && <FaultMessage fault={checking.fault} retry={begin} />}
      {checking.kind === 'told' && <Told check={checking.check} mending={mending} />}
    </section>
  );
}
