import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({
  // The drawing follows the width of the pane, and must not hold it open.
  figure: { minWidth: 0, overflow: 'hidden', '& svg': { display: 'block', maxWidth: '100%' } },
});

interface PlotFigureProps {
  /** Draws for a width in pixels. Pass the same function for as long as the drawing is the same. */
  draw: (width: number) => Element;
  /** Describes the drawing for those who do not see it. */
  label: string;
}

/** Shows a drawing as wide as its place, and redraws it when the width changes. */
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
    // Without a width, for example in a hidden tab, the last drawing stays.
    if (width === 0) return;
    const drawing = draw(width);
    // Plot names its groups of marks in English; the label above covers them.
    drawing.setAttribute('aria-hidden', 'true');
    place.current?.replaceChildren(drawing);
  }, [draw, width]);

  return <div ref={place} className={styles.figure} role="img" aria-label={label} />;
}
