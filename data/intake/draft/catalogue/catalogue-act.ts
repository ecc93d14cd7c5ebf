import type { Act } from '../../../ledger/act/act.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { actorOf, checkAnywhere } from '../actor.ts';
import type { Actor } from '../draft.ts';
import type { DraftAnswer } from '../draft-act.ts';
import { type Merge, proposeMerge } from './merge.ts';
import { changeDistrict, type DistrictChange, type NewDistrict, proposeDistrict } from './propose-district.ts';
import {
  addAlias,
  changeIndicator,
  type IndicatorChange,
  type NewAlias,
  type NewIndicator,
  proposeIndicator,
} from './propose-indicator.ts';
import { changeScope, type NewScope, proposeScope, type ScopeChange } from './propose-scope.ts';

/** An act that opens a draft which changes the catalogue. */
function proposing<Given>(propose: (ledger: Ledger, actor: Actor, given: Given) => number): Act<Given, DraftAnswer> {
  return {
    write(ledger, given, by) {
      checkAnywhere(ledger, by, 'CATALOGUE');
      return { draft: propose(ledger, actorOf(ledger, by), given) };
    },
  };
}

export const PROPOSE_INDICATOR = proposing<NewIndicator>(proposeIndicator);
export const CHANGE_INDICATOR = proposing<IndicatorChange>(changeIndicator);
export const ADD_ALIAS = proposing<NewAlias>(addAlias);
export const MERGE_INDICATORS = proposing<Merge>(proposeMerge);
export const PROPOSE_DISTRICT = proposing<NewDistrict>(proposeDistrict);
export const CHANGE_DISTRICT = proposing<DistrictChange>(changeDistrict);
export const PROPOSE_SCOPE = proposing<NewScope>(proposeScope);
export const CHANGE_SCOPE = proposing<ScopeChange>(changeScope);
