import type { ReactNode } from 'react';
import { ActFaults } from '../../parts/ActFaults.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import type { Doing } from './use-act.ts';

/** Tells why what a button began was not done: it may be sent again, or the server gave its reasons. */
export function ActEnded({ doing }: { doing: Pick<Doing<unknown>, 'fault' | 'faults' | 'retry'> }): ReactNode {
  const { fault, faults, retry } = doing;
  return (
    <>
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} stays />}
      <ActFaults faults={faults} />
    </>
  );
}
