import { makeStyles, tokens } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { Unreachable } from '../ask/client.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { usePane } from '../state/pane-context.ts';
import { EMPTY_DRAFT } from '../state/table-draft.ts';

/** Reloads the page, the only way to load a view's code again: the browser remembers a failed import. */
async function startAnew(): Promise<void> {
  // Without the server a reload would leave an empty page.
  const answers = await fetch('./', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (answers) location.reload();
}

const useStyles = makeStyles({ failed: { padding: tokens.spacingHorizontalM } });

function Failed({ fault }: { fault: unknown }): ReactNode {
  const { draft } = usePane();
  const again = () => void startAnew();
  // A table that somebody has begun to put together would be lost.
  const back = draft === EMPTY_DRAFT ? again : undefined;
  return (
    <div className={useStyles().failed}>
      <FaultMessage fault={fault} retry={again} back={back} stays />
    </div>
  );
}

function isLoadFailure(fault: unknown): boolean {
  return fault instanceof TypeError && /import|module/i.test(fault.message);
}

interface BoundaryProps {
  /** Names the view that it holds. A failure is forgotten when another view takes its place. */
  view: string;
  children: ReactNode;
}

interface BoundaryState {
  view?: string;
  fault?: unknown;
}

/**
 * Shows a failure inside the pane instead of an empty pane, so that other tabs go on working. It outlives its views, for one may
 * also fail while it is unmounted.
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
