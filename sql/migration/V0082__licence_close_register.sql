-- How a licence ended and that the register was closed on it (行政许可法 70) are two things, often on two days.
alter table licence add column cancelled_on date;
create index ix_licence_body on licence (deciding_body, id);
create index ix_licence_uncancelled on licence (cancelled_on, status, id);
create index ix_supervision_object_licence on supervision_object (body_id, licence_id);
