import { useMemo } from 'react';
import { useLabels } from '../words/use-words.ts';
import { Glossary } from './glossary.ts';
import { useHelpWords } from './use-help-words.ts';

/** What the words mean that users meet, in the pane's language. */
export function useGlossary(): Glossary {
  const help = useHelpWords();
  const labels = useLabels();
  return useMemo(() => new Glossary(help, labels), [help, labels]);
}
