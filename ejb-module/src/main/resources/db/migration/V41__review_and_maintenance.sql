-- Reviews of readings with alarms, and remote maintenance against its work plans (ADR 0043).
create sequence review_seq start with 50 increment by 50;

-- 定期の点検の警報: a day on which a kind of readings went over its limit; only ever added to.
-- account: whose readings alone went over it; '-': those of all together
create table audit_review_alarm (
    id        bigint       primary key,
    kind      varchar(32)  not null,
    of_day    date         not null,
    account   varchar(64)  not null,
    found     bigint       not null,
    most      bigint       not null,
    raised_at timestamp(6) with time zone not null,
    constraint audit_review_alarm_once unique (of_day, kind, account)
);

-- 点検済: an auditor looked through a kind of readings of a day; only ever added to
create table audit_review (
    id          bigint       primary key,
    kind        varchar(32)  not null,
    of_day      date         not null,
    account     varchar(64)  not null,
    note        varchar(400) not null,
    reviewed_at timestamp(6) with time zone not null
);
create index audit_review_day on audit_review (of_day, kind);

-- 保守作業計画: who may work on the hospital's systems from outside, when and why
create table work_plan (
    id            bigint       primary key,
    account       varchar(64),
    vendor        varchar(80),
    person        varchar(80),
    starts_at     timestamp(6) with time zone not null,
    ends_at       timestamp(6) with time zone not null,
    purpose       varchar(200) not null,
    systems       varchar(200) not null,
    entered_by    varchar(64)  not null,
    entered_at    timestamp(6) with time zone not null,
    approved_by   varchar(64),
    approved_at   timestamp(6) with time zone,
    withdrawn_by  varchar(64),
    withdrawn_at  timestamp(6) with time zone,
    withdrawn_why varchar(200),
    version       bigint       not null
);
create index work_plan_period on work_plan (ends_at, starts_at);

-- リモート接続記録: sessions of the hospital's own gate, out of its log; only ever added to
create table audit_remote_session (
    id        bigint       primary key,
    starts_at timestamp(6) with time zone not null,
    ends_at   timestamp(6) with time zone not null,
    who       varchar(80)  not null,
    source    varchar(64)  not null,
    read_by   varchar(64)  not null,
    read_at   timestamp(6) with time zone not null,
    constraint audit_remote_session_once unique (starts_at, who, source)
);

-- what an auditor decided about a session, a log-in or an unused plan; only ever added to
create table audit_remote_decision (
    id         bigint       primary key,
    about      varchar(40)  not null,
    decision   varchar(32)  not null,
    note       varchar(400) not null,
    account    varchar(64)  not null,
    decided_at timestamp(6) with time zone not null
);
create index audit_remote_decision_about on audit_remote_decision (about, id);
