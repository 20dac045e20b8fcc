-- One-time tickets by which the hospital's own system opens a patient's page (閲覧券).
create table viewing_ticket (
    ticket_hash    varchar(64) primary key,
    patient_number varchar(20) not null,
    issued_at      timestamp(6) with time zone not null,
    ends_at        timestamp(6) with time zone not null,
    used_at        timestamp(6) with time zone
);
create index viewing_ticket_by_age on viewing_ticket (issued_at);
