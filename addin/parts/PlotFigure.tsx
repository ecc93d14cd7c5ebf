import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({
  // The drawing follows the width of the pane, and must not hold it open.
  figure: { minWidth: 0, overflow: 'hidden', '& svg': { display: 'block', maxWidth: '100%' } },
});

interface PlotFigureProps {
  /** Draws for a width in pixels; the same function as long as it draws the same. */
  draw: (width: number) => Element;
  /** What the drawing shows, for those who do not see it. */
  label: string;
}

/** A drawing as wide as there is room, drawn again when that changes. */
export function PlotFigure({ draw, label }: PlotFigureProps): ReactNode {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    if (!place.current) return;
    const watching = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watching.observe(place.current);
    return () => watching.disconnect();
  }, []);
  useEffect(() => {
    // Without a width, as while its tab is hidden, what was drawn stays.
    if (width === 0) return;
    const drawing = draw(width);
    // Plot names its groups of marks in English; the label above says all of it.
    drawing.setAttribute('aria-hidden', 'true');
    place.current?.replaceChildren(drawing);
  }, [draw, width]);

  return <div ref={place} className={styles.figure} role="img" aria-label={label} />;
}
