-- The overview reads the visits of a year by county.
create index ix_inspection_visit_year on inspection_visit (visit_year, county_code);
