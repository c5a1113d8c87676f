/** Tables that belong to no clinic. All others of the public schema carry a clinic_id. */
const global = ['clinics', 'applied_migrations', 'knowledge_versions'];

/** Every table whose rows belong to a clinic. */
export const tenantTables = `select c.oid, c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'clinic_id'
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> 'clinics'`;

/** What must hold of every table, and what to ask for those that break it. */
export const tenantRules: readonly (readonly [rule: string, breaking: string])[] = [
  [
    'has every table of the public schema carry a clinic_id',
    `select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
       and oid not in (select oid from (${tenantTables}) t) and not relname = any('{${global.join(',')}}')`,
  ],
  [
    'has clinic_id first in every primary key, unique index and exclusion constraint',
    `select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid join (${tenantTables}) t on t.oid = x.indrelid
       join pg_attribute a on a.attrelid = t.oid and a.attname = 'clinic_id'
     where (x.indisunique or x.indisexclusion) and x.indkey[0] <> a.attnum`,
  ],
  [
    'has clinic_id first in every other index',
    `select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid join (${tenantTables}) t on t.oid = x.indrelid
       join pg_attribute a on a.attrelid = t.oid and a.attname = 'clinic_id' where x.indkey[0] <> a.attnum`,
  ],
  [
    'refers by clinic_id and id, never to another clinic',
    `select f.conname from pg_constraint f join (${tenantTables}) t on t.oid = f.conrelid
       join pg_attribute a on a.attrelid = f.conrelid and a.attname = 'clinic_id'
       join pg_attribute b on b.attrelid = f.confrelid and b.attname = 'clinic_id'
     where f.contype = 'f' and (f.conkey[1] <> a.attnum or f.confkey[1] <> b.attnum)`,
  ],
  [
    'refers to nothing that has no clinic_id',
    `select f.conname from pg_constraint f join (${tenantTables}) t on t.oid = f.conrelid
     where f.contype = 'f' and not exists
       (select 1 from pg_attribute b where b.attrelid = f.confrelid and b.attname = 'clinic_id')`,
  ],
  [
    'is separated by row-level security, for the owner of the tables too',
    `select c.relname from pg_class c join (${tenantTables}) t using (oid)
     where not (c.relrowsecurity and c.relforcerowsecurity)`,
  ],
  [
    'has one policy on each table, which is the clinic of the transaction',
    `select t.relname from (${tenantTables}) t left join pg_policy p on p.polrelid = t.oid group by t.relname
     having count(p.oid) <> 1 or not bool_and(p.polcmd = '*' and pg_get_expr(p.polqual, p.polrelid) =
       '(clinic_id = (NULLIF(current_setting(''app.clinic_id''::text, true), ''''::text))::uuid)')`,
  ],
  [
    'counts nothing up by itself, so that rows of many clinics can be made in many places',
    `select t.relname from (${tenantTables}) t join pg_attribute a on a.attrelid = t.oid where a.attidentity <> ''`,
  ],
];
