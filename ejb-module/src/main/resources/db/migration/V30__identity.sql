-- Where the password of an account lies: here, in the hospital's directory, or here in a sealed
-- envelope (非常用アカウント), with the moment at which that was opened.
alter table staff_account add column password_home varchar(16) default 'LOCAL' not null;
alter table staff_account add column unsealed_at timestamp(6) with time zone;

-- Who was led to the provider (OpenID Connect) and has not come back: ten minutes, and once. What the
-- browser holds besides is here as a hash alone.
create table provider_trip (
  state_hash   varchar(64) primary key,
  browser_hash varchar(64) not null,
  onward       varchar(500),
  begun_at     timestamp(6) with time zone not null
);
create index provider_trip_begun on provider_trip (begun_at);
