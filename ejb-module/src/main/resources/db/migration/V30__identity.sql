-- Where the password of an account lies: here, in the hospital's directory, or here in a sealed
-- envelope (非常用アカウント), with the moment at which that was opened.
alter table staff_account add column password_home varchar(16) default 'LOCAL' not null;
alter table staff_account add column unsealed_at timestamp(6) with time zone;
