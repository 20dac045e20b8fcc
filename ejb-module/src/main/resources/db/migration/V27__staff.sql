-- Staff (利用者): who somebody is, when he works here, with which licence and on whose word he has his
-- roles. Accounts that are there keep their roles: a licensed role without a checked licence is shown
-- as something to be made up for, and locks nobody out.
alter table staff_account add column staff_number varchar(20);
alter table staff_account add column kana varchar(100);
alter table staff_account add column job varchar(32);
alter table staff_account add column department varchar(60);
alter table staff_account add column starts_on date;
alter table staff_account add column ends_on date;
alter table staff_account add column leave_from date;
alter table staff_account add column leave_until date;
-- the password was made by the program and known to an administrator: the person makes another first
alter table staff_account add column password_due boolean default false not null;
alter table staff_account add column reviewed_at timestamp(6) with time zone;
alter table staff_account add column reviewed_by varchar(64);
-- of what an administrator changes: two who have the same page open do not overwrite one another
alter table staff_account add column version bigint default 0 not null;
alter table staff_account add constraint staff_account_number unique (staff_number);

-- 資格: one row a licence as long as it was recorded; withdrawn ones stay
create table staff_licence (
  id            bigint primary key,
  account_id    bigint not null references staff_account (id),
  kind          varchar(16) not null,
  number        varchar(10) not null,
  recorded_by   varchar(64) not null,
  recorded_at   timestamp(6) with time zone not null,
  checked_by    varchar(64),
  checked_at    timestamp(6) with time zone,
  withdrawn_by  varchar(64),
  withdrawn_at  timestamp(6) with time zone,
  withdrawn_why varchar(80)
);
create index staff_licence_account on staff_licence (account_id, kind);

-- 役割の付与・取消: who gave or took which role when and why; staff_role says what holds
create table role_change (
  id           bigint primary key,
  account_id   bigint not null references staff_account (id),
  role         varchar(32) not null,
  given        boolean not null,
  at           timestamp(6) with time zone not null,
  by_account   varchar(64) not null,
  proposed_by  varchar(64),
  reason       varchar(80) not null
);
create index role_change_account on role_change (account_id, at);

-- 付与の申請: a right that two administrators give together; open while undecided and not lapsed
create table role_proposal (
  id           bigint primary key,
  account_id   bigint not null references staff_account (id),
  role         varchar(32) not null,
  proposed_by  varchar(64) not null,
  proposed_at  timestamp(6) with time zone not null,
  reason       varchar(80) not null,
  lapses_at    timestamp(6) with time zone not null,
  decided_by   varchar(64),
  decided_at   timestamp(6) with time zone,
  confirmed    boolean
);
create index role_proposal_lapses on role_proposal (lapses_at);
create index role_proposal_account on role_proposal (account_id, lapses_at);

-- a grant that was ended before its time; valid_until says since when
alter table viewing_grant add column ended_by varchar(64);
alter table viewing_grant add column end_reason varchar(80);
