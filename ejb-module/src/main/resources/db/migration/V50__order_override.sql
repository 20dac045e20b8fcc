-- 確認の上で処方: a doctor went on although the check before ordering had a match, and why (ADR 0052).
-- request_key: what the caller gave the act, so that a second post of it records nothing
create sequence order_override_seq start with 50 increment by 50;
create table order_override (
    id             bigint       primary key,
    patient_number varchar(20)  not null,
    account        varchar(64)  not null,
    request_key    varchar(64)  not null,
    made_at        timestamp(6) with time zone not null,
    drug_code      varchar(40),
    drug_name      varchar(400),
    reason         varchar(400),
    findings       text,
    encrypted      text,
    data_key       integer,
    constraint order_override_once unique (account, request_key)
);
create index order_override_patient on order_override (patient_number, made_at);
create index order_override_age on order_override (made_at);
