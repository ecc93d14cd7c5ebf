import { type ComponentType, lazy } from 'react';
import type { OfficeRole } from '../ask/office.ts';
import type { EntryPageId } from '../state/entry-place.ts';
import { DraftsPage } from './drafts/DraftsPage.tsx';

/** A role without which a page is of no use. */
export type PageRole = Exclude<OfficeRole, 'READER'>;

/** An inner page of the view. */
export interface EntryPage {
  id: EntryPageId;
  Body: ComponentType;
  /** The page is of use only to whoever has this role; others are told why they may not. Usually everybody reads it. */
  least?: PageRole;
}

/** The inner pages, in order. A new one is its own room, loaded with `lazy`, a line here and its name in the words. */
export const PAGES: readonly EntryPage[] = [
  { id: 'drafts', Body: DraftsPage, least: 'KEEPER' },
  {
    id: 'catalogue',
    Body: lazy(async () => ({ default: (await import('./catalogue/CataloguePage.tsx')).CataloguePage })),
  },
  {
    id: 'people',
    Body: lazy(async () => ({ default: (await import('./people/PeoplePage.tsx')).PeoplePage })),
    least: 'STEWARD',
  },
  {
    id: 'tokens',
    Body: lazy(async () => ({ default: (await import('./people/TokensPage.tsx')).TokensPage })),
    least: 'STEWARD',
  },
  {
    id: 'entries',
    Body: lazy(async () => ({ default: (await import('./people/EntriesPage.tsx')).EntriesPage })),
    least: 'PUBLISHER',
  },
];
