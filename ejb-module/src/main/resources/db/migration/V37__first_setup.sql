-- The first start (初期設定, ADR 0040): whose installation this is, and how far its set-up in the browser is.
create table first_setup (
  -- 1, so that there is one row
  id             integer primary key,
  -- DEMO or PRODUCTION; empty until there are accounts, and in what was installed before
  kind           varchar(16),
  -- SHA-256 of the code, which lies in a file of the server named
  code_hash      varchar(64),
  code_until     timestamp(6) with time zone,
  code_node      varchar(32),
  -- the administrator until he is made; empty afterwards
  account        varchar(64),
  staff_number   varchar(20),
  display_name   varchar(100),
  password_hash  varchar(200),
  password_short boolean not null,
  -- of his TOTP, sealed with a key of the installation, and the step that proved it
  factor_secret  varchar(200),
  factor_step    bigint,
  finished_at    timestamp(6) with time zone
);
