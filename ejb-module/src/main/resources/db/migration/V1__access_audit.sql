-- Staff (利用者), their roles and grants, and the audit ledger (監査記録). Runs on H2 2.2 and PostgreSQL 18 alike.

-- EclipseLink takes what a sequence gives as the last of its block of 50: hence the start
create sequence access_seq start with 50 increment by 50;
create sequence audit_seq start with 50 increment by 50;

create table staff_account (
  id            bigint primary key,
  name          varchar(64) not null unique,
  display_name  varchar(100) not null,
  password_hash varchar(200) not null,
  enabled       boolean not null,
  created_at    timestamp(6) with time zone not null,
  last_use      timestamp(6) with time zone
);

create table staff_role (
  account_id bigint not null references staff_account (id),
  role       varchar(32) not null,
  primary key (account_id, role)
);

-- 閲覧権限の付与: for role GRANTED, which kinds from when until when, and the head's approval number
create table viewing_grant (
  id          bigint primary key,
  account_id  bigint not null references staff_account (id),
  kind        varchar(8) not null,
  valid_from  timestamp(6) with time zone not null,
  valid_until timestamp(6) with time zone not null,
  granted_by  varchar(64) not null,
  approval    varchar(64) not null
);
create index viewing_grant_account on viewing_grant (account_id, kind);

-- failed log-ins by the hash of the name as typed, whether or not such a name exists
create table login_failure (
  name_hash    varchar(64) primary key,
  failures     integer not null,
  last_at      timestamp(6) with time zone not null,
  locked_until timestamp(6) with time zone
);
create index login_failure_last on login_failure (last_at);

-- append only: the application never updates or deletes here
create table audit_record (
  id             bigint primary key,
  at             timestamp(6) with time zone not null,
  account        varchar(64) not null,
  display_name   varchar(100),
  role           varchar(100) not null,
  terminal       varchar(100) not null,
  action         varchar(32) not null,
  patient_number varchar(20),
  subject        varchar(200),
  ground         varchar(32) not null,
  consent_state  varchar(32),
  consent_until  timestamp(6) with time zone,
  outcome        varchar(64) not null,
  request        varchar(80)
);
create index audit_record_at on audit_record (at);
create index audit_record_patient on audit_record (patient_number, at);
create index audit_record_account on audit_record (account, at);

-- written with the record, taken away when it is sealed
create table audit_pending (
  record_id bigint primary key
);

-- the chain: each hash covers the record and the hash before it
create table audit_seal (
  seq       bigint primary key,
  record_id bigint not null unique,
  hash      varchar(64) not null,
  sealed_at timestamp(6) with time zone not null
);

-- the end of the chain; locked by whoever seals
create table audit_chain (
  id        integer primary key,
  last_seq  bigint not null,
  last_hash varchar(64) not null
);
insert into audit_chain (id, last_seq, last_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
