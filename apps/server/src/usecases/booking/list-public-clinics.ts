import { listClinics } from '../../store/clinics.ts';
import type { PublicParts } from './public-runner.ts';

export interface PublicClinic {
  readonly slug: string;
  readonly name: string;
  readonly city: string;
  readonly state: string;
}

/** The clinics of this server, by their name in addresses. */
export async function listPublicClinics({ db }: Pick<PublicParts, 'db'>): Promise<readonly PublicClinic[]> {
  const clinics = await listClinics(db);
  return clinics.map(({ slug, name, city, state }) => ({ slug, name, city, state }));
}
