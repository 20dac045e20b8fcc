-- What two can write in the same moment is held by the database, never by luck (ADR 0024).
-- An open_key is there while a row counts and null afterwards, as of task and register_difference:
-- nulls are equal to nothing, so that any number of closed rows may stand beside the one that counts.

-- Work of which only one may be done at a time; the row is the lock.
create table one_at_a_time (
    work varchar(60) primary key
);

-- One open insurance for each patient and kind (insurance, 医療扶助). Where an earlier race left two, the one that was
-- filed last is the one that counts: the others are closed, as of when it was filed. Nothing is deleted.
alter table insurance add column open_key varchar(30);
update insurance set closed_at = (
        select max(counts.filed_at) from insurance counts
         where counts.patient_id = insurance.patient_id and counts.medical_aid = insurance.medical_aid
           and counts.closed_at is null)
 where closed_at is null
   and exists (
        select 1 from insurance counts
         where counts.patient_id = insurance.patient_id and counts.medical_aid = insurance.medical_aid
           and counts.closed_at is null
           and (counts.filed_at > insurance.filed_at
                or counts.filed_at = insurance.filed_at and counts.id > insurance.id));
update insurance set open_key = cast(patient_id as varchar(20)) || case when medical_aid then ':AID' else ':INS' end
 where closed_at is null;
alter table insurance add constraint insurance_open_key unique (open_key);

-- One line of the fault list for each captured file. Of two that an earlier race left, the later keeps the key, by
-- which the file is put back; the earlier stays as a line.
update exchange_fault set capture_key = null
 where capture_key is not null
   and exists (
        select 1 from exchange_fault later
         where later.capture_key = exchange_fault.capture_key and later.id > exchange_fault.id);
drop index exchange_fault_key;
alter table exchange_fault add constraint exchange_fault_capture_key unique (capture_key);

-- One answer of a session counts: session and place while it does. Rows from before have none; what replaces them has.
alter table answer add column current_key varchar(40);
alter table answer add constraint answer_current_key unique (current_key);

-- One request for medical information waits for each patient, kind and card session. Rows from before have no key: they
-- are seen by whoever asks after them.
alter table clinical_request add column open_key varchar(60);
alter table clinical_request add constraint clinical_request_open_key unique (open_key);
