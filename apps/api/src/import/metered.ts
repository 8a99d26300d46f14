import { Transform } from 'node:stream';
import { Problem } from '@guildhall/problems';

/** Counts bytes that go by, of all streams of one upload together. */
export class Meter {
  private counted = 0;

  constructor(
    private readonly most: number,
    private readonly measure: string,
  ) {}

  /** A stream of the same bytes that fails once there are too many. */
  stream(): Transform {
    return new Transform({
      transform: (piece: Buffer, _encoding, done) => {
        this.counted += piece.length;
        if (this.counted > this.most) done(tooMuch(this.most, this.measure));
        else done(null, piece);
      },
    });
  }
}

/** Why so much is not taken. */
export function tooMuch(limit: number, measure: string, actual?: number): Problem {
  const sentence = `The ${measure} may have ${megabytes(limit)} at most. Send less at a time; whoever runs the server can set IMPORT_MAX_BYTES, or import the files there with \`guildhall import\`.`;
  return new Problem('LIMITED', sentence, { measure: `bytes of the ${measure}`, limit, ...(actual === undefined ? {} : { actual }) });
}

function megabytes(bytes: number): string {
  return bytes >= 1024 ** 2 ? `${Math.floor(bytes / 1024 ** 2)} MB` : `${bytes} bytes`;
}
