-- Recalls, suspensions, resumptions and callings-off as an office proposes them: nothing of it happens before its legality
-- has been reviewed by another. open_key: the pair, or the hand-over, while the proposal waits; a second one is refused.
create table power_change_serial (
    of_year int not null primary key,
    last_serial int not null
);

create table power_change (
    id bigint not null auto_increment primary key,
    number varchar(20) not null,
    kind varchar(12) not null,
    matter_id varchar(20) not null,
    division_code varchar(12) not null,
    handover_id bigint,
    office_body varchar(40) not null,
    office_division varchar(12) not null,
    instrument_no varchar(100) not null,
    instrument_type varchar(40) not null,
    effective_on date,
    accepted_cases varchar(10),
    reason varchar(500) not null,
    opinion_no varchar(100) not null,
    state varchar(12) not null,
    open_key varchar(40),
    proposer_id varchar(40) not null,
    proposer_name varchar(60) not null,
    proposed_at datetime(3) not null,
    version bigint not null,
    last_actor varchar(60) not null,
    last_changed_at datetime(3) not null,
    constraint uq_power_change_number unique (number),
    constraint uq_power_change_open unique (open_key)
);
create index ix_power_change_division on power_change (office_division, id);
create index ix_power_change_body on power_change (office_body, id);

create table power_change_act (
    id bigint not null auto_increment primary key,
    change_id bigint not null,
    task_id varchar(64) not null,
    step varchar(64) not null,
    step_name varchar(255) not null,
    outcome varchar(40) not null,
    opinion varchar(2000) not null,
    officer_id varchar(40) not null,
    officer_name varchar(60) not null,
    unit_name varchar(120) not null,
    acted_at datetime(3) not null,
    constraint fk_power_change_act_change foreign key (change_id) references power_change (id)
);
create index ix_power_change_act_change on power_change_act (change_id, id);
create index ix_power_change_act_task on power_change_act (task_id);
create index ix_power_change_act_officer on power_change_act (officer_id, id);
