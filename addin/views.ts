import {
  DataBarVerticalRegular,
  DocumentSearchRegular,
  type FluentIcon,
  SearchRegular,
  TableLinkRegular,
  TableRegular,
} from '@fluentui/react-icons';
import { type ComponentType, lazy } from 'react';
import { FindView } from './FindView.tsx';
import { NewsBadge } from './NewsBadge.tsx';
import type { Life } from './pane-context.ts';
import type { Words } from './zh.ts';

/** One tab of the pane. */
export interface View {
  id: keyof Words['views'];
  Icon: FluentIcon;
  Body: ComponentType;
  /** Stands beside the name of the tab, where there is something to say. */
  Badge?: ComponentType;
  /** Shown only beside an open workbook. */
  needsExcel?: boolean;
}

/** The pane's tabs, in order. A new one is a line here and its name in the words. */
export const VIEWS: readonly View[] = [
  { id: 'find', Icon: SearchRegular, Body: FindView },
  {
    id: 'goals',
    Icon: DataBarVerticalRegular,
    Body: lazy(async () => ({ default: (await import('./GoalsView.tsx')).GoalsView })),
  },
  {
    id: 'table',
    Icon: TableRegular,
    Body: lazy(async () => ({ default: (await import('./TableView.tsx')).TableView })),
  },
  {
    id: 'links',
    Icon: TableLinkRegular,
    Body: lazy(async () => ({ default: (await import('./LinksView.tsx')).LinksView })),
    Badge: NewsBadge,
  },
  {
    id: 'source',
    Icon: DocumentSearchRegular,
    Body: lazy(async () => ({ default: (await import('./SourceView.tsx')).SourceView })),
    needsExcel: true,
  },
];

export function viewsIn(life: Life): readonly View[] {
  return VIEWS.filter(({ needsExcel }) => life === 'excel' || !needsExcel);
}
