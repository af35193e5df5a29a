-- Where the trail tells of a file or paper: papers about a licence belong to a proceeding and stand in the stream of its case.
alter table attachment add column trail_stream varchar(90) not null default '';
alter table paper add column trail_stream varchar(90) not null default '';

update attachment set trail_stream = concat('CASE:', owner_id) where owner_kind = 'CASE';
update paper set trail_stream = concat('CASE:', owner_id) where owner_kind = 'CASE';
update attachment set trail_stream = coalesce((
    select concat('CASE:', l.case_id) from licence_proceeding p join licence l on l.id = p.licence_id
    where p.id = case when owner_kind = 'PROCEEDING' then cast(owner_id as decimal(19)) end), '')
where owner_kind = 'PROCEEDING';
update paper set trail_stream = coalesce((
    select concat('CASE:', l.case_id) from licence_proceeding p join licence l on l.id = p.licence_id
    where p.id = case when owner_kind = 'PROCEEDING' then cast(owner_id as decimal(19)) end), '')
where owner_kind = 'PROCEEDING';

create index ix_attachment_stream on attachment (trail_stream, id);
create index ix_paper_stream on paper (trail_stream, id);
