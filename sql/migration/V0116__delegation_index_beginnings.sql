-- Powers in their first months, which are watched closely.
create index ix_power_entry_valid_from on power_entry (valid_from, id);
