import { Button, makeStyles } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { NamedIndicator } from '../../ask/named-indicator.ts';
import { Loading } from '../../parts/Loading.tsx';
import { useWords } from '../../words/use-words.ts';

const IndicatorList = lazy(async () => ({ default: (await import('./IndicatorList.tsx')).IndicatorList }));

const useStyles = makeStyles({ open: { justifySelf: 'start' } });

/** Offers to take in a whole list of indicators. What does it is loaded when it is wanted. */
export function ListLater(props: {
  indicators: readonly NamedIndicator[];
  change: (indicators: NamedIndicator[]) => void;
}): ReactNode {
  const styles = useStyles();
  const { indicatorList: say } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen)
    return (
      <Button size="small" appearance="subtle" className={styles.open} onClick={() => setIsOpen(true)}>
        {say.title}
      </Button>
    );
  return (
    <Suspense fallback={<Loading rows={2} height={40} />}>
      <IndicatorList {...props} close={() => setIsOpen(false)} />
    </Suspense>
  );
}
