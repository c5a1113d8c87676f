import { readOwnAccesses } from '../usecases/audit/read-own-accesses.ts';
import { searchAudit } from '../usecases/audit/search-audit.ts';
import { makeCalendarFeed } from '../usecases/calendars/make-calendar-feed.ts';
import { readCalendarFeed } from '../usecases/calendars/read-calendar-feed.ts';
import { revokeCalendarFeed } from '../usecases/calendars/revoke-calendar-feed.ts';
import { readClinicSettings } from '../usecases/clinic/read-clinic-settings.ts';
import { updateClinicSettings } from '../usecases/clinic/update-clinic-settings.ts';
import { addBlock, changeBlock, removeBlock } from '../usecases/desk/blocks.ts';
import { bookVisit } from '../usecases/desk/book-visit.ts';
import {
  addClinicPlace,
  addService,
  listClinicPlaces,
  listPractitionerHours,
  listServices,
  readBookingSettings,
  updateBookingSettings,
  updateClinicPlace,
  updatePractitionerHours,
  updateService,
} from '../usecases/desk/booking-settings.ts';
import { changeVisit } from '../usecases/desk/change-visit.ts';
import { readSchedule } from '../usecases/desk/read-schedule.ts';
import { readVisitChanges } from '../usecases/desk/visit-history.ts';
import { bookSeries, planSeries } from '../usecases/desk/visit-series.ts';
import { approveVisit, denyVisit, setVisitState } from '../usecases/desk/visit-state.ts';
import {
  addWaitingEntry,
  changeWaitingEntry,
  listWaitingEntries,
  matchWaitingEntries,
} from '../usecases/desk/waiting-list.ts';
import { addAddendum } from '../usecases/encounters/add-addendum.ts';
import { addDocument } from '../usecases/encounters/add-document.ts';
import { addObservations } from '../usecases/encounters/add-observations.ts';
import { addPlan } from '../usecases/encounters/add-plan.ts';
import { appendEntries } from '../usecases/encounters/append-entries.ts';
import { listEncounters } from '../usecases/encounters/list-encounters.ts';
import { listToday } from '../usecases/encounters/list-today.ts';
import { openEncounter } from '../usecases/encounters/open-encounter.ts';
import { readChart } from '../usecases/encounters/read-chart.ts';
import { readDocument } from '../usecases/encounters/read-document.ts';
import { readEncounter } from '../usecases/encounters/read-encounter.ts';
import { readEncounterState } from '../usecases/encounters/read-encounter-state.ts';
import { replayEncounter } from '../usecases/encounters/replay-encounter.ts';
import { signEncounter } from '../usecases/encounters/sign-encounter.ts';
import { startVisitEncounter } from '../usecases/encounters/start-visit-encounter.ts';
import {
  importInstrument,
  listClinicInstruments,
  removeClinicInstrument,
} from '../usecases/home/clinic-instruments.ts';
import { discharge, draftDischarge } from '../usecases/home/discharge.ts';
import { logExercises } from '../usecases/home/log-exercises.ts';
import { readHome } from '../usecases/home/read-home.ts';
import { readOutcomes, readOutcomesTable } from '../usecases/home/read-outcomes.ts';
import { readProgress } from '../usecases/home/read-progress.ts';
import { readReassessment } from '../usecases/home/read-reassessment.ts';
import { recordCheckIns } from '../usecases/home/record-check-ins.ts';
import { setHomeActivities, setHomeReminder } from '../usecases/home/set-home.ts';
import { acknowledgeSignal, listPatientSignals, listSignals } from '../usecases/home/signals.ts';
import { listOutbox } from '../usecases/mail/list-outbox.ts';
import { readMessageChoice } from '../usecases/messages/read-message-choice.ts';
import { updateMessageChoice } from '../usecases/messages/update-message-choice.ts';
import { addContact } from '../usecases/patients/add-contact.ts';
import { addGuardian } from '../usecases/patients/add-guardian.ts';
import { createPatient } from '../usecases/patients/create-patient.ts';
import { endGuardianship } from '../usecases/patients/end-guardianship.ts';
import { listDuplicates } from '../usecases/patients/list-duplicates.ts';
import { listMerges } from '../usecases/patients/list-merges.ts';
import { makeSignInCode } from '../usecases/patients/make-sign-in-code.ts';
import { mergePatients } from '../usecases/patients/merge-patients.ts';
import { readPatient } from '../usecases/patients/read-patient.ts';
import { removeContact } from '../usecases/patients/remove-contact.ts';
import { searchPatients } from '../usecases/patients/search-patients.ts';
import { undoMerge } from '../usecases/patients/undo-merge.ts';
import { updatePatient } from '../usecases/patients/update-patient.ts';
import { inviteStaff } from '../usecases/staff/invite-staff.ts';
import { listStaff } from '../usecases/staff/list-staff.ts';
import { removeStaff } from '../usecases/staff/remove-staff.ts';
import { sendStaffInvitation } from '../usecases/staff/send-staff-invitation.ts';
import { updateStaff } from '../usecases/staff/update-staff.ts';
import type { UseCase } from '../usecases/use-case.ts';

