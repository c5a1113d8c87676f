/** Where the server keeps the plan at home of one patient. No address holds more of a person than an id. */
export const homeAddresses = (slug: string, patientId: string) => {
  const clinic = `/api/clinics/${slug}`;
  const patient = `${clinic}/patients/${patientId}`;
  return {
    clinic,
    home: `${patient}/home`,
    progress: `${patient}/progress`,
    logs: `${patient}/home/logs`,
    checkIns: `${patient}/home/check-ins`,
    reminder: `${patient}/home/reminder`,
    activities: `${patient}/home/activities`,
    chart: `${patient}/chart`,
    accesses: `${patient}/accesses`,
    encounter: (encounterId: string) => `${clinic}/encounters/${encounterId}`,
    visit: (visitId: string) => `${patient}/visits/${visitId}/page`,
    visitCalendar: (visitId: string) => `${patient}/visits/${visitId}/calendar`,
    print: (documentId: string) => `${clinic}/documents/${documentId}/print`,
  } as const;
};

export type HomeAddresses = ReturnType<typeof homeAddresses>;
