import type { ComponentType } from 'react';
import { DraftsPage } from './drafts/DraftsPage.tsx';
import type { EntryPageId } from './place.ts';

/** An inner page of the view. */
export interface EntryPage {
  id: EntryPageId;
  Body: ComponentType;
  /** The page is shown to stewards alone. */
  forStewards?: boolean;
}

/** The inner pages, in order. A new one is its own room, loaded with `lazy`, a line here and its name in the words. */
export const PAGES: readonly EntryPage[] = [{ id: 'drafts', Body: DraftsPage }];
