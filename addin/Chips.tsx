import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular, paddingLeft: '10px', paddingRight: '10px' },
  dot: {
    '::after': {
      content: '""',
      width: '5px',
      height: '5px',
      marginLeft: '5px',
      borderRadius: '50%',
      backgroundColor: tokens.colorBrandForeground1,
    },
  },
});

export interface Chip {
  value: string;
  label: string;
  /** Marked with a dot. */
  marked?: boolean;
}

/** Values to switch on and off, all in sight. */
export function Chips(props: {
  label: string;
  options: Chip[];
  chosen: string[];
  toggle: (value: string) => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <div role="group" aria-label={props.label} className={styles.chips}>
      {props.options.map(({ value, label, marked }) => (
        <ToggleButton
          key={value}
          size="small"
          shape="circular"
          className={marked ? `${styles.chip} ${styles.dot}` : styles.chip}
          checked={props.chosen.includes(value)}
          onClick={() => props.toggle(value)}
        >
          {label}
        </ToggleButton>
      ))}
    </div>
  );
}
