-- Bulk inquiry (一括照会): one row per request file, its file steps, its answers and its persons.

create sequence bulk_inquiry_seq start with 50 increment by 50;
create table bulk_inquiry (
    id                bigint       primary key,
    version           bigint       not null,
    order_id          bigint       not null,
    part              integer      not null,
    parts             integer      not null,
    kind              varchar(20)  not null,
    population        varchar(20)  not null,
    state             varchar(20)  not null,
    confirmation_date date,
    treatment_month   varchar(6),
    date_from         date,
    date_to           date,
    by_examination    boolean      not null,
    terminal          varchar(32),
    request_suffix    varchar(50)  unique,
    reception_number  varchar(100),
    persons           integer      not null,
    created_at        timestamp(6) with time zone not null,
    created_by        varchar(100) not null,
    creator_name      varchar(200),
    changed_at        timestamp(6) with time zone not null,
    sending_since     timestamp(6) with time zone,
    submitted_at      timestamp(6) with time zone,
    accepted_at       timestamp(6) with time zone,
    fetched_at        timestamp(6) with time zone,
    compared_at       timestamp(6) with time zone,
    ended_at          timestamp(6) with time zone,
    -- when the program goes on by itself; null when it waits for an answer or a person
    next_at           timestamp(6) with time zone,
    urgent            boolean      not null,
    attempts          integer      not null,
    -- which result is being stored, and how many of its persons are
    result_key        varchar(64),
    stored            bigint       not null,
    result_persons    bigint       not null,
    trouble           varchar(40),
    error_code        varchar(60),
    error_message     varchar(1000)
);
create index bulk_inquiry_by_state on bulk_inquiry (state, next_at);
create index bulk_inquiry_by_number on bulk_inquiry (reception_number);
create index bulk_inquiry_by_order on bulk_inquiry (order_id);

-- Every file written for an inquiry. The row is there, committed, before the file is.
create table bulk_request (
    suffix      varchar(50) primary key,
    inquiry_id  bigint      not null references bulk_inquiry (id),
    phase       varchar(10) not null,
    terminal    varchar(32) not null,
    reserved_at timestamp(6) with time zone not null,
    written_at  timestamp(6) with time zone,
    answered_at timestamp(6) with time zone
);
create index bulk_request_inquiry on bulk_request (inquiry_id, phase);

-- Every answer that came, what became of it, once per captured file.
create table bulk_answer (
    capture_key varchar(64)  primary key,
    inquiry_id  bigint       not null references bulk_inquiry (id),
    suffix      varchar(50),
    file_name   varchar(255) not null,
    arrived_at  timestamp(6) with time zone not null,
    outcome     varchar(20)  not null,
    error_code  varchar(60),
    message     varchar(1000)
);
create index bulk_answer_inquiry on bulk_answer (inquiry_id, arrived_at);

-- Whom an inquiry asks about and what was answered. The id is the inquiry's times a million plus the place.
create table bulk_person (
    id             bigint       primary key,
    version        bigint       not null,
    inquiry_id     bigint       not null references bulk_inquiry (id),
    place          integer      not null,
    person_key     varchar(40)  not null,
    state          varchar(12)  not null,
    patient_number varchar(20),
    shown_name     varchar(200),
    shown_kana     varchar(200),
    birth_date     date,
    insurer_number varchar(8),
    card_symbol    varchar(40),
    card_number    varchar(40),
    branch         varchar(2),
    diff_class     varchar(2),
    reason         varchar(40),
    validity       varchar(10),
    result_code    varchar(60),
    result_message varchar(1000),
    answered_at    timestamp(6) with time zone,
    difference     varchar(20000),
    facts          varchar(100000),
    ended_at       timestamp(6) with time zone,
    ended_by       varchar(200),
    unique (inquiry_id, person_key)
);
create index bulk_person_for_review on bulk_person (inquiry_id, state, diff_class, id);
create index bulk_person_by_patient on bulk_person (patient_number, answered_at);

-- When a bulk result, which is no proof at a visit, was the last to say so of this insurance (EL-06, EL-18).
alter table insurance add column foretold_at timestamp(6) with time zone;