export interface ClinicRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/clinics/:slug`. What it names in the address is no longer in the body. */
  readonly path: string;
  readonly useCase: UseCase;
}

const at = (method: ClinicRoute['method'], path: string, useCase: UseCase): ClinicRoute => ({ method, path, useCase });

/** Everything that can be done in a clinic, and where. No address holds more of a person than an id. */
export const clinicRoutes: readonly ClinicRoute[] = [
  at('GET', '', readClinicSettings),
  at('PUT', '', updateClinicSettings),

  at('GET', '/staff', listStaff),
  at('POST', '/staff', inviteStaff),
  at('PUT', '/staff/:staffId', updateStaff),
  at('POST', '/staff/:staffId/removal', removeStaff),
  at('POST', '/staff/:staffId/invitation', sendStaffInvitation),
  at('GET', '/outbox', listOutbox),
  at('GET', '/calendar-feed', readCalendarFeed),
  at('POST', '/calendar-feed', makeCalendarFeed),
  at('DELETE', '/calendar-feed', revokeCalendarFeed),

  at('POST', '/patients', createPatient),
  at('POST', '/patients/search', searchPatients),
  at('GET', '/patients/:patientId', readPatient),
  at('PUT', '/patients/:patientId', updatePatient),
  at('POST', '/patients/:patientId/contacts', addContact),
  at('DELETE', '/patients/:patientId/contacts/:patientContactId', removeContact),
  at('POST', '/patients/:patientId/guardians', addGuardian),
  at('DELETE', '/patients/:patientId/guardians/:guardianshipId', endGuardianship),
  at('POST', '/patients/:patientId/sign-in-codes', makeSignInCode),
  at('GET', '/patients/:patientId/message-choice', readMessageChoice),
  at('PUT', '/patients/:patientId/message-choice', updateMessageChoice),
  at('GET', '/patients/:patientId/duplicates', listDuplicates),
  at('GET', '/patients/:patientId/merges', listMerges),
  at('POST', '/patients/:patientId/merges', mergePatients),
  at('POST', '/merges/:mergeId/undo', undoMerge),
  at('GET', '/patients/:patientId/accesses', readOwnAccesses),

  at('GET', '/patients/:patientId/encounters', listEncounters),
  at('POST', '/patients/:patientId/encounters', openEncounter),
  at('GET', '/encounters/:encounterId', readEncounter),
  at('POST', '/encounters/:encounterId/observations', addObservations),
  at('POST', '/encounters/:encounterId/documents', addDocument),
  at('POST', '/encounters/:encounterId/plans', addPlan),
  at('POST', '/encounters/:encounterId/addenda', addAddendum),
  at('GET', '/documents/:documentId', readDocument),
  at('GET', '/encounters/:encounterId/state', readEncounterState),
  at('POST', '/encounters/:encounterId/entries', appendEntries),
  at('POST', '/encounters/:encounterId/signature', signEncounter),
  at('GET', '/encounters/:encounterId/replay', replayEncounter),
  at('POST', '/visits/:visitId/encounter', startVisitEncounter),
  at('GET', '/patients/:patientId/chart', readChart),
  at('GET', '/today', listToday),

  at('GET', '/patients/:patientId/home', readHome),
  at('POST', '/patients/:patientId/home/logs', logExercises),
  at('POST', '/patients/:patientId/home/check-ins', recordCheckIns),
  at('PUT', '/patients/:patientId/home/reminder', setHomeReminder),
  at('PUT', '/patients/:patientId/home/activities', setHomeActivities),
  at('GET', '/patients/:patientId/progress', readProgress),
  at('GET', '/patients/:patientId/reassessment', readReassessment),
  at('GET', '/patients/:patientId/discharge', draftDischarge),
  at('POST', '/patients/:patientId/discharge', discharge),
  at('GET', '/patients/:patientId/signals', listPatientSignals),
  at('GET', '/signals', listSignals),
  at('GET', '/instruments', listClinicInstruments),
  at('POST', '/instruments', importInstrument),
  at('DELETE', '/instruments/:instrumentId', removeClinicInstrument),
  at('GET', '/outcomes', readOutcomes),
  at('GET', '/outcomes/table', readOutcomesTable),
  at('POST', '/signals/:signalId/acknowledgement', acknowledgeSignal),

  at('GET', '/schedule', readSchedule),
  at('POST', '/visits', bookVisit),
  at('PATCH', '/visits/:visitId', changeVisit),
  at('POST', '/visits/:visitId/state', setVisitState),
  at('POST', '/visits/:visitId/approve', approveVisit),
  at('POST', '/visits/:visitId/deny', denyVisit),
  at('GET', '/visits/:visitId/changes', readVisitChanges),
  at('POST', '/visits/series', planSeries),
  at('POST', '/visits/series/book', bookSeries),
  at('POST', '/blocks', addBlock),
  at('PATCH', '/blocks/:blockId', changeBlock),
  at('DELETE', '/blocks/:blockId', removeBlock),
  at('GET', '/waiting-list', listWaitingEntries),
  at('POST', '/waiting-list', addWaitingEntry),
  at('PATCH', '/waiting-list/:waitingId', changeWaitingEntry),
  at('GET', '/waiting-list/matches', matchWaitingEntries),
  at('GET', '/booking-settings', readBookingSettings),
  at('PATCH', '/booking-settings', updateBookingSettings),
  at('GET', '/services', listServices),
  at('POST', '/services', addService),
  at('PATCH', '/services/:serviceId', updateService),
  at('GET', '/practitioner-hours', listPractitionerHours),
  at('PATCH', '/practitioner-hours/:staffId', updatePractitionerHours),
  at('GET', '/places', listClinicPlaces),
  at('POST', '/places', addClinicPlace),
  at('PATCH', '/places/:placeId', updateClinicPlace),

  at('POST', '/audit/search', searchAudit),
];
