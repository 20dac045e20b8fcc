-- Keys that every node of an installation needs and nobody ever types: made at the first use.
create table installation_key (
    purpose   varchar(32) primary key,
    key_value varchar(64) not null,
    made_at   timestamp(6) with time zone not null
);
