-- Readers by their real numbers: what an administrator set stands above what the reader's name says.
alter table card_reader add column number_set boolean default false not null;
alter table card_reader add column desk varchar(100);

-- Whether single letters act for this person (WCAG 2.1.4).
alter table staff_account add column single_keys boolean default true not null;

-- A card that lies on a reader of the desk stands above all others (board_rank -1).
update reception_session set board_rank = -1
 where method = 'PLAIN_READER' and state in ('CARD_PLACED', 'AUTH');
