-- The servers that share this database, and who of them owns what only one may own (ADR 0018).

create table node (
    name        varchar(32) primary key,
    -- raised at every start: what an earlier process of this name wrote does not count
    incarnation bigint      not null,
    -- raised every second while the node lives; the others watch that it moves, no clock is compared
    beat        bigint      not null,
    started_at  timestamp(6) with time zone not null,
    seen_at     timestamp(6) with time zone not null,
    stopped_at  timestamp(6) with time zone
);

create table lease (
    thing       varchar(160) primary key,
    owner       varchar(32),
    incarnation bigint,
    -- raised with every owner: who comes with an older one writes nothing
    token       bigint       not null,
    since_at    timestamp(6) with time zone not null
);
create index lease_by_owner on lease (owner);
