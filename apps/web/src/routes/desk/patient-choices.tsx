/** Filled in when the server can say how a patient wants to be reminded. */
export function PatientChoices(_: { readonly patientId: string }) {
  return null;
}
