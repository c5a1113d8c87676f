import {
  type InstrumentList,
  instrumentEntrySchema,
  instrumentIdSchema,
  instrumentListSchema,
} from '@junction/contract';
import { readQuestionnaire } from '@junction/outcomes';
import { Type } from '@sinclair/typebox';
import {
  type ClinicInstrument,
  listInstruments,
  putInstrument,
  removeInstrument,
} from '../../store/home/clinic-instruments.ts';
import { done, notFound, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

export const listClinicInstruments = defineUseCase({
  name: 'listClinicInstruments',
  summary: 'List the licensed questionnaires that the clinic imported',
  permission: 'instrument:read',
  action: 'list',
  input: Type.Object({}, { additionalProperties: false }),
  output: instrumentListSchema,
  run: async (tx, { clinicId }) =>
    done(toList(await listInstruments(tx, clinicId)), [{ resource: 'clinic', id: null, patientId: null }]),
});

/** In use from now on, in the place of the one before of the same outcome. */
export const importInstrument = defineUseCase({
  name: 'importInstrument',
  summary: 'Import a licensed questionnaire, scored by its own expression',
  permission: 'instrument:edit',
  action: 'create',
  input: instrumentEntrySchema,
  output: instrumentListSchema,
  run: async (tx, { clinicId, newId, now, actor }, { outcome, questionnaire }) => {
    const read = readQuestionnaire(outcome, questionnaire);
    if (!read.ok) return refuse({ kind: 'invalid', problems: read.problems });
    await putInstrument(tx, clinicId, {
      ...{ instrumentId: newId(), outcome, title: read.value.name.en, instrument: read.value },
      ...{ importedAt: now, importedBy: actor.id },
    });
    return done(toList(await listInstruments(tx, clinicId)), [{ resource: 'clinic', id: null, patientId: null }]);
  },
});

/** It is asked no more; taken out twice it stays out. */
export const removeClinicInstrument = defineUseCase({
  name: 'removeClinicInstrument',
  summary: 'Take an imported questionnaire out of use',
  permission: 'instrument:edit',
  action: 'remove',
  input: instrumentIdSchema,
  output: instrumentListSchema,
  run: async (tx, { clinicId, now }, { instrumentId }) => {
    if (!(await removeInstrument(tx, clinicId, { instrumentId, at: now }))) return notFound;
    return done(toList(await listInstruments(tx, clinicId)), [{ resource: 'clinic', id: null, patientId: null }]);
  },
});

const toList = (instruments: readonly ClinicInstrument[]): InstrumentList => ({
  instruments: instruments.map(({ instrumentId, outcome, title, instrument, importedAt }) => ({
    ...{ instrumentId, outcome, title, questions: instrument.items.length, importedAt: importedAt.toISOString() },
  })),
});
