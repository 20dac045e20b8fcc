-- Encryption at rest (保存データの暗号化, ADR 0038): a content holds what stood in columns that are empty then.

-- wrapped: by a master key of the keystore outside the database. open_key: the purpose while the key is in use, else null.
create table data_key (
    key_number integer      primary key,
    purpose    varchar(10)  not null,
    wrapped    varchar(200) not null,
    master_id  varchar(16)  not null,
    made_at    timestamp(6) with time zone not null,
    retired_at timestamp(6) with time zone,
    open_key   varchar(10)  unique
);

alter table checkup_line add column encrypted varchar;
alter table checkup_line add column data_key integer;
alter table checkup_line alter column exam_date drop not null;
alter table checkup_line alter column item_code drop not null;
create index checkup_line_data_key on checkup_line (data_key);

alter table drug_line add column encrypted varchar;
alter table drug_line add column data_key integer;
create index drug_line_data_key on drug_line (data_key);

alter table answer add column encrypted varchar;
alter table answer add column data_key integer;
alter table answer alter column as_received drop not null;
create index answer_data_key on answer (data_key);

alter table answer_archive add column encrypted varchar;
alter table answer_archive add column data_key integer;
create index answer_archive_data_key on answer_archive (data_key);

alter table number_inquiry add column encrypted varchar;
alter table number_inquiry add column data_key integer;
alter table number_inquiry alter column insurer_number drop not null;
alter table number_inquiry alter column card_symbol drop not null;
alter table number_inquiry alter column card_number drop not null;
alter table number_inquiry alter column branch drop not null;
create index number_inquiry_data_key on number_inquiry (data_key);

alter table number_inquiry_archive add column encrypted varchar;
alter table number_inquiry_archive add column data_key integer;
create index number_inquiry_archive_data_key on number_inquiry_archive (data_key);

-- numbers as they were asked, and what was answered: the second is written later
alter table bulk_person add column encrypted varchar;
alter table bulk_person add column encrypted_answer varchar;
alter table bulk_person add column data_key integer;
create index bulk_person_data_key on bulk_person (data_key);

-- number_hash: keyed hash of folded 番号 and 保険者番号, which is what is looked for
alter table insurance add column encrypted varchar;
alter table insurance add column data_key integer;
alter table insurance add column number_hash varchar(64);
alter table insurance alter column insurer_folded drop not null;
alter table insurance alter column symbol_folded drop not null;
alter table insurance alter column number_folded drop not null;
create index insurance_data_key on insurance (data_key);
create index insurance_by_hash on insurance (number_hash);

alter table register_difference add column encrypted varchar;
alter table register_difference add column data_key integer;
create index register_difference_data_key on register_difference (data_key);
