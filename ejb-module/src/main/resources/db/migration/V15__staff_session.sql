-- Log-ins (利用者のログイン): one row each, looked up at every request by every node. The id in the
-- browser's cookie is kept as its SHA-256 only. Account, roles and their state are read live; the
-- names are those of the log-in. last_sign stands in no index: PostgreSQL updates it in place.
create table staff_session (
  id_hash      varchar(64) primary key,
  account_id   bigint not null references staff_account (id),
  account      varchar(64) not null,
  display_name varchar(100) not null,
  active_role  varchar(32),
  logged_in_at timestamp(6) with time zone not null,
  last_sign    timestamp(6) with time zone not null,
  ended_at     timestamp(6) with time zone,
  end_reason   varchar(16)
);
create index staff_session_ended on staff_session (ended_at);
create index staff_session_account on staff_session (account_id);
