-- The second factor (二要素認証, ADR 0033): what people hold, and how far each log-in is with it.
alter table staff_account add column factor_held boolean default false not null;
-- shorter than what is taken without a second factor: another is due when the last one is taken away
alter table staff_account add column password_short boolean default false not null;
alter table staff_session add column factor_step varchar(16) default 'NOT_ASKED' not null;
-- when the person last proved who he is: at the log-in, and again before grave acts
alter table staff_session add column proved_at timestamp(6) with time zone;

create table second_factor (
  id            bigint primary key,
  account_id    bigint not null references staff_account (id),
  kind          varchar(16) not null,
  name          varchar(40) not null,
  -- of a TOTP alone, sealed with a key of the installation
  secret        varchar(200),
  -- of a passkey alone: credential id and public key (COSE) in base64url, and whose page it is for
  credential_id varchar(1400),
  public_key    varchar(2000),
  rp_id         varchar(255),
  -- the last time step of a TOTP, the signature counter of a passkey: neither ever goes back
  counter       bigint not null,
  made_at       timestamp(6) with time zone not null,
  used_at       timestamp(6) with time zone,
  constraint second_factor_credential unique (credential_id)
);
create index second_factor_account on second_factor (account_id);

-- what somebody began in a log-in and has not ended yet: a TOTP to confirm, a passkey's challenge
create table factor_begun (
  log_in   varchar(64) not null,
  kind     varchar(16) not null,
  secret   varchar(200) not null,
  begun_at timestamp(6) with time zone not null,
  primary key (log_in, kind)
);
create index factor_begun_at on factor_begun (begun_at);

create table recovery_code (
  account_id bigint not null references staff_account (id),
  code_hash  varchar(64) not null,
  made_at    timestamp(6) with time zone not null,
  used_at    timestamp(6) with time zone,
  primary key (account_id, code_hash)
);
