-- 診療区分 (OQSCD028) of a consent, as the way of the answer says it; none where that was not written down.
alter table consent_entry add column care_setting varchar(2);

-- What was asked for ahead of time (先に取得): once for a patient, kind and day, whichever server does it.
create table fetched_ahead (
    -- day, patient and kind
    id             varchar(60) primary key,
    ahead_day      date        not null,
    patient_number varchar(20) not null,
    kind           varchar(3)  not null,
    -- of the request; none where there was nothing to ask
    suffix         varchar(50),
    asked_at       timestamp(6) with time zone not null,
    -- when its file was written or given up; none while a server has that before it
    written_at     timestamp(6) with time zone
);
create index fetched_ahead_by_day on fetched_ahead (ahead_day, patient_number);
create index fetched_ahead_by_age on fetched_ahead (asked_at);
