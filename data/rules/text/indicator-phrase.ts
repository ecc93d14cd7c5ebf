import { foldedPhrase } from './folded-text.ts';

/** The words by which a report may speak of an indicator. */
export interface NamedIndicator {
  name: string;
  aliases: readonly string[];
  /** Phrases by which reports speak of it without its name. */
  watch: readonly string[];
  /** Phrases that show that a sentence speaks of something else. */
  not: readonly string[];
}

/** A verb with which a name begins and which a report often leaves out or puts elsewhere. */
const LEADING_VERB = /^(新增|完成|新建|引进|培育|推动)/;
/** Without its verb a name must be this long to be looked for: shorter ones stand in any text by chance. */
const LEAST_BARE_NAME = 4;

/** The name without its leading verb, where no watch phrases say how reports speak of the indicator. */
function bareName({ name, watch }: NamedIndicator): string[] {
  const bare = name.replace(LEADING_VERB, '');
  return watch.length === 0 && [...bare].length >= LEAST_BARE_NAME ? [bare] : [];
}

/** The phrases of which any one in a sentence is a mention of the indicator, folded. Nothing else is derived. */
export function mentionPhrases(indicator: NamedIndicator): string[] {
  const { name, aliases, watch } = indicator;
  return [...new Set([name, ...aliases, ...watch, ...bareName(indicator)].map(foldedPhrase))];
}

/** The phrases that make a sentence no mention of the indicator, folded. */
export function counterPhrases({ not }: NamedIndicator): string[] {
  return not.map(foldedPhrase);
}
