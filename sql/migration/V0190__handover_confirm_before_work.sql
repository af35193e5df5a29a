-- Where a moved case came from; until now the giving side of the hand-over was all that was known.
alter table flight_case add column from_body varchar(40) default '' not null;
update flight_case set from_body =
    (select h.giving_body from power_handover h where h.id = flight_case.handover_id)
where state in ('MOVED', 'CONFIRMED');

-- moved_from: name of the body whose file has come with a power and waits to be confirmed; '' for nothing. unconfirmed: the same
-- as a flag that an index can begin with.
alter table worklist_row add column moved_from varchar(120) default '' not null;
alter table worklist_row add column unconfirmed boolean default false not null;
create index ix_worklist_lane_moved on worklist_row
    (unit_id, post, assignee_id, unconfirmed, due_on, task_id, subject, signature);
