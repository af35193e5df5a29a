-- A county reads what was decided about its own powers.
create index ix_power_change_about on power_change (division_code, state, id);
