import { type ComponentType, lazy } from 'react';
import type { EntryPageId } from '../state/entry-place.ts';
import { DraftsPage } from './drafts/DraftsPage.tsx';

/** An inner page of the view. */
export interface EntryPage {
  id: EntryPageId;
  Body: ComponentType;
  /** The page is of use only to who may propose figures; others are told why they may not. Usually everybody reads it. */
  forKeepers?: boolean;
  /** The page is shown to stewards alone. */
  forStewards?: boolean;
}

/** The inner pages, in order. A new one is its own room, loaded with `lazy`, a line here and its name in the words. */
export const PAGES: readonly EntryPage[] = [
  { id: 'drafts', Body: DraftsPage, forKeepers: true },
  {
    id: 'catalogue',
    Body: lazy(async () => ({ default: (await import('./catalogue/CataloguePage.tsx')).CataloguePage })),
  },
];
