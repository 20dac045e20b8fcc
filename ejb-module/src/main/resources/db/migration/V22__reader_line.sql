-- Which server tells what happens at a reader of a desk: the one to which the desk's agent says so.
-- What a former one still has to say (it was paused, its line was slow) counts no more (ADR 0027).
create table reader_line (
    reader_key   varchar(160) primary key,
    run          varchar(36)  not null,
    former_run   varchar(36),
    turn         bigint       not null,
    node         varchar(32)  not null,
    -- added to the instants of this server, whose clock may be behind that of the one before
    shift_micros bigint       not null,
    last_at      timestamp(6) with time zone not null
);

-- A reader that hangs at a server of several is known by the server's name too: ap1:Reader 00 00.
alter table card_reader alter column reader_key set data type varchar(160);
alter table reception_session alter column reader_key set data type varchar(160);
alter table reader_event alter column reader_key set data type varchar(160);
