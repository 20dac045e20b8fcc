-- Facility, patient register, sessions, answers and consents.
-- One text for H2 and PostgreSQL: plain types, instants with time zone; sequences start with 50 as the end of the first block.

-- Facility ----------------------------------------------------------------------------------------

-- Numbers the labels: one by one, so that the second reader is ②.
create sequence card_reader_seq start with 1 increment by 1;
create table card_reader (
    reader_key       varchar(127) primary key,
    reader_number    integer      not null,
    face             boolean      not null,
    label            varchar(20)  not null,
    place            varchar(100),
    reader_condition varchar(20)  not null,
    since_at         timestamp(6) with time zone not null,
    detail           varchar(400)
);

create sequence terminal_part_seq start with 50 increment by 50;
create table terminal_part (
    id       bigint       primary key,
    terminal varchar(32)  not null,
    part     varchar(20)  not null,
    is_up    boolean      not null,
    since_at timestamp(6) with time zone not null,
    detail   varchar(1000),
    failures integer      not null,
    unique (terminal, part)
);

create sequence exchange_fault_seq start with 50 increment by 50;
create table exchange_fault (
    id          bigint       primary key,
    happened_at timestamp(6) with time zone not null,
    terminal    varchar(32)  not null,
    file_name   varchar(255) not null,
    capture_key varchar(64),
    reason      varchar(60)  not null,
    detail      varchar(1000),
    is_open     boolean      not null,
    closed_at   timestamp(6) with time zone,
    closed_by   varchar(100)
);
create index exchange_fault_open on exchange_fault (is_open, happened_at);
create index exchange_fault_key on exchange_fault (capture_key);

-- Patient -----------------------------------------------------------------------------------------

create sequence patient_seq start with 50 increment by 50;
create table patient (
    id             bigint       primary key,
    patient_number varchar(20)  not null unique,
    full_name      varchar(200) not null,
    name_kana      varchar(200),
    name_folded    varchar(200) not null,
    kana_folded    varchar(200) not null,
    birth_date     date         not null,
    sex            varchar(1),
    postal_code    varchar(10),
    address        varchar(400),
    registered_at  timestamp(6) with time zone not null,
    changed_at     timestamp(6) with time zone not null,
    version        bigint       not null
);
create index patient_by_kana on patient (kana_folded, birth_date);
create index patient_by_birth on patient (birth_date);
create index patient_by_name on patient (name_folded);

-- A row is closed and followed by a new one, never overwritten: claims of past months need it.
create sequence insurance_seq start with 50 increment by 50;
create table insurance (
    id                   bigint       primary key,
    patient_id           bigint       not null references patient (id),
    medical_aid          boolean      not null,
    insurer_number       varchar(8),
    insurer_folded       varchar(8)   not null,
    card_symbol          varchar(40),
    symbol_folded        varchar(40)  not null,
    card_number          varchar(40),
    number_folded        varchar(40)  not null,
    branch               varchar(2),
    insurer_name         varchar(200),
    card_classification  varchar(10),
    personal_family      varchar(10),
    ratio                varchar(3),
    qualified_from       date,
    qualified_until      date,
    limit_classification varchar(10),
    limit_from           date,
    limit_until          date,
    limit_long_term      date,
    specific_disease     varchar(40),
    session_id           bigint,
    confirmed_at         timestamp(6) with time zone,
    filed_at             timestamp(6) with time zone not null,
    closed_at            timestamp(6) with time zone
);
create index insurance_by_patient on insurance (patient_id, closed_at);
create index insurance_by_number on insurance (number_folded, insurer_folded);

-- Reception ---------------------------------------------------------------------------------------

