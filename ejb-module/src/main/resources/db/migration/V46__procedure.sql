-- 診療行為 of 診療情報 and 手術情報 (ADR 0048): the lines of the answers, as drug_line has those of 薬剤情報. Columns are empty
-- while the row is encrypted. Deleted with their request (setting madoguchi.clinical.retention.hours).
create table procedure_line (
  id              bigint primary key,
  suffix          varchar(50) not null references clinical_request (suffix),
  place           integer not null,
  claim_month     varchar(8),
  done_on         date,
  provider_code   varchar(20),
  provider_name   varchar(400),
  in_out          varchar(20),
  kind_code       varchar(20),
  procedure_code  varchar(20),
  procedure_name  varchar(2000),
  quantity        varchar(40),
  unit            varchar(100),
  times           varchar(20),
  encrypted       varchar,
  data_key        integer
);
create index procedure_line_suffix on procedure_line (suffix);
create index procedure_line_data_key on procedure_line (data_key);
