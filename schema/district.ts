import { findDistrict } from '../data/ask/resolve.ts';
import type { District } from '../data/ledger/district.ts';
import { builder } from './builder.ts';

export const DistrictRef = builder.objectRef<District>('District');

builder.node(DistrictRef, {
  description:
    'An administrative area, such as 440307 龙岗区. An area without a GB/T 2260 code has one of our own (SZ-…).',
  id: { resolve: ({ code }) => code, description: 'Opaque id. `node(id:)` finds the object by it.' },
  loadOne: (code, { ledger }) => ledger.catalogue.districts.find((district) => district.code === code) ?? null,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'GB/T 2260 code, or our own code (SZ-…) where the area has none.' }),
    name: t.exposeString('name', { description: 'Full Chinese name.' }),
    nameEn: t.exposeString('nameEn', { description: 'English name.' }),
    parent: t.expose('parent', {
      type: DistrictRef,
      nullable: true,
      description: 'The area that contains it; null for the province.',
    }),
    children: t.expose('children', {
      type: [DistrictRef],
      description: "The areas that it contains, in the city's own order.",
    }),
  }),
});

builder.queryFields((t) => ({
  district: t.field({
    type: DistrictRef,
    nullable: true,
    description: 'A district by code or by name (龙岗区, 龙岗, Longgang, 440307); null where none or several match.',
    args: {
      code: t.arg.string({ description: 'The code.' }),
      name: t.arg.string({ description: 'The full, short or English name, or the code.' }),
    },
    resolve: (_, { code, name }, { ledger }) => findDistrict(ledger, code ?? name ?? '') ?? null,
  }),
  districts: t.field({
    type: [DistrictRef],
    description:
      "Every district of the ledger, the province first, then the city, then its districts in the city's own order.",
    resolve: (_, __, { ledger }) => ledger.catalogue.districts,
  }),
}));
