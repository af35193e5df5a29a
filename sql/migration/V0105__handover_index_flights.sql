-- A decision asks whether its case is about to leave.
create index ix_flight_case_case on flight_case (case_id, state);
