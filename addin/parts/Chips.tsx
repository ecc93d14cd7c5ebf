import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  chips: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
  },
  chip: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular, paddingLeft: '10px', paddingRight: '10px' },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2 },
  },
  dot: {
    width: '5px',
    height: '5px',
    marginLeft: '5px',
    borderRadius: '50%',
    flexShrink: 0,
    backgroundColor: tokens.colorBrandBackground,
  },
});

export interface Chip<Value extends string> {
  value: Value;
  label: string;
  /** The meaning of the chip's dot. Absent means that it has none. */
  mark?: string | undefined;
}

/** Adds the value, or removes it where it is chosen. */
export function toggled<Value extends string>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

/** Shows all values as buttons that switch them on and off. */
export function Chips<Value extends string>(props: {
  label: string;
  options: Chip<Value>[];
  chosen: readonly Value[];
  toggle: (value: Value) => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <fieldset aria-label={props.label} className={styles.chips}>
      {props.options.map(({ value, label, mark }) => {
        const chosen = props.chosen.includes(value);
        return (
          <ToggleButton
            key={value}
            size="small"
            shape="circular"
            className={mergeClasses(styles.chip, chosen && styles.chosen)}
            checked={chosen}
            onClick={() => props.toggle(value)}
          >
            {label}
            {mark !== undefined && <span className={styles.dot} role="img" aria-label={mark} />}
          </ToggleButton>
        );
      })}
    </fieldset>
  );
}
