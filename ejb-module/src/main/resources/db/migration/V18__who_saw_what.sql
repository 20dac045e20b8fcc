-- Audit (監査): whom a list showed, what an act changed, and how far the chain was verified.

-- before_hash, after_hash: HMAC-SHA-256 of what an act found and what it left. shown_digest: whom
-- the record's list showed. form: which fields the seal covers; 1 knows none of these columns.
alter table audit_record add column form integer default 1 not null;
alter table audit_record add column before_hash varchar(64);
alter table audit_record add column after_hash varchar(64);
alter table audit_record add column shown_digest varchar(64);

-- Patients whose data a list or a search showed. A list that is looked at all day notes each of
-- them once per account and business day.
create table audit_shown (
    record_id      bigint      not null,
    patient_number varchar(20) not null,
    at             timestamp(6) with time zone not null,
    account        varchar(64) not null,
    list           varchar(40) not null,
    primary key (record_id, patient_number)
);
create index audit_shown_patient on audit_shown (patient_number, at);

-- One verification of the chain; it goes on where it stopped, whichever node works on it.
create sequence audit_check_seq start with 50 increment by 50;
create table audit_check (
    id             bigint      primary key,
    started_by     varchar(64) not null,
    started_at     timestamp(6) with time zone not null,
    phase          varchar(20) not null,
    -- links from_seq to verified_seq are sound but for what was found; verified_hash: of the last
    from_seq       bigint      not null,
    verified_seq   bigint      not null,
    verified_hash  varchar(64) not null,
    -- records up to this one have a seal or wait for it
    verified_record bigint     not null,
    last_record    bigint      not null,
    pending        bigint      not null,
    changed_at     timestamp(6) with time zone not null
);
create table audit_check_finding (
    check_id  bigint      not null references audit_check (id),
    place     integer     not null,
    seq       bigint      not null,
    record_id bigint      not null,
    kind      varchar(20) not null,
    primary key (check_id, place)
);
