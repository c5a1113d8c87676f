import type { FastifyInstance } from 'fastify';

/** Scripts, styles, fonts and calls come from this server and nowhere else; nothing is inline, nothing is framed. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const always: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

const twoYears = 'max-age=63072000; includeSubDomains';

/** One hook for all routes: a header plugin per concern would cost more than the routes themselves. */
export function addSecurityHeaders(app: FastifyInstance, publicUrl: string | undefined): void {
  const isHttps = publicUrl?.startsWith('https:') === true;
  app.addHook('onSend', async (request, reply) => {
    reply.headers(always);
    if (isHttps) reply.header('strict-transport-security', twoYears);
    reply.header('x-request-id', request.id);
    // What nobody has declared to be the same for everyone is for this reader only.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
