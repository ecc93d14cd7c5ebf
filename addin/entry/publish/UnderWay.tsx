import { makeStyles, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // What is done at once is not preceded by a flash.
  spinner: {
    justifyContent: 'start',
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '100ms',
    animationDelay: '300ms',
    animationFillMode: 'backwards',
  },
});

/** Tells that something is being done that may take seconds. */
export function UnderWay({ label }: { label: string }): ReactNode {
  return <Spinner className={useStyles().spinner} size="tiny" label={label} role="status" />;
}
