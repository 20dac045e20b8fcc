-- Bulk inquiry: a class of our own for an answer that names another person than the register.
alter table bulk_person alter column diff_class set data type varchar(20);
