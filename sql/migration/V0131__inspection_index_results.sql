-- The public list reads results by place and day, the latest first.
create index ix_inspection_visit_done on inspection_visit (done_on, id);
create index ix_inspection_visit_place_done on inspection_visit (county_code, done_on, id);
