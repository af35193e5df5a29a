-- What was revoked in a county in a quarter.
create index ix_licence_ended on licence (status, ended_on, id);
