-- The open cases of a matter in a county or town, by id: one range for each status, however many cases are closed.
create index ix_case_file_open on case_file (matter_id, county_code, status, id);
create index ix_case_file_open_town on case_file (matter_id, town_code, status, id);
-- How many applications of a matter a county received from a day to a day.
create index ix_case_file_received on case_file (matter_id, county_code, received_on);
-- Whoever saw the case before this version hears that it has gone to another organ.
alter table case_file add column moved_version bigint default 0 not null;
