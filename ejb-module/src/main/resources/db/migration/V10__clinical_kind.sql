-- A request for medical information keeps the person it asked about as the card's answer named
-- them, to be compared with the register at every read, and the card session that said so.
-- Folded names stay where nothing else is known: what is folded folds to itself.

alter table clinical_request add column session_id bigint references reception_session (id);
alter table clinical_request add column person_name varchar(200);
alter table clinical_request add column name_of_other varchar(200);
alter table clinical_request add column person_kana varchar(200);
update clinical_request set person_name = name_folded, person_kana = kana_folded;
alter table clinical_request drop column name_folded;
alter table clinical_request drop column kana_folded;
