import { Button, Checkbox, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';
import type { SheetPlan } from '../data/sheet/sheet-plan.ts';
import { plannedChartSentence } from './chart-sentence.ts';
import { Outcome } from './Outcome.tsx';
import { useWords } from './pane-context.ts';
import { fileNameOf, useDownload } from './use-download.ts';

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface ChoiceProps {
  plan: SheetPlan;
  isWished: boolean;
  wish: (on: boolean) => void;
}

/** Whether the file gets a chart, and what that will show. */
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

/** Outside Excel a table leaves as a file. */
export function DownloadTable({ plan, ready }: { plan: SheetPlan | undefined; ready: boolean }): ReactNode {
  const words = useWords();
  const { isBusy, outcome, save } = useDownload();
  const [hasCharts, setHasCharts] = useState(false);
  const download = (chosen: SheetPlan) =>
    save(fileNameOf(chosen.caption[0] ?? '', chosen.definition.asOf), async () => {
      const { xlsxOf } = await import('../data/sheet/xlsx.ts');
      return xlsxOf([chosen], { hasCharts });
    });
  return (
    <>
      {plan !== undefined && ready && <ChartChoice plan={plan} isWished={hasCharts} wish={setHasCharts} />}
      <Button
        appearance="primary"
        icon={isBusy ? <Spinner size="tiny" /> : <ArrowDownloadRegular />}
        disabledFocusable={plan === undefined || !ready || isBusy}
        onClick={() => plan && void download(plan)}
      >
        {isBusy ? words.table.downloading : words.table.download}
      </Button>
      <Outcome outcome={outcome} />
    </>
  );
}
