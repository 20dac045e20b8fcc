-- Official documents of the centre (公式の帳票): one question and what came, encrypted (ADR 0038, ADR 0055).
-- consents: of each kind in it the card session, beginning and end of the consent that it was asked under
-- open_key: patient, document and card session while it waits; null once it is answered
create table paper_question (
    suffix           varchar(50)  primary key,
    terminal         varchar(32)  not null,
    patient_number   varchar(20)  not null,
    paper            varchar(3)   not null,
    session_id       bigint       not null,
    consents         varchar(400) not null,
    consent_until    timestamp(6) with time zone not null,
    status           varchar(16)  not null,
    asked_by         varchar(64)  not null,
    asked_at         timestamp(6) with time zone not null,
    changed_at       timestamp(6) with time zone not null,
    message          varchar(1000),
    capture_key      varchar(64),
    open_key         varchar(60),
    version          bigint       not null,
    constraint paper_question_once unique (open_key),
    constraint paper_question_file unique (capture_key)
);
create index paper_question_patient on paper_question (patient_number, paper, asked_at);
create index paper_question_until on paper_question (consent_until);

create table paper_content (
    id          bigint      primary key,
    suffix      varchar(50) not null,
    received_at timestamp(6) with time zone not null,
    content     text,
    encrypted   text,
    data_key    integer,
    constraint paper_content_once unique (suffix)
);
