-- Medical information (医療情報): what was asked of the terminal, and the lines of the answers.
-- The lines are deleted some time after the consent has run out (setting madoguchi.clinical.retention.hours).

create table clinical_request (
  suffix           varchar(50) primary key,
  patient_number   varchar(20) not null,
  kind             varchar(3) not null,
  terminal         varchar(32) not null,
  consent_given_at timestamp(6) with time zone,
  consent_until    timestamp(6) with time zone,
  birth_date       date not null,
  kana_folded      varchar(200) not null,
  name_folded      varchar(200) not null,
  sex              varchar(10),
  status           varchar(16) not null,
  asked_by         varchar(64) not null,
  asked_at         timestamp(6) with time zone not null,
  changed_at       timestamp(6) with time zone not null,
  message          varchar(1000),
  capture_key      varchar(64),
  version          bigint not null
);
create index clinical_request_patient on clinical_request (patient_number, kind, asked_at);
create index clinical_request_until on clinical_request (consent_until);

-- EclipseLink takes what a sequence gives as the last of its block of 50: hence the start
create sequence clinical_line_seq start with 50 increment by 50;

create table checkup_line (
  id         bigint primary key,
  suffix     varchar(50) not null references clinical_request (suffix),
  exam       integer not null,
  place      integer not null,
  exam_date  date not null,
  item_code  varchar(40) not null,
  item_name  varchar(200),
  data_type  varchar(8),
  data_value varchar(2000),
  unit       varchar(40),
  value_oid  varchar(80),
  value_name varchar(400)
);
create index checkup_line_suffix on checkup_line (suffix);

create table drug_line (
  id              bigint primary key,
  suffix          varchar(50) not null references clinical_request (suffix),
  place           integer not null,
  source          varchar(12) not null,
  claim_month     varchar(8),
  dispensed_on    date,
  prescribed_on   date,
  provider_code   varchar(20),
  provider_name   varchar(400),
  prescriber_code varchar(20),
  prescriber_name varchar(400),
  drug_code       varchar(20),
  drug_name       varchar(400),
  ingredient      varchar(400),
  quantity        varchar(40),
  unit            varchar(100),
  usage_text      varchar(400),
  instruction     varchar(400),
  times           varchar(20),
  kind_code       varchar(20)
);
create index drug_line_suffix on drug_line (suffix);
