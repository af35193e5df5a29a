-- Who began a proceeding has handled it, and does not preside over its hearing.
alter table licence_proceeding add column begun_by varchar(64) default '' not null;
update licence_proceeding set begun_by = coalesce((
    select min(s.officer_id) from work_signature s
    where s.subject = concat('proceeding-', licence_proceeding.id) and s.signature = 'HANDLER'), '');
