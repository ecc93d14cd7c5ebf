import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/**
 * A part of a view whose code is loaded behind that of the view, before anybody opens it: it is then there without the network
 * too. Where that fails it is loaded when it is shown.
 */
export function loadedBehind<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  load().catch(() => undefined);
  return lazy(async () => ({ default: await load() }));
}
