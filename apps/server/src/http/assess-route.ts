import rateLimit from '@fastify/rate-limit';
import { assessDocumentSchema, caseSchema } from '@junction/contract';
import { type Problem, refused } from '@junction/kernel';
import type { FastifyInstance } from 'fastify';
import { type Assessor, assessCase } from '../usecases/assess-case.ts';
import { isNestedDeeperThan } from './json-depth.ts';
import { problemResponse } from './problem-document.ts';
import { sendProblem } from './problem-handlers.ts';

/** A case is a page; this leaves room for every finding there is, in the long form. */
const largestBodyBytes = 256 * 1024;

/** A case nests four levels deep. */
const deepestBody = 20;

/** For each address. One assessment takes some milliseconds of one core: a practice never gets near, a flood is held to a fraction of it. */
const limit = { max: 1200, timeWindow: 60_000 };

/** `POST /api/assess`: the case file as JSON in, the assessment document out. Stateless, no sign-in. */
export async function assessRoute(app: FastifyInstance, { assessor }: { readonly assessor: Assessor }): Promise<void> {
  await app.register(rateLimit, { ...limit, enableDraftSpec: true });
  // The text itself goes on to the parser of case files: once it is an object, a key given twice is silently one.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (_request: unknown, body: string) => body);
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => JSON.stringify);

  app.post(
    '/api/assess',
    {
      config: { permission: 'public' },
      bodyLimit: largestBodyBytes,
      schema: {
        summary: 'Assess a case',
        description:
          'Takes what is known of one patient and answers with urgency and alerts, an explained differential, mechanism, next tests and a plan. Nothing is stored. A finding that is not listed was not asked, which is different from absent.',
        operationId: 'assess',
        tags: ['assessment'],
        // A file may be larger than a request: here it is read on the thread that serves everybody.
        body: {
          ...caseSchema,
          description: `What is known of one patient; findings or pain must not be empty. At most ${largestBodyBytes} bytes.`,
        },
        response: {
          200: { ...assessDocumentSchema, description: 'The assessment.' },
          413: problemResponse('The body is larger than 256 KB.'),
          415: problemResponse('The body is not application/json.'),
          422: problemResponse('The case is refused; errors says why, each by path.'),
          429: problemResponse('Too many requests from one address; Retry-After says when to come again.'),
        },
      },
    },
    async (request, reply) => {
      const text = typeof request.body === 'string' ? request.body : '';
      const result = assessText(assessor, text);
      if (result.ok) return result.value;
      return sendProblem(
        { status: 422, detail: 'The case is refused; errors says why.', errors: result.problems },
        request,
        reply,
      );
    },
  );
}

function assessText(assessor: Assessor, text: string): ReturnType<typeof assessCase> {
  if (!isJson(text)) return refused([notJson]);
  return isNestedDeeperThan(text, deepestBody) ? refused([tooDeep]) : assessCase(assessor, text);
}

const notJson: Problem = { path: 'case', message: 'is not JSON; send the case file as one JSON object' };

const tooDeep: Problem = { path: 'case', message: `nested deeper than ${deepestBody} levels; a case needs four` };

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
