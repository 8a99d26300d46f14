/** What a connection that stays open may take. Times are in milliseconds. */
export interface LiveLimits {
  /** Subscriptions, and queries under way, on one WebSocket. */
  readonly operations: number;
  /** WebSockets and event streams of one address. Many readers may share an address: those of an office, or of a proxy. */
  readonly connectionsPerAddress: number;
  /** WebSockets and event streams in all: each takes some 20 kB of our memory. */
  readonly connections: number;
  /** Events that are read from the database at once, for all of them together: most of its connections are left to those who ask. */
  readonly readsAtOnce: number;
  /** One message of a WebSocket, in bytes: as much as the body of a request. */
  readonly message: number;
  /** How long a WebSocket may stay open before it says `connection_init`. */
  readonly init: number;
  /** How often a connection on which nothing happens is asked whether it lives. Proxies tend to close what is silent for a minute. */
  readonly ping: number;
  /** How often it is asked whether those who brought a token would still be let in. */
  readonly recheck: number;
  /** How long a reader may take nothing of what it was sent. */
  readonly stall: number;
  /** How long to wait before an event is read again for which the database was away, each time; after the last the subscription ends with the error. */
  readonly patience: readonly number[];
}

export const LIVE_LIMITS: LiveLimits = {
  operations: 10,
  connectionsPerAddress: 100,
  connections: 2_000,
  readsAtOnce: 4,
  message: 260 * 1024,
  init: 10_000,
  ping: 15_000,
  recheck: 30_000,
  stall: 120_000,
  patience: [500, 1_000, 2_000, 4_000, 8_000, 16_000],
};
