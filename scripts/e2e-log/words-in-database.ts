import pg from 'pg';
import { beginSnapshot, lookAtClinic } from '../../apps/server/src/backup/dump-database.ts';
import { listStoredTables, quotedName } from '../../apps/server/src/backup/stored-tables.ts';
import { openInstallation } from '../../apps/server/src/store/open-installation.ts';
import type { PersonalWord } from './words-of-people.ts';

/** Everyone whom the database of a data folder knows: their names, birth dates, telephone numbers and e-mail addresses. */
export async function listWordsInDatabase(dataFolder: string): Promise<readonly PersonalWord[]> {
  const { access, close } = await openInstallation({ kind: 'embedded', dataFolder }, 'beside');
  const client = new pg.Client(access.owner);
  try {
    await client.connect();
    return await readWords(client);
  } finally {
    await client.end();
    await close();
  }
}

async function readWords(client: pg.Client): Promise<readonly PersonalWord[]> {
  const words: PersonalWord[] = [];
  await beginSnapshot(client);
  const clinics = await client.query<{ clinic_id: string }>('select clinic_id from clinics');
  const tables = (await listStoredTables(client)).filter(({ isOfClinics }) => isOfClinics);
  for (const { clinic_id: clinicId } of clinics.rows) {
    await lookAtClinic(client, clinicId);
    for (const table of tables) {
      for (const column of table.columns) {
        const kind = kindOf(table.table, column);
        if (kind === undefined) continue;
        const { rows } = await client.query<{ text: string }>(
          `select distinct ${client.escapeIdentifier(column)}::text as text from ${quotedName(client, table)}
           where ${client.escapeIdentifier(column)} is not null`,
        );
        words.push(...rows.flatMap(({ text }) => wordsOf(kind, text)));
      }
    }
  }
  return words;
}

/** By the names of columns, so that tables that come later are looked at too. */
function kindOf(table: string, column: string): Kind | undefined {
  if (/(?:^|_)(?:given|family|preferred)_name$/.test(column)) return 'name';
  if (column === 'name' && /staff|guardian|patient|contact|person|people/.test(table)) return 'name';
  if (/birth_date$/.test(column)) return 'birth date';
  if (column === 'visitor') return 'person';
  if (/(?:^|_)(?:email|phone|recipient)$/.test(column) || `${table}.${column}` === 'contact_points.value')
    return 'contact';
  return undefined;
}

type Kind = PersonalWord['kind'] | 'contact' | 'person';

function wordsOf(kind: Kind, text: string): readonly PersonalWord[] {
  if (kind === 'contact') return [{ kind: text.includes('@') ? 'e-mail' : 'phone', text }];
  if (kind !== 'person') return [{ kind, text }];
  const person: unknown = JSON.parse(text);
  if (typeof person !== 'object' || person === null) return [];
  return Object.entries(person).flatMap(([key, value]) => {
    const of = kindOfKey.get(key);
    return of === undefined || typeof value !== 'string' ? [] : wordsOf(of, value);
  });
}

/** Of somebody who booked and is no patient yet. */
const kindOfKey: ReadonlyMap<string, Kind> = new Map([
  ['name', 'name'],
  ['email', 'contact'],
  ['phone', 'contact'],
  ['birthDate', 'birth date'],
]);
