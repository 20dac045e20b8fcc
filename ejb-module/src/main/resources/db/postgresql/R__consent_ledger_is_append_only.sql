-- 同意の記録 is only ever added to; whoever tries otherwise is refused by the database itself. PostgreSQL alone:
-- on H2 a trigger is a Java class of the database's own class path, so there the application's promise has to do.
create or replace function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
    raise exception 'the consent ledger is append only: % on % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

drop trigger if exists consent_session_append_only on consent_session;
create trigger consent_session_append_only before update or delete or truncate on consent_session
    for each statement execute function refuse_change_of_ledger();

drop trigger if exists consent_entry_append_only on consent_entry;
create trigger consent_entry_append_only before update or delete or truncate on consent_entry
    for each statement execute function refuse_change_of_ledger();

drop trigger if exists consent_attachment_append_only on consent_attachment;
create trigger consent_attachment_append_only before update or delete or truncate on consent_attachment
    for each statement execute function refuse_change_of_ledger();

drop trigger if exists consent_withdrawal_append_only on consent_withdrawal;
create trigger consent_withdrawal_append_only before update or delete or truncate on consent_withdrawal
    for each statement execute function refuse_change_of_ledger();
