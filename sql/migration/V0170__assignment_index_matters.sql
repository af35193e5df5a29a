-- How many cases of some matters wait where is counted before these get a procedure of their own: from the index alone.
create index ix_worklist_matter on worklist_row (matter_id, process_key, step, subject, step_name);
