-- プロビジョニング (SCIM): what the hospital's identity system calls a person, and what it took away by itself
alter table staff_account add column external_id varchar(100);
-- OFF: it switched the account off; GONE: it took the person out, and sees him no more
alter table staff_account add column provisioned_out varchar(8);
alter table staff_account add constraint staff_account_external unique (external_id);
