-- Rules decide on types: the sentence of a row is stored by its type, no longer by a key of the message bundle,
-- and why a reception could not be confirmed has a column of its own.
alter table reception_session add column failure varchar(30);

update reception_session set failure = screen
 where screen in ('NOT_FOUND', 'MULTIPLE', 'PERSON_ERROR', 'SYSTEM_ERROR', 'UNKNOWN_CODE', 'NO_ANSWER')
   and state in ('FAILED', 'OFFLINE', 'HELD', 'CLOSED');
update reception_session set failure = 'REFUSED_REQUEST'
 where screen = 'REQUEST_REFUSED' and state in ('FAILED', 'HELD', 'CLOSED');
update reception_session set failure = 'INVALID'
 where screen in ('INVALID', 'INVALID_NEW_EXISTS') and state = 'FAILED';
-- valid, and nothing in it: until now the page asked for a button that was not there
update reception_session set failure = 'EMPTY_ANSWER', screen = 'EMPTY_ANSWER', headline_key = 'EMPTY_ANSWER'
 where screen like 'VALID%' and state = 'FAILED' and foreign_answer = false;
update reception_session set failure = 'UNWRITABLE_REQUEST' where headline_key = 'rec.unmappable';
update reception_session set failure = 'NOT_SENT' where headline_key = 'rec.offline';
update reception_session set failure = 'CARD_EXPIRED' where headline_key = 'rec.card.expired';
update reception_session set failure = 'PHONE_EXPIRED' where headline_key = 'rec.phone.expired';
update reception_session set failure = 'CARD_REVOKED' where headline_key = 'rec.card.revoked';
update reception_session set failure = 'CARD_NOT_TRUSTED' where headline_key = 'rec.card.untrusted';
update reception_session set failure = 'CARD_UNUSABLE' where headline_key = 'rec.card.unusable';
update reception_session set failure = 'FOREIGN_ANSWER' where foreign_answer = true;

update reception_session set headline_key = case headline_key
    when 'rec.valid' then 'VALID'
    when 'rec.valid.diff' then 'VALID_WITH_DIFFERENCES'
    when 'rec.valid.future' then 'VALID_LATER'
    when 'rec.valid.certificate' then 'CERTIFICATE_ENDED'
    when 'rec.ratio.check' then 'SHARE_DOUBTFUL'
    when 'rec.new' then 'NEW_QUALIFICATION'
    when 'rec.lost' then 'LOST'
    when 'rec.lost.on' then 'LOST_ON'
    when 'rec.lost.later' then 'LOST_LATER'
    when 'rec.deceased' then 'DECEASED'
    when 'rec.none' then 'NOT_FOUND_BY_NUMBER'
    when 'rec.none.card' then 'NOT_FOUND_BY_CARD'
    when 'rec.multi' then 'MULTIPLE'
    when 'rec.unregistered' then 'AID_UNREGISTERED'
    when 'rec.grace' then 'ELIGIBILITY_ONLY'
    when 'rec.person.error' then 'PERSON_ERROR'
    when 'rec.system.error' then 'SYSTEM_ERROR'
    when 'rec.unknown.code' then 'UNKNOWN_CODE'
    when 'rec.no.answer' then 'NO_ANSWER'
    when 'rec.refused' then 'REQUEST_REFUSED'
    when 'rec.pending' then 'PENDING'
    when 'rec.maru' then 'NOT_WRITABLE'
    when 'rec.diff.ratio' then 'SHARE_CHANGED'
    when 'rec.card' then 'CARD_PLACED'
    when 'rec.card.removed' then 'CARD_REMOVED'
    when 'rec.card.unusable' then 'CARD_UNUSABLE'
    when 'rec.identified' then 'IDENTIFIED'
    when 'rec.identified.grace' then 'IDENTIFIED_IN_GRACE'
    when 'rec.choose.patient' then 'CHOOSE_PATIENT'
    when 'rec.held' then 'HELD'
    when 'rec.imported' then 'IMPORTED'
    when 'rec.cancelled' then 'CANCELLED'
    when 'rec.offline' then 'OFFLINE'
    when 'rec.foreign' then 'FOREIGN_ANSWER'
    when 'rec.imported.auto' then 'IMPORTED_BY_ITSELF'
    when 'rec.match.none' then 'NOBODY_ON_FILE'
    when 'rec.older' then 'OLDER_THAN_ON_FILE'
    when 'rec.unmappable' then 'REQUEST_UNWRITABLE'
    when 'rec.card.expired' then 'CARD_EXPIRED'
    when 'rec.card.revoked' then 'CARD_REVOKED'
    when 'rec.card.untrusted' then 'CARD_NOT_TRUSTED'
    when 'rec.phone.expired' then 'PHONE_EXPIRED'
    else 'PENDING' end
 where headline_key like 'rec.%';

-- An answer that a later one replaced (asked again after an error) stays, and is decided by no longer.
alter table answer add column superseded boolean default false not null;
