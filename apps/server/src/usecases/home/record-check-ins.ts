import { readDrawing } from '@junction/body-chart';
import { type CheckIns, checkInsSavedSchema, checkInsSchema } from '@junction/contract';
import type { Problem } from '@junction/kernel';
import { scoreInstrument, shippedInstrument } from '@junction/outcomes';
import { insertCheckIn } from '../../store/home/check-ins.ts';
import { type ClinicInstrument, listInstruments } from '../../store/home/clinic-instruments.ts';
import { listPlansOf } from '../../store/home/home-plans.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { bodyChart } from '../checks/body-chart.ts';
import { recordingOf } from '../encounters/encounter-subject.ts';
import { existingPatient } from '../patients/load-patient-record.ts';
import { done, refuse } from '../refusal.ts';
import { defineUseCase, type UseCaseContext } from '../use-case.ts';
import { type HomeBase, knownCase, loadHome } from './load-home.ts';
import { notAfter, realMoment } from './log-exercises.ts';
import { planAt } from './plan-at.ts';
import { raiseSignals, signalsOfCourse } from './raise-signals.ts';
import { readCourse } from './read-course.ts';
import { adviceOnSigns } from './warning-signs.ts';

type CheckIn = CheckIns['checkIns'][number];

/**
 * Each counts once for its id, and at the moment at which it was answered. A warning sign that was answered with yes gives its
 * advice at once and reaches the clinic, whether or not a plan runs; without a plan nothing else is kept.
 */
export const recordCheckIns = defineUseCase({
  name: 'recordCheckIns',
  summary: 'Record check-ins from home',
  permission: 'home:log',
  action: 'create',
  input: checkInsSchema,
  output: checkInsSavedSchema,
  check: ({ checkIns }) => checkIns.flatMap((checkIn, index) => problemsOf(`checkIns[${index}]`, checkIn)),
  subject: existingPatient,
  run: async (tx, context, { checkIns }) => {
    const problems = wrongScores(checkIns, await listInstruments(tx, context.clinicId));
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    const home = await loadHome(tx, context);
    const { plan, patientId } = home;
    const running = plan?.ended === null ? plan : undefined;
    const plans = await listPlansOf(tx, context.clinicId, home.patientIds);
    const known = await knownCase(tx, context.clinicId, plan);
    let saved = 0;
    const yes: string[] = [];
    for (const { id, at, ...answers } of [...checkIns].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
      const signs = answers.warningSigns.flatMap((sign) => (sign.answer === 'yes' ? [sign.id] : []));
      const answeredAt = new Date(notAfter(at, context.now));
      const of = planAt(plans, answeredAt);
      if (of === undefined && signs.length === 0) continue;
      const owner = { patientId: of?.patientId ?? patientId, homePlanId: of?.homePlanId ?? null };
      const checkIn = { checkInId: id, answeredAt, answers, ...owner };
      if (await insertCheckIn(tx, context.clinicId, checkIn, recordingOf(context))) saved += 1;
      yes.push(...signs);
      await raiseRedFlag(tx, context, home, { id, advice: adviceOnSigns(context.assessor.kb, known, signs) });
    }
    if (running !== undefined && saved > 0) {
      const course = await readCourse(tx, context, { ...home, plan: running });
      await raiseSignals(tx, context, signalsOfCourse({ plan: running }, course));
    }
    const advice = adviceOnSigns(context.assessor.kb, known, yes);
    return done(
      {
        ...{ saved, plan: plan === undefined ? 'none' : running === undefined ? 'ended' : 'running' },
        emergency:
          advice === undefined ? null : { urgency: advice.urgency, advice: [...advice.advice], phone: home.phone },
      },
      [{ resource: 'home-plan', id: plan?.homePlanId ?? null, patientId }],
    );
  },
});

async function raiseRedFlag(
  tx: TenantTx,
  context: UseCaseContext,
  { plan, patientId }: HomeBase,
  { id, advice }: { readonly id: string; readonly advice: ReturnType<typeof adviceOnSigns> },
): Promise<void> {
  if (advice === undefined) return;
  await raiseSignals(tx, context, [
    {
      ...{ patientId: plan?.patientId ?? patientId, homePlanId: plan?.homePlanId ?? null, kind: 'red-flag' },
      ...{ urgency: advice.urgency, because: `Answered yes: ${advice.signs.join(', ')}.` },
      proposed: 'Call the patient now, and make sure that they are on their way to where they should be seen.',
      ...{ advice: [...advice.advice], dedupeKey: `red-flag ${id}` },
    },
  ]);
}

function problemsOf(path: string, { at, drawing }: CheckIn): readonly Problem[] {
  const drawn = drawing === null ? undefined : readDrawing(drawing, bodyChart());
  return [
    ...realMoment(`${path}.at`, at),
    ...(drawn?.ok === false
      ? [{ path: `${path}.drawing`, message: 'must be a drawing as the body chart stores it' }]
      : []),
  ];
}

/** What is wrong with the answers to instruments, those of the clinic included. */
function wrongScores(checkIns: readonly CheckIn[], imported: readonly ClinicInstrument[]): readonly Problem[] {
  const known = (id: string) =>
    shippedInstrument(id) ?? imported.find(({ instrument }) => instrument.id === id)?.instrument;
  return checkIns.flatMap(({ instruments }, at) =>
    instruments.flatMap(({ id, answers }, index): readonly Problem[] => {
      const instrument = known(id);
      const place = `checkIns[${at}].instruments[${index}]`;
      if (instrument === undefined) return [{ path: `${place}.id`, message: 'is no instrument of this clinic' }];
      const scored = scoreInstrument(instrument, answers);
      return scored.ok ? [] : scored.problems.map((it) => ({ path: `${place}.answers`, message: it.message }));
    }),
  );
}
