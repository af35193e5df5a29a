-- A file belongs to a case or to anything else that keeps evidence, such as a matter.
alter table attachment rename column case_id to owner_id;
alter table attachment modify column owner_id varchar(40) not null;
alter table attachment add column owner_kind varchar(10) not null default 'CASE';
