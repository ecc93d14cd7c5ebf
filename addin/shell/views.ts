import {
  DataBarVerticalRegular,
  DocumentSearchRegular,
  type FluentIcon,
  SearchRegular,
  TableLinkRegular,
  TableRegular,
} from '@fluentui/react-icons';
import { type ComponentType, lazy } from 'react';
import { FindView } from '../find/FindView.tsx';
import { NewsBadge } from '../links/NewsBadge.tsx';
import type { Life } from '../state/pane-context.ts';
import type { PaneWords } from '../words/zh.ts';

/** One tab of the pane. */
export interface View {
  id: keyof PaneWords['views'];
  Icon: FluentIcon;
  Body: ComponentType;
  /** Is shown beside the name of the tab; it renders nothing where there is no news. */
  Badge?: ComponentType;
  /** The view is shown only beside an open workbook. */
  needsExcel?: boolean;
}

const goals = () => import('../goals/GoalsView.tsx');
const table = () => import('../table/TableView.tsx');
const links = () => import('../links/LinksView.tsx');
const source = () => import('../source/SourceView.tsx');

/** The pane's tabs, in order. A new view is its own file, a line here and its name in the words. */
export const VIEWS: readonly View[] = [
  { id: 'find', Icon: SearchRegular, Body: FindView },
  {
    id: 'goals',
    Icon: DataBarVerticalRegular,
    Body: lazy(async () => ({ default: (await goals()).GoalsView })),
  },
  {
    id: 'table',
    Icon: TableRegular,
    Body: lazy(async () => ({ default: (await table()).TableView })),
  },
  {
    id: 'links',
    Icon: TableLinkRegular,
    Body: lazy(async () => ({ default: (await links()).LinksView })),
    Badge: NewsBadge,
  },
  {
    id: 'source',
    Icon: DocumentSearchRegular,
    Body: lazy(async () => ({ default: (await source()).SourceView })),
    needsExcel: true,
  },
];

export function viewsIn(life: Life): readonly View[] {
  return VIEWS.filter(({ needsExcel }) => life === 'excel' || !needsExcel);
}

/** Loads the code of the other tabs, so that they open even after the network is gone. */
export function loadAhead(life: Life): void {
  const parts = [
    goals,
    table,
    links,
    ...(life === 'excel'
      ? [
          source,
          () => import('../formula/FormulaBuilder.tsx'),
          () => import('../figure/insert-figure.ts'),
          () => import('../links/refresh.ts'),
        ]
      : []),
  ];
  // A chunk that fails here is loaded again when its view is shown, and the failure is reported there.
  for (const load of parts) load().catch(() => undefined);
}
