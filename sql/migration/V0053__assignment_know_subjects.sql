-- A task is about a case, a batch or a hand-over: the row names its subject by the engine's business key.
alter table worklist_row rename column case_id to subject;
alter table worklist_row modify column subject varchar(40) not null;
alter table work_signature rename column case_id to subject;
alter table work_signature modify column subject varchar(40) not null;
-- Who proposes powers does not review whether they are lawful (SPEC 7).
insert into signature_conflict (wanted, held) values ('LEGALITY', 'PROPOSER'), ('PROPOSER', 'LEGALITY');
alter table worklist_row rename column case_number to number;
alter table worklist_row modify column number varchar(40) not null;
alter table worklist_row rename column matter_name to title;
alter table worklist_row modify column title varchar(200) not null;
alter table worklist_row rename column county_code to division_code;
alter table worklist_row rename column county_name to division_name;
alter table worklist_row rename column applicant_name to party;
