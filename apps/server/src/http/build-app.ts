import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Log } from '../log.ts';
import type { Measure } from '../measure.ts';
import { refuseOtherSites } from '../sign-in/same-site.ts';
import type { SignInParts } from '../sign-in/sign-in-parts.ts';
import { addSignInRoutes } from '../sign-in/sign-in-routes.ts';
import type { Assessor } from '../usecases/assess-case.ts';
import { addClinicRoutes, type ClinicDoor } from './add-clinic-routes.ts';
import { assessRoute } from './assess-route.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { addCdsRoutes } from './cds-routes.ts';
import { addDocumentRoutes } from './document-routes.ts';
import { fhirRoutes } from './fhir-routes.ts';
import { addHealthRoute } from './health-route.ts';
import { addHomeManifest } from './home-manifest.ts';
import { addHomeRoutes } from './home-routes.ts';
import { addKnowledgeRoutes, type ServedKnowledge } from './knowledge-routes.ts';
import { addMetrics } from './metrics-route.ts';
import { addOpenApiRoute, collectRoutes } from './openapi-route.ts';
import { refuseWith, sendProblem } from './problem-handlers.ts';
import { addPublicBookingRoutes, type PublicBooking } from './public-booking-routes.ts';
import { refuseRepeatedKeys } from './repeated-keys.ts';
import { logRequests } from './request-log.ts';
import { refuseRoutesWithoutPermission } from './route-permission.ts';
import { addScheduleEvents, type ScheduleNews } from './schedule-events.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { addSite } from './site/site-routes.ts';
import { type ClientPatience, ordinaryPatience, slowClientOptions } from './slow-clients.ts';
import { addWebSite } from './web-site.ts';

export interface AppParts {
  readonly version: string;
  readonly startedAt: Date;
  readonly publicUrl: string | undefined;
  /** Where this server is reached from outside; known only once it listens. */
  readonly baseUrl: () => string;
  readonly isDatabaseAnswering: () => Promise<boolean>;
  readonly assessor: Assessor;
  readonly knowledge: ServedKnowledge;
  /** What can be done in clinics, and how it is known who asks. */
  readonly clinics: ClinicDoor;
  /** Undefined: nobody can sign in. */
  readonly signIn?: SignInParts;
  /** Undefined: nobody can book without being signed in. */
  readonly booking?: PublicBooking;
  /** Undefined: desks do not hear of each other's changes. */
  readonly news?: ScheduleNews;
  readonly webFolder: string;
  /** Where the styles and islands of the public pages were built; undefined: there are no public pages. */
  readonly siteFolder?: string;
  /** Undefined: only this machine may read the metrics. */
  readonly metricsToken?: string | undefined;
  /** What is measured beside requests and the process. */
  readonly measures?: readonly Measure[];
  readonly patience?: ClientPatience;
  readonly log: Log;
}

/** The whole HTTP server, not listening yet. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    genReqId: () => randomUUID(),
    // Behind a public address stands a proxy, on this machine or in its private network; only such a one may say who asked.
    trustProxy: parts.publicUrl === undefined ? false : ['loopback', 'linklocal', 'uniquelocal'],
    forceCloseConnections: 'idle',
    ...slowClientOptions(parts.patience ?? ordinaryPatience),
    bodyLimit: 1024 * 1024,
    return503OnClosing: true,
    frameworkErrors: (_error, request, reply) => {
      sendProblem({ status: 400, detail: 'The address is not well formed.' }, request, reply);
    },
  });
  addSecurityHeaders(app, parts.publicUrl);
  logRequests(app, parts.log);
  refuseWith(app, sendProblem, parts.log);
  refuseRepeatedKeys(app);
  refuseOtherSites(app, parts.publicUrl);
  refuseRoutesWithoutPermission(app);
  await collectRoutes(app, parts);

  addMetrics(app, { token: parts.metricsToken, measures: parts.measures ?? [] });
  addHealthRoute(app, parts.isDatabaseAnswering);
  await app.register(assessRoute, { assessor: parts.assessor });
  await app.register(addClinicRoutes, parts.clinics);
  await addDocumentRoutes(app, { ...parts.clinics, baseUrl: parts.baseUrl, assessor: parts.assessor });
  if (parts.news !== undefined) await app.register(addScheduleEvents, { ...parts.clinics, news: parts.news });
  if (parts.booking !== undefined) {
    await app.register(addPublicBookingRoutes, parts.booking);
    await addHomeRoutes(app, { ...parts.clinics, booking: parts.booking });
  }
  if (parts.signIn !== undefined) {
    await app.register(addSignInRoutes, parts.signIn);
    await app.register(calendarRoutes, { ...parts.signIn, baseUrl: parts.baseUrl });
  }
  await app.register(fhirRoutes, { prefix: '/fhir', ...parts });
  addCdsRoutes(app);
  addKnowledgeRoutes(app, parts.knowledge);
  addOpenApiRoute(app);
  if (parts.booking !== undefined && parts.siteFolder !== undefined)
    await addSite(app, { folder: parts.siteFolder, booking: parts.booking, knowledge: parts.knowledge });
  addHomeManifest(app);
  await addWebSite(app, parts.webFolder);
  return app;
}
