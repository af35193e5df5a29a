-- What an officer has done and registered is read from the cases themselves; two copies of it go.
alter table case_opinion add column task_id varchar(64) default '' not null;
create index ix_case_opinion_officer on case_opinion (officer_id, id);
create index ix_case_opinion_task on case_opinion (task_id);
create index ix_case_file_registrar on case_file (registered_by, id);
drop table done_task;
drop table registered_case;
