-- Each list and count of a lane is read from its index alone; only the page's own rows are then fetched.
drop index ix_worklist_lane on worklist_row;
drop index ix_worklist_lane_matter on worklist_row;
drop index ix_worklist_lane_county on worklist_row;
create index ix_worklist_lane on worklist_row (unit_id, post, assignee_id, due_on, task_id, case_id, signature);
create index ix_worklist_lane_matter on worklist_row
    (unit_id, post, assignee_id, matter_id, due_on, task_id, case_id, signature);
create index ix_worklist_lane_county on worklist_row
    (unit_id, post, assignee_id, county_code, due_on, task_id, case_id, signature);
create index ix_worklist_lane_step on worklist_row
    (unit_id, post, assignee_id, step, due_on, task_id, case_id, signature);

-- An officer's signatures on open cases; those on ended cases stand in the opinions.
create index ix_work_signature_officer on work_signature (officer_id, case_id, signature);
