import type { Writer } from '../data/intake/act.ts';
import { type Door, DoorBusy, type Found } from './person/door.ts';
import type { QueryPool } from './thread/pool.ts';

/** The door of a server with query threads, which look people up. */
export function poolDoor(pool: QueryPool, writer: Writer): Door {
  return {
    lookUp: async (look) => {
      const given = await pool.ask({ look });
      if (typeof given === 'string') throw new DoorBusy(given);
      return JSON.parse(new TextDecoder().decode(given.body)) as Found | null;
    },
    writer,
  };
}
