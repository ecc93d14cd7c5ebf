import type { Writer } from '../data/intake/act.ts';
import type { Log } from './log.ts';

/** How often the server looks whether the hour of something has come. */
const LOOK_MS = 10_000;

/** The parts of a server that keeping hours needs. */
interface DueWatching {
  /** The instant of the next thing to be done; undefined where nothing waits. */
  readonly next: () => Promise<string | undefined>;
  readonly writer: Writer;
  readonly log: Log;
  readonly now?: () => Date;
}

/** Has done what is due by now. Nothing is asked of the thread that writes before that. */
export async function keepHours({ next, writer, log, now = () => new Date() }: DueWatching): Promise<void> {
  const at = now().toISOString();
  try {
    const due = await next();
    if (due === undefined || due > at) return;
    const { released, refused, swept } = await writer.append({ act: 'due', given: { at }, by: { person: null } });
    if (released !== null) log.info({ revision: released }, 'figures became public at their time');
    if (swept > 0) log.info({ files: swept }, 'uploads that no draft uses were removed after a day');
    for (const refusal of refused) log.warn(refusal, 'a draft could not be published at its hour');
  } catch (error) {
    log.error({ err: error }, 'what was due could not be done; it is tried again');
  }
}

/** Keeps hours until the function that it answers is called. What fell due while no server ran is done first. */
export function watchHours(watching: DueWatching): () => void {
  let isBusy = false;
  const look = () => {
    if (isBusy) return;
    isBusy = true;
    void keepHours(watching).finally(() => {
      isBusy = false;
    });
  };
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  look();
  return () => clearInterval(timer);
}
