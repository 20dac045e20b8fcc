-- Reader board (SC-21): what happened at each reader, what an administrator says of it, and the daily restart (ID-15).

alter table card_reader add column model varchar(100);

create sequence reader_event_seq start with 50 increment by 50;
create table reader_event (
    id           bigint       primary key,
    reader_key   varchar(127) not null,
    business_day date         not null,
    incident     varchar(30)  not null,
    happened_at  timestamp(6) with time zone not null,
    seconds      integer
);
create index reader_event_day on reader_event (business_day, reader_key, incident);

-- One row per terminal that is restarted daily, at a time of the facility's day.
create table restart_plan (
    terminal varchar(32) primary key,
    daily_at varchar(5)  not null
);

create sequence restart_step_seq start with 50 increment by 50;
create table restart_step (
    id           bigint       primary key,
    terminal     varchar(32)  not null,
    business_day date         not null,
    step         varchar(20)  not null,
    done_at      timestamp(6) with time zone not null,
    done_by      varchar(100) not null,
    unique (terminal, business_day, step)
);
