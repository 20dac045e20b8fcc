-- What the hospital's register says against what the centre confirmed after the register's own date:
-- kept until a person decides (ADR 0008).

create sequence register_difference_seq start with 50 increment by 50;
create table register_difference (
    id              bigint       primary key,
    version         bigint       not null,
    patient_id      bigint       not null references patient (id),
    kind            varchar(20)  not null,
    -- patient and kind while open, null afterwards: one open difference for each
    open_key        varchar(40)  unique,
    full_name       varchar(200),
    name_kana       varchar(200),
    birth_date      date,
    sex             varchar(1),
    postal_code     varchar(10),
    address         varchar(400),
    insurer_number  varchar(8),
    card_symbol     varchar(40),
    card_number     varchar(40),
    branch          varchar(2),
    insurer_name    varchar(200),
    personal_family varchar(10),
    ratio           varchar(3),
    qualified_from  date,
    qualified_until date,
    register_as_of  timestamp(6) with time zone not null,
    found_at        timestamp(6) with time zone not null,
    decision        varchar(10)  not null,
    decided_at      timestamp(6) with time zone,
    decided_by      varchar(100)
);
create index register_difference_patient on register_difference (patient_id, kind);
create index register_difference_open on register_difference (decision, id);
