// What was recorded when: an import, then twenty changes that each corrected some memberships and organizations.
import { CORRECTED, CORRECTIONS } from './sizes.mjs';

const FACTOR = 761_238_923_551n;
const MASK = (1n << 40n) - 1n;

export class History {
  /** Ids that look random, are the same in every seed, and never collide: an odd factor gives every counter a number of its own. */
  ids = {
    counters: new Map(),
    next(type) {
      const count = (this.counters.get(type) ?? 0) + 1;
      this.counters.set(type, count);
      return Number((BigInt(count) * FACTOR) & MASK);
    },
  };
  #ordinals = new Map();
  #drawn = 12_345;

  /** The revision that corrected the next record of a type; null for most. */
  correctedIn(recordType) {
    const share = CORRECTED[recordType] ?? 0;
    const draw = this.#random();
    return draw < share ? 2 + Math.floor((draw / share) * CORRECTIONS) : null;
  }

  /** The row of what a revision did to a record. */
  operation(revision, recordType, id) {
    const ordinal = this.#ordinals.get(revision) ?? 0;
    this.#ordinals.set(revision, ordinal + 1);
    return { revision, ordinal, kind: revision === 1 ? 'CREATED' : 'CORRECTED', record_type: recordType, record_id: id };
  }

  /** The changes themselves, a millisecond apart: none may lie in the future. */
  async enterChanges(client) {
    for (const revision of [...this.#ordinals.keys()].sort((a, b) => a - b)) {
      await client.query(
        `INSERT INTO change (revision, id, recorded_at, actor_name, actor_kind, message)
        SELECT $1::int8, $2::int8, recorded_at + $1::int * interval '1 millisecond', 'Bench', $3, $4 FROM change WHERE revision = 0`,
        [
          revision,
          this.ids.next('Change'),
          revision === 1 ? 'IMPORT' : 'PROGRAM',
          revision === 1 ? 'Seed of the benchmark' : 'Lists were found that show these members.',
        ],
      );
    }
  }

  /** A generator of random numbers with a seed (a linear congruence of 31 bits will do here). */
  #random() {
    this.#drawn = (this.#drawn * 48_271) % 2_147_483_647;
    return this.#drawn / 2_147_483_647;
  }
}
