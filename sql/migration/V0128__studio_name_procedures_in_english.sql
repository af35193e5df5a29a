-- '' where the designer gave none; those that ship with the system are translated with its pages.
alter table studio_procedure add english_name varchar(100) default '' not null;
