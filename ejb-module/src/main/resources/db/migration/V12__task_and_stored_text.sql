-- Bulk inquiry: a class of our own for an answer that names another person than the register.
alter table bulk_person alter column diff_class set data type varchar(20);

-- Tasks: what somebody has to do, about what, until when, and who does it.
create sequence task_seq start with 50 increment by 50;
create table task (
    id             bigint       primary key,
    version        bigint       not null,
    kind           varchar(40)  not null,
    subject_kind   varchar(40)  not null,
    subject        varchar(64)  not null,
    -- kind and subject while it is open: of each there is one at most
    open_key       varchar(150) unique,
    patient_number varchar(20),
    details        varchar(8000) not null,
    due_at         timestamp(6) with time zone,
    opened_at      timestamp(6) with time zone not null,
    taken_by       varchar(100),
    taken_at       timestamp(6) with time zone,
    done_at        timestamp(6) with time zone,
    done_by        varchar(100),
    done_how       varchar(20),
    note           varchar(400)
);
create index task_by_subject on task (subject_kind, subject, done_at);
create index task_in_order on task (done_at, due_at, opened_at, id);

-- Lines of the fault list were to-dos as well: what is to be done about each becomes a task of its
-- own, the closed ones with who closed them; the lines stay as the record of what happened.
insert into task (id, version, kind, subject_kind, subject, open_key, details, opened_at, done_at, done_by, done_how)
select nextval('task_seq'), 1, f.kind, 'EXCHANGE_FAULT', f.subject,
       case when f.is_open then f.kind || ' EXCHANGE_FAULT ' || f.subject end,
       '{"v":1,"all":[{"reason":"' || f.reason || '","terminal":"' || f.terminal
           || '","fileName":"' || replace(replace(f.file_name, '\', '\\'), '"', '\"')
           || case when f.detail is null then '"' else
                '","detail":"' || translate(replace(replace(f.detail, '\', '\\'), '"', '\"'),
                    U&'\0009\000A\000D', '   ') || '"' end
           || '}]}',
       f.happened_at,
       case when f.is_open then null else coalesce(f.closed_at, f.happened_at) end,
       case when f.is_open then null else coalesce(f.closed_by, '-') end,
       case when f.is_open then null else 'DEALT_WITH' end
from (select id, happened_at, terminal, file_name, reason, detail, is_open, closed_at, closed_by,
             cast(id as varchar(20)) as subject,
             case
               when reason in ('UNKNOWN_REQUEST', 'IDENTIFIER_MISMATCH', 'BULK_NOT_ASKED', 'CLINICAL_NOT_ASKED',
                               'CLINICAL_OTHER_PERSON', 'DOCUMENT_NOT_ASKED', 'NOT_TAKEN') then 'UNRELATED_ANSWER'
               when reason in ('ANSWERED_TWICE', 'CLINICAL_ANSWERED_TWICE') then 'REPEATED_ANSWER'
               when reason = 'CLINICAL_LINES_LEFT_OUT' then 'INCOMPLETE_ANSWER'
               when reason in ('REQUEST_REFUSED', 'REFUSED_ELSEWHERE') then 'REFUSED_REQUEST'
               when reason = 'RESTART_DUE' then 'DUE_RESTART'
               else 'QUARANTINED_FILE'
             end as kind
      from exchange_fault) f;

drop index exchange_fault_open;
alter table exchange_fault drop column is_open;
alter table exchange_fault drop column closed_at;
alter table exchange_fault drop column closed_by;
create index exchange_fault_at on exchange_fault (happened_at, id);
