-- Audit (監査): links with a key from outside the database, signed days, stamps of a time-stamp authority.

-- which key of the keystore a link's hash was made with; null: none, plain SHA-256
alter table audit_seal add column key_id varchar(40);

-- a closed day of the chain, signed; only ever added to. statement: what is signed, in lines.
create table audit_segment (
    last_seq    bigint       primary key,
    first_seq   bigint       not null,
    of_day      date         not null,
    statement   varchar(1000) not null,
    signature   varchar(12000) not null,
    signed_at   timestamp(6) with time zone not null
);

-- what a time-stamp authority said of a signed day (RFC 3161)
create table audit_stamp (
    last_seq   bigint       primary key references audit_segment (last_seq),
    token      varchar(24000) not null,
    stamped_at timestamp(6) with time zone not null
);

-- months whose records were taken away by the owner: what the chain goes on from
create table audit_retired (
    last_seq   bigint       primary key,
    of_month   varchar(7)   not null,
    statement  varchar(1000) not null,
    signature  varchar(12000) not null,
    retired_at timestamp(6) with time zone not null
);
