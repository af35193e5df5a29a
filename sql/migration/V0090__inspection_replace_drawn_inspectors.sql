-- Whom an inspector replaces by rule, and why; '' for one who was drawn or arranged. It is published with the draw.
alter table inspection_visit_inspector add column replaces varchar(60) default '' not null;
alter table inspection_visit_inspector add column replaced_for varchar(60) default '' not null;
