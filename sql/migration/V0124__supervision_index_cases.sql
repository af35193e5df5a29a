-- A promise is verified at the object that its case made.
create index ix_supervision_object_case on supervision_object (case_id);
