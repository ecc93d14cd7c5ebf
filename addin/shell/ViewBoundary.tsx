import { makeStyles, tokens } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { Unreachable } from '../ask/client.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';

/** Where a view's code cannot be loaded the page's own reload is the only other try: the failed one is remembered. */
async function startAnew(): Promise<void> {
  // Not without the server: then nothing at all would be left to see.
  const answers = await fetch('./', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (answers) location.reload();
}

const useStyles = makeStyles({ failed: { padding: tokens.spacingHorizontalM } });

function Failed({ fault }: { fault: unknown }): ReactNode {
  return (
    <div className={useStyles().failed}>
      <FaultMessage fault={fault} retry={() => void startAnew()} />
    </div>
  );
}

function isLoadFailure(fault: unknown): boolean {
  return fault instanceof TypeError && /import|module/i.test(fault.message);
}

interface BoundaryProps {
  /** Which view it shows: with another one a failure is forgotten. */
  view: string;
  children: ReactNode;
}

interface BoundaryState {
  view?: string;
  fault?: unknown;
}

/**
 * Shows a failure inside the pane instead of an empty one: other tabs go on working. It outlives its views, since one may also
 * fail as it is taken away.
 */
export class ViewBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = {};

  static getDerivedStateFromProps({ view }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return view === state.view ? null : { view, fault: undefined };
  }

  static getDerivedStateFromError(fault: unknown): { fault: unknown } {
    return { fault: isLoadFailure(fault) ? new Unreachable('a view', { cause: fault }) : fault };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === undefined ? this.props.children : <Failed fault={fault} />;
  }
}
