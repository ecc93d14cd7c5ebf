import { ToggleButton, tokens } from '@fluentui/react-components';
import { StarFilled, StarRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { type NamedIndicator, nameIn, usePane, useWords } from '../state/pane-context.ts';
import { useStarred } from './kept-indicators.ts';

/** Stars an indicator, so that it is at hand whenever nothing is typed. */
export function StarButton({ indicator, size }: { indicator: NamedIndicator; size?: 'small' }): ReactNode {
  const words = useWords();
  const { language } = usePane();
  const { codes, toggle } = useStarred();
  const isStarred = codes.includes(indicator.code);
  return (
    <ToggleButton
      appearance="transparent"
      size={size ?? 'medium'}
      checked={isStarred}
      icon={isStarred ? <StarFilled color={tokens.colorBrandForeground1} /> : <StarRegular />}
      aria-label={words.find.star(nameIn(language, indicator))}
      onClick={() => toggle(indicator.code)}
    />
  );
}
