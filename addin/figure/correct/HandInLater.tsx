import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react';

const Loaded = lazy(async () => ({ default: (await import('./HandIn.tsx')).HandIn }));

/** Shows `HandIn`, whose code is loaded when it is first needed: few hand in corrections. */
export function HandInLater(props: ComponentProps<typeof Loaded>): ReactNode {
  return (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  );
}
