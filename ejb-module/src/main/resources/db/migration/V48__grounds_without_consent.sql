-- 救急 and 災害 as grounds of viewing without consent, and the document of the terminal that one expects (ADR 0050).
create sequence contingency_seq start with 50 increment by 50;

-- 災害時モード: a region and a period, by two administrators.
-- open_key: region and announcement while it waits or holds; null once it was ended: one announcement is entered once
create table disaster_period (
    id          bigint       primary key,
    region      varchar(80)  not null,
    source      varchar(120) not null,
    reason      varchar(400) not null,
    starts_at   timestamp(6) with time zone not null,
    ends_at     timestamp(6) with time zone not null,
    entered_by  varchar(64)  not null,
    entered_at  timestamp(6) with time zone not null,
    approved_by varchar(64),
    approved_at timestamp(6) with time zone,
    ended_by    varchar(64),
    ended_at    timestamp(6) with time zone,
    ended_why   varchar(400),
    open_key    varchar(220),
    version     bigint       not null,
    constraint disaster_period_once unique (open_key)
);
create index disaster_period_end on disaster_period (ends_at);

-- 救急・災害の閲覧の利用: who opened whom, why, until when, and who looked through it.
-- open_key: ground, account and patient until it is closed or opened anew: a person has a patient open once
create table ground_opening (
    id             bigint       primary key,
    ground         varchar(16)  not null,
    account        varchar(64)  not null,
    patient_number varchar(20)  not null,
    reason         varchar(32)  not null,
    identity_basis varchar(32)  not null,
    words          varchar(400) not null,
    disaster_id    bigint,
    opened_at      timestamp(6) with time zone not null,
    until_at       timestamp(6) with time zone not null,
    closed_by      varchar(64),
    expects_until  timestamp(6) with time zone not null,
    document_at    timestamp(6) with time zone,
    reviewed_by    varchar(64),
    reviewed_at    timestamp(6) with time zone,
    remark         varchar(400),
    open_key       varchar(120),
    version        bigint       not null,
    constraint ground_opening_once unique (open_key)
);
create index ground_opening_time on ground_opening (opened_at, id);
create index ground_opening_expects on ground_opening (expects_until);
create index ground_opening_review on ground_opening (reviewed_at, opened_at);
create index ground_opening_person on ground_opening (account, patient_number, opened_at);
create index ground_opening_disaster on ground_opening (disaster_id);

-- The one PDF that the terminal gave for an opening, encrypted (ADR 0038).
create table ground_document (
    id          bigint      primary key,
    opening_id  bigint      not null,
    capture_key varchar(64) not null,
    received_at timestamp(6) with time zone not null,
    bytes       bigint      not null,
    content     text,
    encrypted   text,
    data_key    integer,
    constraint ground_document_once unique (opening_id),
    constraint ground_document_file unique (capture_key)
);
create index ground_document_age on ground_document (received_at);
