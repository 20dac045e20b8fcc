-- 診療区分 (OQSCD028) of a consent, as the way of the answer says it; none where that was not written down.
alter table consent_entry add column care_setting varchar(2);