create sequence reception_session_seq start with 50 increment by 50;
create table reception_session (
    id                 bigint       primary key,
    version            bigint       not null,
    business_day       date         not null,
    state              varchar(20)  not null,
    method             varchar(20)  not null,
    identity_method    varchar(20)  not null,
    visual_reason      varchar(30),
    identified_by      varchar(100),
    identified_at      timestamp(6) with time zone,
    eligibility_only   boolean      not null,
    terminal           varchar(32),
    reader_key         varchar(127),
    reader_label       varchar(20),
    opened_at          timestamp(6) with time zone not null,
    changed_at         timestamp(6) with time zone not null,
    result_at          timestamp(6) with time zone,
    answered_at        timestamp(6) with time zone,
    imported_at        timestamp(6) with time zone,
    confirmation_date  date,
    file_identifier    varchar(60),
    foreign_answer     boolean      not null,
    screen             varchar(30)  not null,
    headline_key       varchar(80)  not null,
    headline_arguments varchar(1000),
    differences        integer      not null,
    attention          boolean      not null,
    board_rank         integer      not null,
    board_order        bigint       not null,
    card_left          boolean      not null,
    card_left_ever     boolean      not null,
    card_present       boolean      not null,
    address_withheld   boolean      not null,
    deceased           boolean      not null,
    error_code         varchar(60),
    error_message      varchar(1000),
    hold_reason        varchar(200),
    patient_number     varchar(20),
    shown_name         varchar(200),
    shown_kana         varchar(200),
    search_text        varchar(600) not null,
    staff_account      varchar(100),
    staff_name         varchar(200)
);
create index session_on_board on reception_session (business_day, board_rank, board_order);
create index session_by_patient on reception_session (patient_number, opened_at);
create index session_by_state on reception_session (state, changed_at);
create index session_by_reader on reception_session (reader_key, opened_at);
create index session_by_identifier on reception_session (file_identifier);

-- The key of a captured file: a second delivery finds it here and changes nothing.
create table arrived_result (
    capture_key varchar(64)  primary key,
    session_id  bigint       not null references reception_session (id),
    terminal    varchar(32)  not null,
    file_name   varchar(255) not null,
    captured_at timestamp(6) with time zone not null,
    taken_at    timestamp(6) with time zone not null,
    duplicate   boolean      not null
);
create index arrived_result_session on arrived_result (session_id);

-- What a clerk typed; one per session of the number path.
create table number_inquiry (
    session_id     bigint      primary key references reception_session (id),
    insurer_number varchar(8)  not null,
    card_symbol    varchar(20) not null,
    card_number    varchar(20) not null,
    branch         varchar(2)  not null,
    birth_date     date        not null,
    limit_consent  boolean     not null,
    document       varchar(30),
    document_until date,
    patient_number varchar(20)
);

-- Every request file of a session: after a time-out a new one may follow, and the old may still be answered.
create table inquiry_request (
    suffix      varchar(50) primary key,
    session_id  bigint      not null references reception_session (id),
    terminal    varchar(32) not null,
    reserved_at timestamp(6) with time zone not null,
    sent_at     timestamp(6) with time zone,
    answered_at timestamp(6) with time zone
);
create index inquiry_request_session on inquiry_request (session_id);

-- Qualification -----------------------------------------------------------------------------------

create sequence answer_seq start with 50 increment by 50;
create table answer (
    id                   bigint       primary key,
    session_id           bigint       not null references reception_session (id),
    place                integer      not null,
    classification       varchar(10),
    medical_aid          boolean      not null,
    insurer_number       varchar(8),
    card_symbol          varchar(40),
    card_number          varchar(40),
    branch               varchar(10),
    personal_family      varchar(10),
    full_name            varchar(200),
    name_of_other        varchar(200),
    name_kana            varchar(200),
    sex                  varchar(10),
    birth_date           date,
    postal_code          varchar(20),
    address              varchar(400),
    qualified_from       date,
    lost_on              date,
    valid_from           date,
    valid_until          date,
    reason_of_loss       varchar(10),
    insurer_name         varchar(200),
    card_ratio           varchar(3),
    elderly_ratio        varchar(3),
    elderly_from         date,
    elderly_until        date,
    limit_classification varchar(10),
    limit_from           date,
    limit_until          date,
    limit_long_term      date,
    specific_disease     varchar(40),
    reference_number     varchar(50),
    as_received          varchar(1000000) not null
);
create index answer_by_session on answer (session_id, place);

-- Consent -----------------------------------------------------------------------------------------

-- One row per card session that said anything (or could have) about consents.
create table consent_session (
    session_id       bigint      primary key references reception_session (id),
    patient_number   varchar(20),
    answered_at      timestamp(6) with time zone not null,
    eligibility_only boolean     not null
);
create index consent_session_patient on consent_session (patient_number, answered_at);

create sequence consent_entry_seq start with 50 increment by 50;
create table consent_entry (
    id          bigint      primary key,
    session_id  bigint      not null references consent_session (session_id),
    kind        varchar(3)  not null,
    code        varchar(20) not null,
    given_at    timestamp(6) with time zone,
    until_at    timestamp(6) with time zone,
    recorded_at timestamp(6) with time zone not null
);
create index consent_entry_session on consent_entry (session_id);
