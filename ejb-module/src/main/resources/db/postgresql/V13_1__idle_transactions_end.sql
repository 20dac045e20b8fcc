-- A server that was stopped in the middle of a transaction keeps its locks until the operating system
-- gives it up. PostgreSQL ends such a transaction itself, so that the others go on (ADR 0018).
do $$
begin
  execute format('alter role current_user in database %I set idle_in_transaction_session_timeout = %L',
                 current_database(), '6s');
end
$$;
