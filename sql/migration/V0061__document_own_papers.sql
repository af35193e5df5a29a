-- A paper belongs to a case or to anything else that issues papers, such as a batch of powers.
drop index ix_paper_case on paper;
alter table paper rename column case_id to owner_id;
alter table paper modify column owner_id varchar(40) not null;
alter table paper add column owner_kind varchar(10) not null default 'CASE';
create index ix_paper_owner on paper (owner_kind, owner_id, id);
