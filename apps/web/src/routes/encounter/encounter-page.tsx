export function EncounterPage() {
  return <p />;
}
