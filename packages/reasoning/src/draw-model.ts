import type { DrawingModel, Model, ModelReading, ReadingLink } from './model.ts';
import { exp, logistic, logit } from './numeric.ts';

/**
 * The model as it would be if the truth behind every uncertain figure were another one, drawn from what is said of it:
 * strengths, noise and leaks independent and normal on the logit scale, each prior's odds moved alike in every stratum.
 */
export function drawModel(model: Model, normal: () => number): Model {
  const shifts = model.prior.sd.map((sd) => exp(sd * normal()));
  const odds = Object.fromEntries(
    Object.entries(model.prior.odds).map(([stratum, own]) => [stratum, own.map((o, d) => o * (shifts[d] ?? 1))]),
  );
  const groups = model.groups.map((group) => ({
    ...group,
    readings: group.readings.map((reading) => drawReading(reading, normal)),
  }));
  return { ...model, prior: { ...model.prior, odds }, groups, drawing: drawDrawing(model.drawing, normal) };
}

function drawReading(reading: ModelReading, normal: () => number): ModelReading {
  const noise = logistic(logit(reading.noise) + reading.noiseSd * normal());
  return { ...reading, noise, links: reading.links.map((link) => drawLink(link, normal)) };
}

function drawDrawing({ regions, cap }: DrawingModel, normal: () => number): DrawingModel {
  return {
    cap,
    regions: regions.map((region) => ({
      ...region,
      leak: logistic(logit(region.leak) + region.leakSd * normal()),
      links: region.links.map((link) => drawLink(link, normal)),
    })),
  };
}

function drawLink(link: ReadingLink, normal: () => number): ReadingLink {
  const strength = link.cause > 0 ? link.cause : link.inhibit;
  if (strength === 0 || strength === 1) return link;
  const moved = logistic(logit(strength) + link.sd * normal());
  return link.cause > 0 ? { ...link, cause: moved } : { ...link, inhibit: moved };
}
