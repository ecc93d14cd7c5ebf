import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { useWords } from '../words/use-words.ts';
import { ChartChoice } from './ChartChoice.tsx';
import { fileNameOf, useDownload } from './use-download.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // Narrow enough that both stand in one line of Excel's pane.
  button: { flexGrow: 1, paddingInline: tokens.spacingHorizontalS },
});

/** Outside Excel a table leaves as a file: one that can be refreshed, or the edition that is handed in. */
export function Downloads({ plan, ready }: { plan: SheetPlan | undefined; ready: boolean }): ReactNode {
  const styles = useStyles();
  const { table, edition } = useWords();
  const { writing, outcome, save } = useDownload();
  const [hasCharts, setHasCharts] = useState(false);
  const day = plan?.definition.asOf ?? '';
  const title = plan?.caption[0] ?? '';
  const tableFile = async (chosen: SheetPlan) => {
    const { xlsxOf } = await import('../../data/sheet/file/xlsx.ts');
    return xlsxOf([chosen], { hasCharts });
  };
  const editionFileOf = async (chosen: SheetPlan) => {
    const [{ editionFile }, { editionOfPlan }] = await Promise.all([
      import('../../data/sheet/edition/edition-xlsx.ts'),
      import('../../data/sheet/edition/edition.ts'),
    ]);
    return editionFile(editionOfPlan(chosen), day);
  };
  const button = (name: string, icon: ReactElement, write: (chosen: SheetPlan) => Promise<Uint8Array>) => ({
    className: styles.button,
    icon: writing === name ? <Spinner size="tiny" /> : icon,
    disabledFocusable: plan === undefined || !ready || writing !== undefined,
    onClick: () => plan && void save(name, () => write(plan)),
  });
  const names = { table: fileNameOf(title, day), edition: fileNameOf(edition.downloadName(title), day) };
  return (
    <>
      {plan !== undefined && ready && <ChartChoice plan={plan} isWished={hasCharts} wish={setHasCharts} />}
      <div className={styles.buttons}>
        <Button appearance="primary" {...button(names.table, <ArrowDownloadRegular />, tableFile)}>
          {writing === names.table ? table.downloading : table.download}
        </Button>
        <Button {...button(names.edition, <DocumentTableRegular />, editionFileOf)}>
          {writing === names.edition ? table.downloading : edition.download}
        </Button>
      </div>
      <Outcome outcome={outcome} />
    </>
  );
}
