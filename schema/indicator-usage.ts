import type { IndicatorUsage } from '../data/answer/indicator-usage.ts';
import { builder } from './base/builder.ts';

export const IndicatorUsageRef = builder.objectRef<IndicatorUsage>('IndicatorUsage');

builder.objectType(IndicatorUsageRef, {
  description: 'Where an indicator is used, as far as whoever asks may see it.',
  fields: (t) => ({
    figureCount: t.exposeInt('figures', { description: 'Number of its published figures, every vintage of them.' }),
    documentCount: t.exposeInt('documents', { description: 'Number of the documents in which these are printed.' }),
    ownerCount: t.exposeInt('holders', { description: 'Number of districts and other owners that have one.' }),
    firstMonth: t.expose('firstMonth', {
      type: 'Period',
      nullable: true,
      description: 'The month in which the earliest period of them ends; null where there are none.',
    }),
    lastMonth: t.expose('lastMonth', {
      type: 'Period',
      nullable: true,
      description: 'The month in which the latest period of them ends; null where there are none.',
    }),
  }),
});
