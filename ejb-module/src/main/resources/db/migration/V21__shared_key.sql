-- Keys that all nodes of an installation share, by a digest that tells nothing of them (ADR 0019).

create table shared_key (
    name     varchar(40) primary key,
    key_id   varchar(64) not null,
    -- the node that was the first to have it
    node     varchar(32) not null,
    since_at timestamp(6) with time zone not null
);
