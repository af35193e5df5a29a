-- A body's name changes; whose opinion it was does not.
alter table batch_opinion add column body_id varchar(40) not null default '';
update batch_opinion
set body_id = coalesce((select b.id from government_body b where b.name = batch_opinion.unit_name), '');
