import { enumOf } from '../base/word.ts';

export const ImportRelease = enumOf('ImportRelease', 'Who sees the figures of a file.', {
  INTERNAL: '内部: those who may see internal figures of the district.',
  PUBLIC: '公开: everybody who may read.',
});
