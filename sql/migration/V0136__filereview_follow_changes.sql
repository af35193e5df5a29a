-- The change that the reform office proposed upon it; while its legality is under review the proposal waits.
alter table file_review_proposal add column change_id bigint;
create index ix_file_review_proposal_change on file_review_proposal (change_id);
