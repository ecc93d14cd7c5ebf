import { type GriffelStyle, tokens } from '@fluentui/react-components';

/** The look of a button that fills a row and shows as the text in it. */
export const ROW_BUTTON = {
  width: '100%',
  border: 'none',
  textAlign: 'start',
  font: 'inherit',
  color: 'inherit',
  backgroundColor: 'transparent',
  cursor: 'pointer',
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
} satisfies GriffelStyle;
