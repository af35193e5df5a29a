-- Where the body that gave a power has too few officers to score and confirm, the level above reviews.
alter table file_review add column acting_body varchar(40) default '' not null;
update file_review set acting_body = reviewing_body;
create index ix_file_review_acting on file_review (acting_body, id);
