// Much is written in several requests: Excel on the web takes 5 MB at once, and about 1 MB leaves it responsive.
import { quietly } from './inExcel.ts';
import type { PullOptions } from './pulledReport.ts';

/** Something to queue, and how long it is as JSON. */
export interface Piece {
  readonly size: number;
  readonly write: () => void;
}

/** On its way JSON is quoted twice more, which makes it a fifth longer. */
export const sliceSize = 700_000;

/** A piece whose length nobody needs to know well. */
export function smallPiece(write: () => void, size = 200): Piece {
  return { size, write };
}

interface Sending extends Pick<PullOptions, 'signal' | 'onProgress'> {
  /** Once begun it is not stopped. */
  readonly isWhole?: boolean;
}

/** Whether all was sent; `false` where the signal stopped it between two requests. */
export async function sendPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  { signal, onProgress, isWhole = false }: Sending,
): Promise<boolean> {
  const slices = slicesOf(pieces);
  for (const [index, slice] of slices.entries()) {
    onProgress?.({ done: index, of: slices.length });
    if (signal?.aborted && (index === 0 || !isWhole)) return false;
    await quietly(context, () => {
      for (const { write } of slice) write();
    });
  }
  return true;
}

export function slicesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const slices: Piece[][] = [[]];
  let size = 0;
  for (const piece of pieces) {
    if (size > 0 && size + piece.size > sliceSize) {
      slices.push([]);
      size = 0;
    }
    slices.at(-1)?.push(piece);
    size += piece.size;
  }
  return slices;
}
