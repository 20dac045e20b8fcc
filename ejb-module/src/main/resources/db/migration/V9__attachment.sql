-- Whom an answer belongs to (患者への結び付け), how that is undone, and the consent ledger as rows that are only ever added.

-- Whom the answer named: a consent is the insured person's, and every read compares it with the register again.
alter table consent_session add column full_name varchar(200);
alter table consent_session add column name_of_other varchar(200);
alter table consent_session add column name_kana varchar(200);
alter table consent_session add column birth_date date;
alter table consent_session add column sex varchar(10);
update consent_session set
    full_name = (select a.full_name from answer a where a.session_id = consent_session.session_id
                 order by a.medical_aid, a.place fetch first 1 row only),
    name_of_other = (select a.name_of_other from answer a where a.session_id = consent_session.session_id
                     order by a.medical_aid, a.place fetch first 1 row only),
    name_kana = (select a.name_kana from answer a where a.session_id = consent_session.session_id
                 order by a.medical_aid, a.place fetch first 1 row only),
    birth_date = (select a.birth_date from answer a where a.session_id = consent_session.session_id
                  order by a.medical_aid, a.place fetch first 1 row only),
    sex = (select a.sex from answer a where a.session_id = consent_session.session_id
           order by a.medical_aid, a.place fetch first 1 row only);

-- row_key: session/place. The last row of a session counts; no patient number: taken away from everybody. file_*: the register as it was
-- when a lead confirmed a difference; the confirmation holds as long as the register says the same.
create table consent_attachment (
    row_key        varchar(60) primary key,
    session_id     bigint      not null references consent_session (session_id),
    place          integer     not null,
    patient_number varchar(20),
    agreement      varchar(30),
    confirmed      varchar(40),
    attached_by    varchar(100) not null,
    attached_at    timestamp(6) with time zone not null,
    file_name      varchar(200),
    file_kana      varchar(200),
    file_birth     date,
    file_sex       varchar(1)
);
create index consent_attachment_session on consent_attachment (session_id, place);
create index consent_attachment_patient on consent_attachment (patient_number);
insert into consent_attachment (row_key, session_id, place, patient_number, attached_by, attached_at)
    select cast(session_id as varchar(20)) || '/1', session_id, 1, patient_number, '-', answered_at from consent_session where patient_number is not null;
drop index consent_session_patient;
alter table consent_session drop column patient_number;
create index consent_session_answered on consent_session (answered_at);

-- 医療機関による取消; once for each consent.
create table consent_withdrawal (
    row_key      varchar(60)  primary key,
    session_id   bigint       not null references consent_session (session_id),
    kind         varchar(3)   not null,
    reason       varchar(40)  not null,
    words        varchar(200) not null,
    withdrawn_by varchar(100) not null,
    withdrawn_at timestamp(6) with time zone not null
);
create index consent_withdrawal_session on consent_withdrawal (session_id);

-- Every patient a session ever belonged to, whatever way it came; the last row counts.
create table session_attachment (
    row_key         varchar(60)  primary key,
    session_id      bigint       not null references reception_session (id),
    place           integer      not null,
    patient_number  varchar(20),
    undone          boolean      not null,
    reason          varchar(40),
    words           varchar(200),
    attached_by     varchar(100),
    attached_name   varchar(200),
    attached_at     timestamp(6) with time zone not null,
    newer_insurance boolean      not null
);
create index session_attachment_session on session_attachment (session_id, place);
create index session_attachment_patient on session_attachment (patient_number);
insert into session_attachment
        (row_key, session_id, place, patient_number, undone, attached_by, attached_name, attached_at, newer_insurance)
    select cast(id as varchar(20)) || '/1', id, 1, patient_number, false, staff_account, staff_name, coalesce(result_at, changed_at), false
      from reception_session where patient_number is not null;

-- Who read medical information of the wrong patient before the attachment was undone.
create table undone_reading (
    row_key      varchar(60)  primary key,
    undone_key   varchar(60)  not null references session_attachment (row_key),
    line         integer      not null,
    account      varchar(64)  not null,
    display_name varchar(100),
    terminal     varchar(100) not null,
    kind         varchar(3),
    read_at      timestamp(6) with time zone not null
);
create index undone_reading_of on undone_reading (undone_key, line);

-- Insurance: a row filed under the wrong patient stays, voided; what it had closed is filed anew.
alter table insurance add column voided_at timestamp(6) with time zone;
alter table insurance add column voided_by varchar(100);
alter table insurance add column reopens bigint;

-- What a take-over found and what it wrote, so that it can be taken back (取込の取消).
create table taken_over (
    row_key             varchar(60)  primary key,
    session_id          bigint       not null references reception_session (id),
    place               integer      not null,
    patient_id          bigint       not null references patient (id),
    medical_aid         boolean      not null,
    filed_id            bigint       references insurance (id),
    noted_id            bigint       references insurance (id),
    noted_confirmed_at  timestamp(6) with time zone,
    noted_session_id    bigint,
    closed_id           bigint       references insurance (id),
    closed_until        date,
    closed_confirmed_at timestamp(6) with time zone,
    closed_session_id   bigint,
    was_name            varchar(200) not null,
    was_kana            varchar(200),
    was_birth           date         not null,
    was_sex             varchar(1),
    was_postal_code     varchar(10),
    was_address         varchar(400),
    now_name            varchar(200) not null,
    now_kana            varchar(200),
    now_birth           date         not null,
    now_sex             varchar(1),
    now_postal_code     varchar(10),
    now_address         varchar(400),
    undone_at           timestamp(6) with time zone
);
create index taken_over_session on taken_over (session_id, place);
