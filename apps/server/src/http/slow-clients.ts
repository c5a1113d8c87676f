/** How long a client may take. A server that waits for ever is held up by a few clients that send a byte a minute. */
export interface ClientPatience {
  /** For all headers. */
  readonly headersMs: number;
  /** For headers and body. */
  readonly requestMs: number;
  /** Without a byte either way. */
  readonly idleMs: number;
  /** Between two looks at who took too long. */
  readonly lookEveryMs: number;
}

export const ordinaryPatience: ClientPatience = {
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 60_000,
  lookEveryMs: 2000,
};

/** Larger headers are refused with 431. Our own cookies come to under two kilobytes. */
export const largestHeaderBytes = 16 * 1024;

/** The same as settings of the server. */
export const slowClientOptions = ({ headersMs, requestMs, idleMs, lookEveryMs }: ClientPatience) => ({
  requestTimeout: requestMs,
  connectionTimeout: idleMs,
  http: { headersTimeout: headersMs, connectionsCheckingInterval: lookEveryMs, maxHeaderSize: largestHeaderBytes },
});
