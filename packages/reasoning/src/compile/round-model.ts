import type { DrawingModel, ModelGroup, ReadingLink } from '../model.ts';
import { roundNumber } from './round-number.ts';

/** The group with every number at twelve significant digits. */
export function roundGroup(group: ModelGroup): ModelGroup {
  return {
    ...group,
    background: roundNumber(group.background),
    causes: group.causes.map((cause) => ({ ...cause, expression: roundNumber(cause.expression) })),
    readings: group.readings.map((reading) => ({
      ...reading,
      noise: roundNumber(reading.noise),
      noiseSd: roundNumber(reading.noiseSd),
      backgroundCause: roundNumber(reading.backgroundCause),
      links: reading.links.map(roundLink),
    })),
  };
}

/** The drawing with every number at twelve significant digits. */
export function roundDrawing(drawing: DrawingModel): DrawingModel {
  return {
    ...drawing,
    regions: drawing.regions.map((region) => ({
      ...region,
      leak: roundNumber(region.leak),
      leakSd: roundNumber(region.leakSd),
      links: region.links.map(roundLink),
    })),
  };
}

function roundLink(link: ReadingLink): ReadingLink {
  return {
    ...link,
    cause: roundNumber(link.cause),
    inhibit: roundNumber(link.inhibit),
    sd: roundNumber(link.sd),
  };
}
