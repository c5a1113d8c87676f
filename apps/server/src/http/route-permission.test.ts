import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { refuseRoutesWithoutPermission } from './route-permission.ts';

describe('a route under /api', () => {
  const server = () => {
    const app = Fastify();
    refuseRoutesWithoutPermission(app);
    return app;
  };
  const answer = async () => ({});

  it('keeps the server from starting when it does not say who may use it', () => {
    expect(() => server().get('/api/patients', answer)).toThrow(
      'GET /api/patients does not say who may use it: give it a permission, or "public".',
    );
  });

  it('is told from addresses that only look like it', () => {
    expect(() => server().get('/apish', answer)).not.toThrow();
  });

  it('may be for everyone, or for whom a permission names', () => {
    const app = server();
    app.get('/api/open', { config: { permission: 'public' } }, answer);
    app.get('/api/closed', { config: { permission: 'patient:read' } }, answer);
    expect(app.hasRoute({ method: 'GET', url: '/api/closed' })).toBe(true);
  });
});
