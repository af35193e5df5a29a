-- A visit on the ground of a case names a proceeding by its number.
create index ix_licence_proceeding_number on licence_proceeding (number);
