import { builder } from '../base/builder.ts';
import {
  DistrictChangeInput,
  IndicatorChangeInput,
  NewDistrictInput,
  NewIndicatorInput,
  NewScopeInput,
  ScopeChangeInput,
  told,
} from './catalogue-input.ts';
import { DraftResultRef, resultOf } from './draft-result.ts';
import { requestArgs } from './fault.ts';

const NEEDS = 'CATALOGUE';
const OPENS = 'It opens a draft; nothing changes before that is published.';

builder.mutationField('proposeIndicator', (t) =>
  t.field({
    type: DraftResultRef,
    description: `Adds an indicator to the catalogue. ${OPENS}`,
    args: {
      indicator: t.arg({ type: NewIndicatorInput, required: true, description: 'The indicator.' }),
      ...requestArgs,
    },
    resolve: (_, { indicator, requestId }, context) =>
      resultOf(context, { act: 'proposeIndicator', needs: NEEDS, requestId, given: told(indicator) }),
  }),
);

builder.mutationField('changeIndicator', (t) =>
  t.field({
    type: DraftResultRef,
    description: `Changes what the catalogue tells of an indicator. ${OPENS}`,
    args: {
      indicator: t.arg.string({ required: true, description: 'The indicator, by code or name.' }),
      version: t.arg.int({ required: true, description: 'The `version` of the indicator that you saw.' }),
      change: t.arg({ type: IndicatorChangeInput, required: true, description: 'The facts that change.' }),
      ...requestArgs,
    },
    resolve: (_, { indicator, version, change, requestId }, context) =>
      resultOf(context, {
        ...{ act: 'changeIndicator', needs: NEEDS, requestId },
        given: { ...told(change), indicator, version },
      }),
  }),
);

builder.mutationField('addAlias', (t) =>
  t.field({
    type: DraftResultRef,
    description: `Gives an indicator another name (别名), by which files and people may call it. ${OPENS}`,
    args: {
      indicator: t.arg.string({ required: true, description: 'The indicator, by code or name.' }),
      name: t.arg.string({ required: true, description: 'The other name, as it is printed.' }),
      ...requestArgs,
    },
    resolve: (_, { requestId, ...given }, context) =>
      resultOf(context, { act: 'addAlias', needs: NEEDS, requestId, given }),
  }),
);

builder.mutationField('mergeIndicators', (t) =>
  t.field({
    type: DraftResultRef,
    description: `Merges an indicator into another, because the two are one (合并指标). Its figures keep what is printed of them and go to the one that is kept, and so do its names, phrases and relations. Its code goes on to mean that one. What was asked as of an earlier revision stays as it was. ${OPENS}`,
    args: {
      keep: t.arg.string({ required: true, description: 'The indicator that is kept, by code or name.' }),
      merge: t.arg.string({ required: true, description: 'The indicator that is merged into it, by code or name.' }),
      ...requestArgs,
    },
    resolve: (_, { requestId, ...given }, context) =>
      resultOf(context, { act: 'mergeIndicators', needs: NEEDS, requestId, given }),
  }),
);

builder.mutationField('proposeDistrict', (t) =>
  t.field({
    type: DraftResultRef,
    description: `Adds a district to the catalogue. ${OPENS}`,
    args: {
      district: t.arg({ type: NewDistrictInput, required: true, description: 'The district.' }),
      ...requestArgs,
    },
    resolve: (_, { district, requestId }, context) =>
      resultOf(context, { act: 'proposeDistrict', needs: NEEDS, requestId, given: told(district) }),
  }),
);

builder.mutationField('changeDistrict', (t) =>
  t.field({
    type: DraftResultRef,
    description: `Changes what the catalogue tells of a district. ${OPENS}`,
    args: {
      district: t.arg.string({ required: true, description: 'The district, by code or name.' }),
      change: t.arg({ type: DistrictChangeInput, required: true, description: 'The facts that change.' }),
      ...requestArgs,
    },
    resolve: (_, { district, change, requestId }, context) =>
      resultOf(context, {
        ...{ act: 'changeDistrict', needs: NEEDS, requestId },
        given: { ...told(change), district },
      }),
  }),
);

builder.mutationField('proposeScope', (t) =>
  t.field({
    type: DraftResultRef,
    description: `Adds a scope to the catalogue, which figures may cover instead of all of their indicator. ${OPENS}`,
    args: {
      scope: t.arg({ type: NewScopeInput, required: true, description: 'The scope.' }),
      ...requestArgs,
    },
    resolve: (_, { scope, requestId }, context) =>
      resultOf(context, { act: 'proposeScope', needs: NEEDS, requestId, given: told(scope) }),
  }),
);

builder.mutationField('changeScope', (t) =>
  t.field({
    type: DraftResultRef,
    description: `Changes what the catalogue tells of a scope. ${OPENS}`,
    args: {
      scope: t.arg.string({ required: true, description: 'The scope, by code or name.' }),
      change: t.arg({ type: ScopeChangeInput, required: true, description: 'The facts that change.' }),
      ...requestArgs,
    },
    resolve: (_, { scope, change, requestId }, context) =>
      resultOf(context, {
        ...{ act: 'changeScope', needs: NEEDS, requestId },
        given: { ...told(change), scope },
      }),
  }),
);
