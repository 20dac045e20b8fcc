-- Matching: who an answer names, as far as it says so.
alter table answer add column name_of_other_kana varchar(200);
-- as received: real birth dates exist of which month or day are unknown (19450000)
alter table answer add column birth_received varchar(10);
