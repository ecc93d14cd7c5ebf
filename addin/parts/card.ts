import { type GriffelStyle, tokens } from '@fluentui/react-components';

/** The look of a card: a frame in which one thing is told below another. */
export const CARD = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: tokens.spacingVerticalXS,
  padding: tokens.spacingHorizontalM,
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusMedium,
} satisfies GriffelStyle;

/** The columns of a grid of cards: as many as the page has room for. */
export const CARD_COLUMNS = 'repeat(auto-fill, minmax(min(100%, 480px), 1fr))';
