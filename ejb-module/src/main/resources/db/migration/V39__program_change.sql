-- new addresses or purpose of a program that reads medical information, until a second
-- administrator confirms; what is in force stays in the columns of before
alter table program add column proposed_addresses varchar(400);
alter table program add column proposed_purpose varchar(120);
alter table program add column proposed_by varchar(64);
