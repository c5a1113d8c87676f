import {
  homeActivitiesSavedSchema,
  homeActivitiesSchema,
  homeReminderSavedSchema,
  homeReminderSchema,
} from '@junction/contract';
import { setActivities, setRemindAt } from '../../store/home/home-plans.ts';
import { existingPatient } from '../patients/load-patient-record.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { loadHome } from './load-home.ts';

/** Where no plan runs there is nothing to be reminded of, and it says so by null. */
export const setHomeReminder = defineUseCase({
  name: 'setHomeReminder',
  summary: 'Choose when to be reminded of the plan at home',
  permission: 'home:log',
  action: 'update',
  input: homeReminderSchema,
  output: homeReminderSavedSchema,
  subject: existingPatient,
  run: async (tx, context, { remindAt }) => {
    const { plan, patientId } = await loadHome(tx, context);
    const touched = [{ resource: 'home-plan', id: plan?.homePlanId ?? null, patientId }] as const;
    if (plan?.ended !== null) return done({ remindAt: null }, touched);
    await setRemindAt(tx, context.clinicId, { homePlanId: plan.homePlanId, remindAt });
    return done({ remindAt }, touched);
  },
});

/** Where no plan runs none are kept, and the list is empty. */
export const setHomeActivities = defineUseCase({
  name: 'setHomeActivities',
  summary: 'Name the patient’s own activities that every check-in asks for',
  permission: 'home:log',
  action: 'update',
  input: homeActivitiesSchema,
  output: homeActivitiesSavedSchema,
  subject: existingPatient,
  run: async (tx, context, { activities }) => {
    const { plan, patientId } = await loadHome(tx, context);
    const touched = [{ resource: 'home-plan', id: plan?.homePlanId ?? null, patientId }] as const;
    if (plan?.ended !== null) return done({ activities: [] }, touched);
    await setActivities(tx, context.clinicId, { homePlanId: plan.homePlanId, activities });
    return done({ activities }, touched);
  },
});
