-- The yearly cap is of the licensee, whichever county's or city's body comes: a place is taken once, not once in each county.
alter table inspection_visit drop constraint uq_inspection_visit_slot;
update inspection_visit set slot = (
    select places.place from (
        select id, row_number() over (partition by licensee_key, visit_year order by id) as place
        from inspection_visit where slot is not null) places
    where places.id = inspection_visit.id)
where slot is not null;
alter table inspection_visit add constraint uq_inspection_visit_slot unique (licensee_key, visit_year, slot);
-- What others had visited before a move now counts without being written down.
drop table inspection_visit_before;
