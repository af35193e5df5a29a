-- A version of the indicators is entered whole and never changed; an assessment keeps the version that it began with.
create table capacity_version (
    no int not null primary key,
    holds_from date not null,
    direct_from int not null,
    entrust_from int not null,
    front_desk_from int not null,
    valid_months int not null,
    co_review_months int not null,
    loaded_at datetime(3) not null,
    constraint uq_capacity_version_day unique (holds_from),
    constraint ck_capacity_version_bands check (direct_from > entrust_from and entrust_from > front_desk_from)
);

create table capacity_indicator (
    version_no int not null,
    position int not null,
    code varchar(8) not null,
    dimension varchar(20) not null,
    name varchar(120) not null,
    weight int not null,
    full_rule varchar(120) not null,
    zero_rule varchar(120) not null,
    evidence varchar(120) not null,
    gate_rule varchar(120) not null,
    measure varchar(10) not null,
    full_at decimal(12, 2) not null,
    zero_at decimal(12, 2) not null,
    per_cases int not null,
    gate varchar(12) not null,
    gate_least decimal(12, 2),
    gate_question varchar(60) not null,
    gate_measure varchar(10),
    may_lack boolean not null,
    source varchar(12) not null,
    primary key (version_no, code),
    constraint uq_capacity_indicator_position unique (version_no, position),
    constraint fk_capacity_indicator_version foreign key (version_no) references capacity_version (no),
    constraint ck_capacity_indicator_weight check (weight between 1 and 100),
    constraint ck_capacity_indicator_span check (full_at <> zero_at),
    constraint ck_capacity_indicator_gate check ((gate = 'NONE') = (gate_least is null))
);

-- in_list: the one that is open and the last one checked for a county and matter. open_key: only one is open at a time.
create table capacity_assessment (
    id bigint not null auto_increment primary key,
    matter_id varchar(20) not null,
    division_code varchar(12) not null,
    version_no int not null,
    state varchar(12) not null,
    expected_cases int not null,
    with_inspection boolean not null,
    risk_d boolean not null,
    submitted_by varchar(40),
    checked_on date,
    valid_to date,
    total decimal(5, 2),
    advice varchar(20),
    in_list boolean not null,
    open_key varchar(40),
    constraint uq_capacity_assessment_open unique (open_key),
    constraint fk_capacity_assessment_version foreign key (version_no) references capacity_version (no),
    constraint ck_capacity_assessment_checked check ((state = 'CHECKED') = (checked_on is not null)),
    constraint ck_capacity_assessment_open check ((state = 'CHECKED') = (open_key is null))
);
create index ix_capacity_assessment_list on capacity_assessment (in_list, division_code, id);
create index ix_capacity_assessment_pair on capacity_assessment (matter_id, division_code, checked_on);

-- Append-only: the last entry of an indicator counts, the earlier ones are its history.
create table capacity_entry (
    id bigint not null auto_increment primary key,
    assessment_id bigint not null,
    code varchar(8) not null,
    reading decimal(12, 2),
    gate_reading decimal(12, 2),
    lacking boolean not null,
    checked_score decimal(5, 2),
    reason varchar(500) not null,
    officer_name varchar(60) not null,
    division_code varchar(12) not null,
    entered_at datetime(3) not null,
    constraint fk_capacity_entry_assessment foreign key (assessment_id) references capacity_assessment (id)
);
create index ix_capacity_entry_code on capacity_entry (assessment_id, code, id);

create table capacity_step (
    id bigint not null auto_increment primary key,
    assessment_id bigint not null,
    step varchar(12) not null,
    reason varchar(500) not null,
    officer_name varchar(60) not null,
    division_code varchar(12) not null,
    taken_at datetime(3) not null,
    constraint fk_capacity_step_assessment foreign key (assessment_id) references capacity_assessment (id)
);
create index ix_capacity_step_assessment on capacity_step (assessment_id, id);

create table capacity_task (
    id bigint not null auto_increment primary key,
    assessment_id bigint not null,
    code varchar(8) not null,
    gate boolean not null,
    goal decimal(12, 2),
    owner varchar(60) not null,
    due_on date,
    done_on date,
    note varchar(500) not null,
    constraint uq_capacity_task unique (assessment_id, code),
    constraint fk_capacity_task_assessment foreign key (assessment_id) references capacity_assessment (id)
);

-- Evidence of an indicator, or of a task of the improvement plan; the bytes lie in the file store under their hash.
create table capacity_file (
    id bigint not null auto_increment primary key,
    assessment_id bigint not null,
    code varchar(8) not null,
    task_id bigint,
    file_name varchar(250) not null,
    media_type varchar(100) not null,
    size bigint not null,
    hash char(64) not null,
    officer_name varchar(60) not null,
    added_at datetime(3) not null,
    constraint fk_capacity_file_assessment foreign key (assessment_id) references capacity_assessment (id),
    constraint fk_capacity_file_task foreign key (task_id) references capacity_task (id)
);
create index ix_capacity_file_assessment on capacity_file (assessment_id, id);
create index ix_capacity_file_hash on capacity_file (hash);

create table capacity_training (
    id bigint not null auto_increment primary key,
    division_code varchar(12) not null,
    department_code varchar(3) not null,
    trainee varchar(60) not null,
    course varchar(120) not null,
    score decimal(5, 2) not null,
    held_on date not null,
    recorded_by varchar(60) not null,
    recorded_at datetime(3) not null,
    constraint uq_capacity_training unique (division_code, department_code, trainee, course, held_on),
    constraint ck_capacity_training_score check (score between 0 and 100)
);
create index ix_capacity_training_day on capacity_training (division_code, department_code, held_on);
