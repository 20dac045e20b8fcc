-- The reader at which a staff card lies that opened a log-in; the log-in ends when the card goes (ADR 0042).
alter table staff_session add column card_reader varchar(160);
create index staff_session_card_reader on staff_session (card_reader);
