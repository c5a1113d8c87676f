import type { ArchiveDescription } from './archive-contents.ts';

/** What a person reads who unpacks the archive, perhaps in twenty years and without Junction. */
export const archiveReadme = ({ clinic, exportedAt, tables }: ArchiveDescription): string => `# ${clinic.name}

The whole record of this clinic, exported from Junction at ${exportedAt}. It holds health data in the clear: keep it as you
would keep the paper.

- \`archive.json\`: the clinic, and for each table its file, columns, number of rows and SHA-256
- \`schema.json\`: one JSON Schema for each table
- \`tables/*.ndjson\`: one row a line, each a JSON object; UTF-8. Moments are in UTC, bytes in hexadecimal after \`\\x\`

Every table has \`clinic_id\`; together with a table's own id it names a row, and other tables refer to it by the same two.
Observations, documents and plans belong to an encounter and are never changed; an addendum says what it corrects. A
patient with \`merged_into\` was found to be that other patient. \`audit_entries\` says who read or changed what, and
\`audit_seals\` binds the entries so that a change shows.

Not in here: how people sign in. Everyone is invited anew on the other installation.

To take it into another installation: \`npx junction admin import <this file>\`

${tables.map(({ table, rows }) => `- ${table}: ${rows}`).join('\n')}
`;
