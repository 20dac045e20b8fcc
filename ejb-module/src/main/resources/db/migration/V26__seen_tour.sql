-- The tour of a role is shown once to each account, at whatever desk: whoever saw it has a row.
create table seen_tour (
  account_id bigint not null references staff_account (id),
  role       varchar(32) not null,
  seen_at    timestamp(6) with time zone not null,
  primary key (account_id, role)
);
