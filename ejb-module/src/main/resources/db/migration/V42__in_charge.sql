-- 担当: which department or member of staff is in charge of a patient, as bookings, admissions and the desk
-- say (ADR 0044). One row a source and its key: what it said last.
create sequence in_charge_seq;

create table in_charge (
    id             bigint       primary key,
    source         varchar(16)  not null,
    source_key     varchar(120) not null,
    patient_number varchar(20)  not null,
    department     varchar(60),
    account        varchar(64),
    from_day       date         not null,
    -- the last day; none while nobody knows it
    until_day      date,
    withdrawn      boolean      default false not null,
    said_at        timestamp(6) with time zone not null,
    written_by     varchar(64)  not null,
    written_at     timestamp(6) with time zone not null,
    constraint in_charge_once unique (source, source_key),
    constraint in_charge_named check (department is not null or account is not null)
);
create index in_charge_patient on in_charge (patient_number, until_day);
create index in_charge_written on in_charge (written_at);
create index in_charge_until on in_charge (until_day);
