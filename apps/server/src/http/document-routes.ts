import { junctionDrawing } from '@junction/anatomy';
import type { PrintableDocument } from '@junction/contract';
import type { KnowledgeBase } from '@junction/knowledge';
import { momentWords } from '@junction/scheduling';
import type { FastifyInstance } from 'fastify';
import { bodyDrawings } from '../documents/body-drawing.ts';
import { exerciseDrawing } from '../documents/exercise-drawing.ts';
import { type PrintedDocument, renderPdf } from '../documents/render-pdf.ts';
import type { Assessor } from '../usecases/assess-case.ts';
import { readDocument } from '../usecases/encounters/read-document.ts';
import type { ClinicDoor } from './add-clinic-routes.ts';
import { sendProblem } from './problem-handlers.ts';
import { refusalOfUseCase } from './refusal-of-use-case.ts';

export interface DocumentDoor extends Pick<ClinicDoor, 'runner' | 'resolveCaller'> {
  /** Where this server is reached from outside. */
  readonly baseUrl: () => string;
  readonly assessor: Assessor;
}

/** What a figure shows, for those who do not see it. */
const words = {
  drawing: 'Where it hurts, drawn on a body from behind and from the front',
  junction:
    'The spine from behind. From the junction at the waist one nerve runs to the back of the hip rim, one to the groin, one to the outer hip.',
};

/** `GET /api/clinics/:slug/documents/:documentId/print?paper=`: a document on paper, as a PDF. Letter unless A4 is asked for. */
export async function addDocumentRoutes(
  app: FastifyInstance,
  { runner, resolveCaller, baseUrl, assessor }: DocumentDoor,
): Promise<void> {
  app.get<{ Params: { slug: string; documentId: string }; Querystring: { paper?: string } }>(
    '/api/clinics/:slug/documents/:documentId/print',
    { config: { permission: readDocument.permission }, schema: { hide: true } },
    async (request, reply) => {
      const caller = await resolveCaller(request);
      const { slug, documentId } = request.params;
      const outcome = await runner.run(readDocument, {
        ...{ slug, caller, requestId: request.id, input: { documentId }, idempotencyKey: undefined },
      });
      if (!outcome.ok) return sendProblem(refusalOfUseCase(outcome.refusal), request, reply);
      // The runner gives what the use case declares as its output.
      const document = outcome.value as PrintableDocument;
      const ownPlace = document.kind === 'handout' ? `${baseUrl()}/clinics/${slug}/me` : null;
      const paper = request.query.paper === 'a4' ? 'A4' : 'LETTER';
      const pdf = await renderPdf(toPrinted(document, paper, ownPlace, assessor.kb));
      return reply
        .type('application/pdf')
        .header('cache-control', 'private, no-store')
        .header('content-disposition', `inline; filename="${document.kind}.pdf"`)
        .send(pdf);
    },
  );
}

function toPrinted(
  document: PrintableDocument,
  paper: PrintedDocument['paper'],
  webAddress: string | null,
  kb: KnowledgeBase,
): PrintedDocument {
  const { kind, title, language, body, patient, clinic, signature, recordedAt } = document;
  const dateOf = (day: string): string =>
    new Intl.DateTimeFormat(clinic.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
  const moment = (at: string): string => {
    const { day, time } = momentWords(Date.parse(at), clinic.zone, language);
    return `${day}, ${time}`;
  };
  return {
    kind: kind === 'handout' || kind === 'letter' ? kind : 'note',
    ...{ title, language, body, paper },
    head: [
      patient.isSample ? `${patient.name} (sample)` : patient.name,
      ...(patient.birthDate === null ? [] : [`born ${dateOf(patient.birthDate)}`]),
      moment(signature?.signedAt ?? recordedAt),
    ],
    clinic: { name: clinic.name, lines: [clinic.address, clinic.phone ?? ''].filter((line) => line !== '') },
    signed:
      signature === null
        ? 'Draft, not signed'
        : `Signed electronically by ${signature.signedBy.name ?? 'a member of staff'}, ${moment(signature.signedAt)}. Knowledge ${signature.knowledge.version}`,
    exercise: (id) => exerciseDrawing(kb, id),
    figure: (figure) => {
      if (figure === 'junction') return { drawings: [junctionDrawing()], text: words.junction };
      const drawings = bodyDrawings(document.drawing);
      return drawings && { drawings, text: words.drawing };
    },
    webAddress,
  };
}
