-- Matching: who an answer names, as far as it says so.
alter table answer add column name_of_other_kana varchar(200);
-- as received: real birth dates exist of which month or day are unknown (19450000)
alter table answer add column birth_received varchar(10);
-- of a patient, where only a part is known: birth_date is then the first day it can be
alter table patient add column birth_received varchar(10);

-- Which folding made the folded columns; older rows are folded again at the start.
alter table patient add column folding_version integer default 0 not null;
-- weak folding, for searches: kana as they sound
alter table patient add column name_loose varchar(200);
alter table patient add column kana_loose varchar(200);
create index patient_by_folding on patient (folding_version, id);

-- Pairs of spellings a clerk saw and left as they are on file; a digest, no second copy of a name.
create sequence accepted_spelling_seq start with 50 increment by 50;
create table accepted_spelling (
    id             bigint       primary key,
    patient_number varchar(20)  not null,
    compared_field varchar(30)  not null,
    pair           varchar(64)  not null,
    accepted_by    varchar(100),
    accepted_at    timestamp(6) with time zone not null,
    unique (patient_number, compared_field, pair)
);
