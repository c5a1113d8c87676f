import type { Problem } from '@junction/kernel';
import type { Place, Practitioner, Resource, Service } from './clinic.ts';
import { hoursProblems } from './hours-problems.ts';
import type { BookingPolicy } from './policy.ts';
import { policyProblems } from './policy-problems.ts';
import { numberProblems, unknownIdProblems } from './setting-problems.ts';
import { zoneSegments } from './zone-clock.ts';

/** Everything of a clinic that decides which times are on offer. */
export interface Schedule {
  /** IANA name: `America/New_York`. */
  readonly zone: string;
  readonly places: readonly Place[];
  readonly practitioners: readonly Practitioner[];
  readonly resources: readonly Resource[];
  readonly services: readonly Service[];
  readonly policy: BookingPolicy;
}

/** What is wrong with a clinic's settings, by path; empty when they can be used. The functions that offer times trust settings that passed. */
export function scheduleProblems(schedule: Schedule): readonly Problem[] {
  const { places, practitioners, resources, services, policy } = schedule;
  const placeIds = places.map(({ id }) => id);
  return [
    ...zoneProblems(schedule.zone),
    ...repeatedIdProblems('places', places),
    // Practitioners, rooms and devices share one column in what is taken, so their ids share one space.
    ...repeatedIdProblems('practitioners and resources', [...practitioners, ...resources]),
    ...repeatedIdProblems('services', services),
    ...places.flatMap(({ hours }, i) => hoursProblems(hours, `places[${i}].hours`)),
    ...practitioners.flatMap(({ works }, i) =>
      works.flatMap(({ place, hours }, j) => [
        ...unknownIdProblems([place], placeIds, `practitioners[${i}].works[${j}].place`),
        ...hoursProblems(hours, `practitioners[${i}].works[${j}].hours`),
      ]),
    ),
    ...resources.flatMap(({ place }, i) => unknownIdProblems([place], placeIds, `resources[${i}].place`)),
    ...services.flatMap((service, i) => serviceProblems(service, schedule, `services[${i}]`)),
    ...policyProblems(
      policy,
      services.map(({ id }) => id),
      'policy',
    ),
  ];
}

function zoneProblems(zone: string): readonly Problem[] {
  try {
    zoneSegments(zone, 0, 1);
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ path: 'zone', message: `${zone} is no time zone; write an IANA name such as America/New_York` }];
  }
}

function serviceProblems(service: Service, schedule: Schedule, path: string): readonly Problem[] {
  const kinds = [...new Set(schedule.resources.flatMap(({ provides }) => provides))];
  const practitionerIds = schedule.practitioners.map(({ id }) => id);
  return [
    ...numberProblems(service.minutes, 1, 1440, `${path}.minutes`),
    ...numberProblems(service.bufferBefore, 0, 1440, `${path}.bufferBefore`),
    ...numberProblems(service.bufferAfter, 0, 1440, `${path}.bufferAfter`),
    ...(service.practitioners === 'any'
      ? []
      : unknownIdProblems(service.practitioners, practitionerIds, `${path}.practitioners`)),
    ...unknownIdProblems(service.needs, kinds, `${path}.needs`),
  ];
}

function repeatedIdProblems(path: string, items: readonly { readonly id: string }[]): readonly Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }) => {
    if (seen.has(id)) return [{ path, message: `${id} is listed twice; ids must differ` }];
    seen.add(id);
    return [];
  });
}
