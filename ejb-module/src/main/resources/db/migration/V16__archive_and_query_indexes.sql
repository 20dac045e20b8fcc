-- What is years old (ADR 0020): the archive of receptions, and an index for each question asked of a table.

-- Archives: the same columns as the living tables (a test compares), found by session and by patient;
-- no references, for what they referred to lives on or lies beside them.
create table reception_session_archive as select * from reception_session where 1 = 0;
alter table reception_session_archive alter column id set not null;
alter table reception_session_archive add primary key (id);
create index session_archive_by_patient on reception_session_archive (patient_number, opened_at);
create index session_archive_by_day on reception_session_archive (business_day, id);

create table number_inquiry_archive as select * from number_inquiry where 1 = 0;
alter table number_inquiry_archive alter column session_id set not null;
alter table number_inquiry_archive add primary key (session_id);

create table inquiry_request_archive as select * from inquiry_request where 1 = 0;
alter table inquiry_request_archive alter column suffix set not null;
alter table inquiry_request_archive add primary key (suffix);
create index inquiry_request_archive_session on inquiry_request_archive (session_id);

create table answer_archive as select * from answer where 1 = 0;
alter table answer_archive alter column id set not null;
alter table answer_archive add primary key (id);
create index answer_archive_session on answer_archive (session_id);

create table session_attachment_archive as select * from session_attachment where 1 = 0;
alter table session_attachment_archive alter column row_key set not null;
alter table session_attachment_archive add primary key (row_key);
create index session_attachment_archive_session on session_attachment_archive (session_id);
create index session_attachment_archive_patient on session_attachment_archive (patient_number);

create table undone_reading_archive as select * from undone_reading where 1 = 0;
alter table undone_reading_archive alter column row_key set not null;
alter table undone_reading_archive add primary key (row_key);
create index undone_reading_archive_of on undone_reading_archive (undone_key);

create table taken_over_archive as select * from taken_over where 1 = 0;
alter table taken_over_archive alter column row_key set not null;
alter table taken_over_archive add primary key (row_key);
create index taken_over_archive_session on taken_over_archive (session_id);

-- Old sessions are looked for by their age, and are not old while a request for medical information names them.
create index clinical_request_session on clinical_request (session_id);

-- Audit: each filter of the search gives its rows in the order of the list.
drop index audit_record_at;
drop index audit_record_patient;
drop index audit_record_account;
create index audit_record_at on audit_record (at, id);
create index audit_record_patient on audit_record (patient_number, at, id);
create index audit_record_account on audit_record (account, at, id);
create index audit_record_action on audit_record (action, at, id);

-- Consents that run now, among those of years.
create index consent_entry_until on consent_entry (until_at, given_at);

-- Rows filed anew from a voided one.
create index insurance_by_reopened on insurance (reopens);

-- Old rows of what only grows.
create index reader_event_at on reader_event (happened_at);
create index restart_step_done on restart_step (done_at);
create index register_difference_decided on register_difference (decided_at);

-- Tasks in the order of their list: open ones first, then the last done.
drop index task_in_order;
create index task_in_order on task (done_at desc, due_at, opened_at, id);
create index task_by_kind on task (kind, done_at desc, due_at, opened_at, id);
create index task_of_person on task (taken_by, done_at desc, due_at, opened_at, id);
