-- One-time tickets by which the hospital's own system opens a patient's page (閲覧券).
create sequence viewing_ticket_seq start with 50 increment by 50;
create table viewing_ticket (
    id             bigint      primary key,
    ticket_hash    varchar(64) not null unique,
    patient_number varchar(20) not null,
    issued_at      timestamp(6) with time zone not null,
    ends_at        timestamp(6) with time zone not null,
    used_at        timestamp(6) with time zone
);
create index viewing_ticket_by_age on viewing_ticket (issued_at);
