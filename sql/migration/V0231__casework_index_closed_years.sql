-- What was closed in a year, in every county.
create index ix_case_file_closed_on on case_file (closed_on, id);
