-- Clinics are separated by the database itself, for the owner of the tables too: a row can be seen or written only in a
-- transaction that says it is for its clinic. Tables that come later do the same in their own migration.
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'staff', 'staff_roles', 'patients', 'contact_points', 'patient_contacts', 'guardians', 'guardianships',
    'patient_merges', 'idempotency_keys', 'encounters', 'observations', 'documents', 'plans', 'addenda',
    'audit_entries', 'audit_seals']
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy own_clinic on %I using (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)',
      tenant_table);
  end loop;
end
$$;
