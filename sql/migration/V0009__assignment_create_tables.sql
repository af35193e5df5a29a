-- A task as lists show it: one row per open task, written by one service in the engine's own transaction.
-- assignee_id '' is nobody; due_on 9999-12-31 is no day.
create table worklist_row (
    task_id varchar(64) not null primary key,
    case_id bigint not null,
    case_number varchar(30) not null,
    process_key varchar(64) not null,
    definition_id varchar(120) not null,
    step varchar(64) not null,
    step_name varchar(60) not null,
    unit_id varchar(40) not null,
    post varchar(30) not null,
    signature varchar(20) not null,
    form_key varchar(64) not null,
    matter_id varchar(20) not null,
    matter_name varchar(120) not null,
    county_code varchar(12) not null,
    county_name varchar(60) not null,
    applicant_name varchar(200) not null,
    assignee_id varchar(40) not null,
    assignee_name varchar(60) not null,
    due_on date not null,
    provisional boolean not null,
    status varchar(30) not null,
    unassignable boolean not null
);
create index ix_worklist_lane on worklist_row (unit_id, post, assignee_id, due_on, task_id);
create index ix_worklist_lane_matter on worklist_row (unit_id, post, assignee_id, matter_id, due_on, task_id);
create index ix_worklist_lane_county on worklist_row (unit_id, post, assignee_id, county_code, due_on, task_id);
create index ix_worklist_mine on worklist_row (assignee_id, due_on, task_id);
create index ix_worklist_case on worklist_row (case_id);
create index ix_worklist_unassignable on worklist_row (unassignable, task_id);

create table done_task (
    id bigint not null auto_increment primary key,
    officer_id varchar(40) not null,
    task_id varchar(64) not null,
    case_id bigint not null,
    step varchar(64) not null,
    step_name varchar(60) not null,
    done_at datetime(3) not null
);
create index ix_done_task_officer on done_task (officer_id, id);
create index ix_done_task_task on done_task (task_id);

-- One row per case for its registrar's list and for names in the done list.
create table registered_case (
    case_id bigint not null primary key,
    officer_id varchar(40) not null,
    case_number varchar(30) not null,
    matter_id varchar(20) not null,
    matter_name varchar(120) not null,
    county_code varchar(12) not null,
    county_name varchar(60) not null,
    applicant_name varchar(200) not null,
    due_on date not null,
    provisional boolean not null,
    status varchar(30) not null
);
create index ix_registered_case_officer on registered_case (officer_id, case_id);

create table work_signature (
    case_id bigint not null,
    officer_id varchar(40) not null,
    signature varchar(20) not null,
    primary key (case_id, officer_id, signature)
);

-- Who may not sign both on one case (SPEC 7): read by the list and by the claim alike.
create table signature_conflict (
    wanted varchar(20) not null,
    held varchar(20) not null,
    primary key (wanted, held)
);
insert into signature_conflict (wanted, held) values
    ('REVIEWER', 'COUNTER'), ('COUNTER', 'REVIEWER'),
    ('HANDLER', 'REVIEWER'), ('REVIEWER', 'HANDLER'),
    ('HANDLER', 'APPROVER'), ('APPROVER', 'HANDLER'),
    ('REVIEWER', 'APPROVER'), ('APPROVER', 'REVIEWER'),
    ('HANDLER', 'LEGAL'), ('LEGAL', 'HANDLER'),
    ('FIRST_REVIEW', 'APPROVER'), ('APPROVER', 'FIRST_REVIEW');
