import { Button, Checkbox, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { ActionOutcome, type OutcomeState } from '../parts/ActionOutcome.tsx';
import { saveFile } from '../parts/save-file.ts';
import { plannedChartSentence } from '../state/chart-sentence.ts';
import { useWords } from '../words/use-words.ts';
import { ExportMenu } from './ExportMenu.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // Both buttons fit into one line of Excel's pane.
  button: { flexGrow: 1, paddingInline: tokens.spacingHorizontalS },
  about: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** Downloads the table as a file: one that can be refreshed, or the edition that is handed in. */
export function Downloads({ plan, ready }: { plan: SheetPlan | undefined; ready: boolean }): ReactNode {
  const styles = useStyles();
  const { table, edition } = useWords();
  const { writing, outcome, save } = useDownload();
  const [hasCharts, setHasCharts] = useState(false);
  const day = plan?.definition.asOf ?? '';
  const title = plan?.caption[0] ?? '';
  const tableFile = async (chosen: SheetPlan) => {
    const { xlsxOf } = await import('../../data/sheet/download/xlsx.ts');
    return xlsxOf([chosen], { hasCharts });
  };
  const editionFileOf = async (chosen: SheetPlan) => {
    const [{ editionFile }, { editionOfPlan }] = await Promise.all([
      import('../../data/sheet/download/edition-xlsx.ts'),
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
      <ExportMenu plan={ready ? plan : undefined} />
      <ActionOutcome outcome={outcome} />
    </>
  );
}

interface ChoiceProps {
  plan: SheetPlan;
  isWished: boolean;
  wish: (on: boolean) => void;
}

/** Chooses whether the file gets a chart, and tells what it will show. */
function ChartChoice({ plan, isWished, wish }: ChoiceProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const about = useId();
  return (
    <div>
      <Checkbox
        label={words.tableChart.withChart}
        checked={isWished}
        {...(isWished ? { 'aria-describedby': about } : {})}
        onChange={(_, { checked }) => wish(checked === true)}
      />
      {isWished && (
        <Text as="p" block size={200} id={about} className={styles.about}>
          {plannedChartSentence(plan, words)}
        </Text>
      )}
    </div>
  );
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers a file name that Windows accepts: the title and the as-of day. */
function fileNameOf(title: string, day: string): string {
  const words = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 60);
  return `${words || 'Planbook'} ${day}.xlsx`;
}

/** An .xlsx file on its way to the browser's downloads. */
interface Download {
  /** The name of the file that is being written. */
  writing: string | undefined;
  outcome: OutcomeState | undefined;
  save: (name: string, write: () => Promise<Uint8Array>) => Promise<void>;
}

function useDownload(): Download {
  const [writing, setWriting] = useState<string>();
  const [outcome, setOutcome] = useState<OutcomeState>();
  const save: Download['save'] = async (name, write) => {
    setWriting(name);
    setOutcome(undefined);
    try {
      saveFile(await write(), { name, type: XLSX });
      setOutcome({ said: (now) => now.table.downloaded(name) });
    } catch (fault) {
      setOutcome({ fault, retry: () => void save(name, write) });
    }
    setWriting(undefined);
  };
  return { writing, outcome, save };
}
