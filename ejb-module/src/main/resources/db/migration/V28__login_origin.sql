-- Failed log-ins count by name and place, so that nobody is locked out from elsewhere, and by place
-- alone, which is slowed down whatever names are tried there. The old counts ran out within minutes.
drop table login_failure;
create table login_failure (
  name_hash    varchar(64) not null,
  origin       varchar(100) not null,
  failures     integer not null,
  last_at      timestamp(6) with time zone not null,
  locked_until timestamp(6) with time zone,
  primary key (name_hash, origin)
);
create index login_failure_last on login_failure (last_at);

create table login_origin (
  origin   varchar(100) primary key,
  failures integer not null,
  since    timestamp(6) with time zone not null
);
create index login_origin_since on login_origin (since);
