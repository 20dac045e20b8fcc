-- Several servers and the folders of one terminal (ADR 0023).

-- The last number given to a request, and its day: servers take blocks of it (one row).
create table request_suffix (
    id          integer    primary key,
    of_day      varchar(8) not null,
    last_number integer    not null
);

-- No number twice on the day of the upgrade: a request's row was always stored before its file.
insert into request_suffix (id, of_day, last_number)
select 1, substring(suffix from 1 for 8), cast(substring(suffix from 9) as integer)
from (
    select suffix from inquiry_request
    union select suffix from clinical_request
    union select suffix from bulk_request
) used
where char_length(suffix) between 12 and 17 and suffix >= '2' and suffix < '3'
order by substring(suffix from 1 for 8) desc, char_length(suffix) desc, suffix desc
fetch first 1 row only;

insert into request_suffix (id, of_day, last_number)
select 1, '20000101', 0 where not exists (select 1 from request_suffix);

-- Every request of which a server has begun the file, before it did: no suffix is written twice, and
-- each server knows what was asked by another. The suffix begins with its day, by which it is removed.
create table sent_request (
    suffix           varchar(50) primary key,
    terminal         varchar(32) not null,
    reception_number varchar(100),
    node             varchar(32) not null,
    begun_at         timestamp(6) with time zone not null
);

-- What lies in each server's folder of captures, as it was told last.
create table node_capture (
    node        varchar(32) not null,
    terminal    varchar(32) not null,
    waiting     bigint      not null,
    quarantined bigint      not null,
    told_at     timestamp(6) with time zone not null,
    primary key (node, terminal)
);
