import { makeStyles, tokens } from '@fluentui/react-components';
import { ImageAddRegular, ImageCopyRegular } from '@fluentui/react-icons';
import { type ReactNode, useRef, useState } from 'react';
import { ActionOutcome, type OutcomeState } from '../parts/ActionOutcome.tsx';
import { WorkButton } from '../parts/WorkButton.tsx';
import { useWords } from '../words/use-words.ts';
import { usePane } from './pane-context.ts';

const useStyles = makeStyles({
  chart: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginLeft: '-8px' },
});

/** A chart with its numbers, which can be taken away as a picture: copied, or put into the sheet. */
export function Pictured({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const styles = useStyles();
  const { picture } = useWords();
  const { life } = usePane();
  const chart = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<OutcomeState>();
  const take = async (work: (place: HTMLElement) => Promise<OutcomeState>) => {
    if (!chart.current) return;
    setOutcome(undefined);
    try {
      setOutcome(await work(chart.current));
    } catch (fault) {
      setOutcome({ fault, retry: () => void take(work) });
    }
  };
  const copy = async (place: HTMLElement): Promise<OutcomeState> => {
    const { copyPicture } = await import('./copy-picture.ts');
    const end = await copyPicture(place, title);
    return { said: (words) => words.picture[end] };
  };
  const insert = async (place: HTMLElement): Promise<OutcomeState> => {
    const [{ pictureOf }, { base64Of }, { insertPicture }] = await Promise.all([
      import('../parts/chart/painted.ts'),
      import('./copy-picture.ts'),
      import('../excel/picture.ts'),
    ]);
    const taken = await pictureOf(place, title);
    const { width, height } = taken;
    const at = await insertPicture({ base64: await base64Of(taken), title, width, height });
    return { said: (words) => words.picture.inserted(at) };
  };
  return (
    <>
      <div ref={chart} className={styles.chart}>
        {children}
      </div>
      <div className={styles.actions}>
        <WorkButton size="small" appearance="subtle" icon={<ImageCopyRegular />} work={() => take(copy)}>
          {picture.copy}
        </WorkButton>
        {life === 'excel' && (
          <WorkButton size="small" appearance="subtle" icon={<ImageAddRegular />} work={() => take(insert)}>
            {picture.insert}
          </WorkButton>
        )}
      </div>
      <ActionOutcome outcome={outcome} />
    </>
  );
}
