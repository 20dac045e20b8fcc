-- Two database users (ADR 0036): the owner of the tables migrates and gives rights, the application adds to the audit
-- and never changes it. With one user for both nothing here changes what it may do.

-- What the application's user may do. Called by the owner after each migration; a new table is open, unless it is named.
create function give_application_rights(app text) returns void language plpgsql as $$
declare
    one   text;
    added constant text[] := array['audit_record', 'audit_seal', 'audit_shown', 'audit_check_finding', 'audit_segment',
                                   'audit_stamp', 'consent_session', 'consent_entry', 'consent_attachment',
                                   'consent_withdrawal'];
    read  constant text[] := array['audit_retired', 'flyway_schema_history'];
begin
    -- two servers that start at once would stumble over each other's rows of the catalogue
    perform pg_advisory_xact_lock(hashtext('give_application_rights'));
    execute format('grant usage on schema %I to %I', current_schema(), app);
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), app);
    execute format('grant usage, select on all sequences in schema %I to %I', current_schema(), app);
    foreach one in array added loop
        execute format('revoke update, delete, truncate, references, trigger on %I from %I', one, app);
    end loop;
    foreach one in array read loop
        execute format('revoke insert, update, delete, truncate, references, trigger on %I from %I', one, app);
    end loop;
    -- nobody goes round a table by one of its months
    for one in select i.inhrelid::regclass::text from pg_inherits i join pg_partitioned_table p on p.partrelid = i.inhparent loop
        execute format('revoke all on %s from %I', one, app);
    end loop;
    execute format('grant execute on function make_month_partition(text, date) to %I', app);
    execute format('grant execute on function drop_months_before(text, date) to %I', app);
end
$$;
revoke execute on function give_application_rights(text) from public;
revoke execute on function make_month_partition(text, date) from public;
revoke execute on function drop_months_before(text, date) from public;

-- Months are made and taken away as the owner, whoever calls; those of the audit only by the owner.
alter function drop_months_before(text, date) rename to drop_any_months_before;
create function drop_months_before(parent text, before_day date) returns integer language plpgsql security definer as $$
begin
    if parent !~ '^[a-z_]+$' or (parent like 'audit%' and session_user <> current_user) then
        raise exception 'months of % are taken away by the owner of the tables alone', parent
            using errcode = 'insufficient_privilege';
    end if;
    return drop_any_months_before(parent, before_day);
end
$$;
revoke execute on function drop_months_before(text, date) from public;
alter function make_month_partition(text, date) security definer;
do $$
begin
    execute format('alter function make_month_partition(text, date) set search_path = %I, pg_temp', current_schema());
    execute format('alter function drop_months_before(text, date) set search_path = %I, pg_temp', current_schema());
end
$$;
