import type { Ledger } from '../../data/ledger/ledger.ts';
import type { Asker } from '../../data/rules/office/may.ts';

/** A request for what is given out in pieces, and the place from which on; '' is the beginning. */
export interface PieceAsked {
  readonly request: Request;
  /** The address of whoever asks. */
  readonly address: string | undefined;
  readonly place: string;
}

/** A piece, and the place behind it; undefined where nothing follows. Any other status than 200 ends it. */
export interface PieceAnswer {
  readonly response: Response;
  readonly next: string | undefined;
}

/** Gives out the piece at a place. What it may read for one is bounded, however long the whole is. */
export type Pieces = (asked: PieceAsked) => Promise<PieceAnswer>;

/** Whoever asks, and the ledger as they see it. */
export interface Reading {
  readonly ledger: Ledger;
  readonly asker: Asker | null;
  /** The program with its version. */
  readonly program: string;
}

/** An answer that is whole. */
export function whole(response: Response): PieceAnswer {
  return { response, next: undefined };
}

/** The bytes of a piece. */
export async function bytesOf({ response }: PieceAnswer): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * The whole of what is given out in pieces. The next one is asked for when the one before was taken, so that nothing is held
 * for a client that reads slowly, and others are answered in between.
 */
export async function joined(piece: (place: string) => Promise<PieceAnswer>): Promise<Response> {
  const first = await piece('');
  const { response } = first;
  if (first.next === undefined || response.status !== 200) return response;
  let place: string | undefined = first.next;
  const bytes = await bytesOf(first);
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(bytes),
      async pull(controller) {
        if (place === undefined) {
          controller.close();
          return;
        }
        const given = await piece(place);
        // Whoever reads it sees that the end is missing: the connection is cut.
        if (given.response.status !== 200) throw new Error(`A piece was refused (${given.response.status}).`);
        place = given.next;
        controller.enqueue(await bytesOf(given));
      },
    },
    { highWaterMark: 0 },
  );
  const headers = new Headers(response.headers);
  // It is that of the first piece.
  headers.delete('content-length');
  return new Response(body, { status: response.status, headers });
}
