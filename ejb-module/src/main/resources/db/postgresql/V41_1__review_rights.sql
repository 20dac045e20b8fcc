-- The evidence of reviews is added to and read, never changed (ADR 0043): what was given so far, less these tables.
alter function give_application_rights(text) rename to give_rights_before_reviews;
create function give_application_rights(app text) returns void language plpgsql as $$
declare
    one   text;
    added constant text[] := array['audit_review_alarm', 'audit_review', 'audit_remote_session', 'audit_remote_decision'];
begin
    perform give_rights_before_reviews(app);
    foreach one in array added loop
        execute format('revoke update, delete, truncate, references, trigger on %I from %I', one, app);
    end loop;
end
$$;
revoke execute on function give_application_rights(text) from public;
