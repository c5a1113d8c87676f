export interface CapabilityFacts {
  readonly version: string;
  /** When this instance began to be what it says. */
  readonly startedAt: Date;
  readonly baseUrl: string;
}

/** FHIR R4 CapabilityStatement of this instance. It lists what is there: no resource can be read or written yet. */
export const capabilityStatement = ({ version, startedAt, baseUrl }: CapabilityFacts) => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  experimental: true,
  date: startedAt.toISOString(),
  kind: 'instance',
  software: { name: 'Junction', version },
  implementation: { description: 'Junction, a clinic system for low back, flank, hip and groin pain', url: baseUrl },
  fhirVersion: '4.0.1',
  format: ['application/fhir+json'],
  rest: [
    {
      mode: 'server',
      documentation: 'Only this statement can be read so far. Assessments are at POST /api/assess, outside FHIR.',
    },
  ],
});
