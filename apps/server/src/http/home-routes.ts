import type { Chart } from '@junction/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { managePath, manageToken } from '../usecases/booking/manage-token.ts';
import { clinicIdOf, type PublicParts } from '../usecases/booking/public-runner.ts';
import { readChart } from '../usecases/encounters/read-chart.ts';
import { notFound } from '../usecases/refusal.ts';
import type { ClinicDoor } from './add-clinic-routes.ts';
import { sendProblem } from './problem-handlers.ts';
import { refusalOfUseCase } from './refusal-of-use-case.ts';

export interface HomeDoor extends Pick<ClinicDoor, 'runner' | 'resolveCaller'> {
  /** What seals the links of visits. */
  readonly booking: PublicParts;
}

interface VisitAddress {
  readonly Params: { readonly slug: string; readonly patientId: string; readonly visitId: string };
}

/**
 * What a patient's place leads to: the page on which a visit of one's own is moved or cancelled, and its calendar file. Both are
 * opened by a secret link, which stands in no page and is given only to who may read the record.
 */
export async function addHomeRoutes(app: FastifyInstance, { runner, resolveCaller, booking }: HomeDoor): Promise<void> {
  const tokenOf = async (request: FastifyRequest<VisitAddress>, reply: FastifyReply): Promise<string | undefined> => {
    const { slug, patientId, visitId } = request.params;
    const caller = await resolveCaller(request);
    const call = { slug, caller, requestId: request.id, input: { patientId }, idempotencyKey: undefined };
    const outcome = await runner.run(readChart, call);
    const clinicId = await clinicIdOf(booking, slug);
    // The runner gives what the use case declares as its output.
    const chart = outcome.ok ? (outcome.value as Chart) : undefined;
    if (clinicId !== undefined && chart?.upcoming.some((visit) => visit.visitId === visitId) === true)
      return manageToken(booking.secret, clinicId, visitId);
    sendProblem(refusalOfUseCase(outcome.ok ? notFound.refusal : outcome.refusal), request, reply);
    return undefined;
  };
  const config = { config: { permission: readChart.permission }, schema: { hide: true } };
  const visit = '/api/clinics/:slug/patients/:patientId/visits/:visitId';
  app.get<VisitAddress>(`${visit}/page`, config, async (request, reply) => {
    const token = await tokenOf(request, reply);
    return token === undefined ? reply : reply.redirect(managePath(request.params.slug, token, 'en'), 303);
  });
  app.get<VisitAddress>(`${visit}/calendar`, config, async (request, reply) => {
    const token = await tokenOf(request, reply);
    if (token === undefined) return reply;
    return reply.redirect(`/api/public/clinics/${request.params.slug}/visits/${token}/calendar.ics`, 303);
  });
}
