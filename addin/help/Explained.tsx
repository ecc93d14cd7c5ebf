import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import type { Explanation } from './glossary.ts';
import { useGlossary } from './use-glossary.ts';

const WIDTH_PX = 280;
const GAP_PX = 6;
/** The pointer must rest for so long, so that nothing opens under one that only passes. */
const REST_MS = 350;
/** The room below that an explanation needs; with less it opens above. */
const ROOM_PX = 140;
/** Elements that do something when they are pressed. */
const PRESSED = 'a, button, select, input, summary, label, [role=button], [role=tab], [role=option]';

const useStyles = makeStyles({
  note: {
    position: 'fixed',
    zIndex: 1_000_001,
    boxSizing: 'border-box',
    maxWidth: `min(${WIDTH_PX}px, calc(100vw - 16px))`,
    width: 'max-content',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    pointerEvents: 'none',
    display: 'grid',
  },
});

interface Shown extends Explanation {
  left: number;
  top: number | undefined;
  bottom: number | undefined;
}

function placed(explanation: Explanation, element: Element): Shown {
  const box = element.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, window.innerWidth - Math.min(WIDTH_PX, window.innerWidth - 16) - 8));
  const isBelow = window.innerHeight - box.bottom > ROOM_PX || box.top < ROOM_PX;
  return {
    ...explanation,
    left,
    top: isBelow ? box.bottom + GAP_PX : undefined,
    bottom: isBelow ? undefined : window.innerHeight - box.top + GAP_PX,
  };
}

/**
 * Explains a verdict or a term on which the pointer rests, which is touched, or which has the focus. One such listener serves
 * all views, so that no word of them needs a tooltip of its own.
 */
export function Explained(): ReactNode {
  const styles = useStyles();
  const glossary = useGlossary();
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(resting);
      setShown(undefined);
    };
    const explain = (target: EventTarget | null, waitMs: number) => {
      end();
      // What has a hint of its own is explained by that.
      if (!(target instanceof Element) || target.closest('[title], [role=dialog]') !== null) return;
      const explanation = glossary.of(target);
      if (explanation !== undefined) resting = setTimeout(() => setShown(placed(explanation, target)), waitMs);
    };
    const over = ({ target, pointerType }: PointerEvent) => {
      if (pointerType !== 'touch') explain(target, REST_MS);
    };
    const press = ({ target, pointerType }: PointerEvent) => {
      end();
      const isFree = target instanceof Element && target.closest(PRESSED) === null;
      if (isFree || pointerType === 'touch') explain(target, 0);
    };
    const focus = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches(':focus-visible')) explain(target, REST_MS);
    };
    const events = { pointerover: over, pointerdown: press, focusin: focus } as const;
    const ends = ['focusout', 'keydown', 'scroll', 'pointerleave'] as const;
    for (const [name, heard] of Object.entries(events)) document.addEventListener(name, heard as EventListener);
    for (const name of ends) document.addEventListener(name, end, true);
    return () => {
      clearTimeout(resting);
      for (const [name, heard] of Object.entries(events)) document.removeEventListener(name, heard as EventListener);
      for (const name of ends) document.removeEventListener(name, end, true);
    };
  }, [glossary]);
  if (shown === undefined) return null;
  const { word, meaning, left, top, bottom } = shown;
  return (
    <div role="tooltip" className={styles.note} style={{ left, top, bottom }}>
      <Text size={200} weight="semibold">
        {word}
      </Text>
      <Text size={200}>{meaning}</Text>
    </div>
  );
}
