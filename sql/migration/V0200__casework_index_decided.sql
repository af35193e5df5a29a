-- What was decided or closed on a day, county by county, for the rules of an audit.
create index ix_case_file_decided on case_file (decided_on, county_code, id);
create index ix_case_file_ended on case_file (closed_on, county_code, id);
