import type { RELEASES, Release } from '../data/rules/gate-words.ts';
import type { builder } from './builder.ts';
import { type Described, enumOf } from './word.ts';

type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Shape>;

const release: Described<typeof RELEASES> = {
  PUBLIC: '公开: everybody sees it.',
  INTERNAL: '内部: only those see it who may read what is internal of its district.',
  EMBARGOED: '定时公开: as internal until an instant, and public from then on.',
};
const ReleaseEnum = enumOf('Release', 'Who sees a figure or a document.', release);

/** The fields that tell who sees a thing. */
export function releaseFields(t: Fields<{ release: Release; releaseAt: string | null }>) {
  return {
    release: t.expose('release', {
      type: ReleaseEnum,
      description: 'Who sees it. To whoever may not see it, it is not there: neither here, nor in any list or count.',
    }),
    releaseAt: t.expose('releaseAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The instant from which an EMBARGOED one is public; null for any other.',
    }),
  };
}
