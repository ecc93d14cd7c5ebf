import {
  DataBarVerticalRegular,
  DocumentSearchRegular,
  EditRegular,
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
  /** Loads the code of the body. Absent where the code comes with the pane. */
  load?: () => Promise<ComponentType>;
  /** Is shown beside the name of the tab; it renders nothing where there is no news. */
  Badge?: ComponentType;
  /** The view is shown only beside an open workbook. */
  needsExcel?: boolean;
  /** The view uses the whole window, however wide it is. */
  fillsWindow?: boolean;
}

type Loaded = Pick<View, 'Body' | 'load'>;

/** A view whose code is loaded after the first one is shown. */
function later(load: () => Promise<ComponentType>): Loaded {
  return { Body: lazy(async () => ({ default: await load() })), load };
}

/** The pane's tabs, in order. A new view is its own file, a line here and its name in the words. */
export const VIEWS: readonly View[] = [
  { id: 'find', Icon: SearchRegular, Body: FindView },
  {
    id: 'goals',
    Icon: DataBarVerticalRegular,
    ...later(async () => (await import('../goals/GoalsView.tsx')).GoalsView),
  },
  {
    id: 'table',
    Icon: TableRegular,
    ...later(async () => (await import('../table/TableView.tsx')).TableView),
    fillsWindow: true,
  },
  {
    id: 'links',
    Icon: TableLinkRegular,
    ...later(async () => (await import('../links/LinksView.tsx')).LinksView),
    Badge: NewsBadge,
  },
  {
    id: 'entry',
    Icon: EditRegular,
    ...later(async () => (await import('../entry/EntryView.tsx')).EntryView),
    fillsWindow: true,
  },
  {
    id: 'source',
    Icon: DocumentSearchRegular,
    ...later(async () => (await import('../source/SourceView.tsx')).SourceView),
    needsExcel: true,
  },
];

export function viewsIn(life: Life): readonly View[] {
  return VIEWS.filter(({ needsExcel }) => life === 'excel' || !needsExcel);
}

/** Loads the code of the other tabs, so that they open even after the network is gone. */
export function loadAhead(life: Life): void {
  const beside = [
    () => import('../formula/FormulaBuilder.tsx'),
    () => import('../figure/insert-figure.ts'),
    () => import('../links/refresh.ts'),
    () => import('../links/workbook/table-source.ts'),
  ];
  const parts = [
    ...viewsIn(life).flatMap(({ load }) => load ?? []),
    () => import('../document/DocumentReader.tsx'),
    ...(life === 'excel' ? beside : []),
  ];
  // A chunk that fails here is loaded again when its view is shown, and the failure is reported there.
  for (const load of parts) load().catch(() => undefined);
}
