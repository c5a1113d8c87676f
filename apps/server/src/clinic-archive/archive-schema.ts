import type pg from 'pg';
import type { StoredTable } from '../backup/stored-tables.ts';

/** `schema.json`: one JSON Schema (2020-12) for each table, of which every line of its file is an instance. */
export async function archiveSchema(client: pg.ClientBase, tables: readonly StoredTable[]): Promise<object> {
  const definitions: Record<string, object> = {};
  for (const { schema, table, columns } of tables) {
    const { rows } = await client.query<Column>(
      `select attname as name, format_type(atttypid, null) as type, attnotnull as "isRequired" from pg_attribute
       where attrelid = format('%I.%I', $1::text, $2::text)::regclass and attname = any($3) order by attnum`,
      [schema, table, columns],
    );
    definitions[table] = {
      type: 'object',
      properties: Object.fromEntries(rows.map((column) => [column.name, schemaOf(column)])),
      required: rows.map(({ name }) => name),
      additionalProperties: false,
    };
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Junction clinic archive',
    $defs: definitions,
  };
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
}

const schemaOf = ({ type, isRequired }: Column): object => {
  const of = schemaOfType(type);
  return isRequired || Object.keys(of).length === 0 ? of : { anyOf: [of, { type: 'null' }] };
};

function schemaOfType(type: string): object {
  if (type.endsWith('[]')) return { type: 'array', items: schemaOfType(type.slice(0, -2)) };
  return (
    {
      uuid: { type: 'string', format: 'uuid' },
      text: { type: 'string' },
      boolean: { type: 'boolean' },
      smallint: { type: 'integer' },
      integer: { type: 'integer' },
      bigint: { type: 'integer' },
      'double precision': { type: 'number' },
      numeric: { type: 'number' },
      date: { type: 'string', format: 'date' },
      'timestamp with time zone': { type: 'string', format: 'date-time' },
      bytea: { type: 'string', pattern: '^\\\\x([0-9a-f]{2})*$' },
      jsonb: {},
      json: {},
    }[type] ?? { type: 'string', description: `PostgreSQL ${type}` }
  );
}
