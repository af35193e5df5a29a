-- What an officer has done (已办) goes back in time by id.
create index ix_handover_act_officer on handover_act (officer_id, id);
