-- The form that was answered names its fields and choices, whoever has drawn it; '' for opinions from before.
alter table case_opinion add column definition_id varchar(120) default '' not null;
alter table case_opinion add column form_key varchar(64) default '' not null;
-- A designer's own choices may be called anything.
alter table case_opinion modify column outcome varchar(255) not null;
