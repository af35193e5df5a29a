-- Which case or complaint asked for a visit, and why one was let fall.
alter table inspection_visit add column reference varchar(80) default '' not null;
alter table inspection_visit add column drop_reason varchar(300) default '' not null;
alter table inspection_visit add column dropped_name varchar(60) default '' not null;
