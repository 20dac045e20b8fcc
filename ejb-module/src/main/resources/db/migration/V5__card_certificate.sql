-- What the card on a plain reader was, and what its certificate is good for (§4.1, §4.8).
alter table reception_session add column card_situation varchar(30);
alter table reception_session add column card_tries integer;
alter table reception_session add column card_certificate varchar(30);
alter table reception_session add column card_valid_until date;
alter table reception_session add column card_revocation_unknown boolean default false not null;
-- keyed hash of the certificate's serial number; only where the operator has set a key
alter table reception_session add column certificate_hash varchar(64);
