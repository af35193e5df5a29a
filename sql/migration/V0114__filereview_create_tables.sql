-- A county whose quarter has been looked through: it has its reviews, or nothing to review.
create table file_review_round (
    quarter_year int not null,
    quarter_no int not null,
    division_code varchar(12) not null,
    opened_at datetime(3) not null,
    primary key (quarter_year, quarter_no, division_code)
);

-- A review of what one body closed in a quarter under the powers that another gave it; organ_body is in whose name the other acts.
create table file_review (
    id bigint not null auto_increment primary key,
    number varchar(60) not null,
    quarter_year int not null,
    quarter_no int not null,
    reviewed_body varchar(40) not null,
    reviewing_body varchar(40) not null,
    organ_body varchar(40) not null,
    division_code varchar(12) not null,
    state varchar(20) not null,
    pool_hash varchar(64) not null,
    commitment varchar(64) not null,
    seed_cipher varchar(400) not null,
    seed varchar(64) not null,
    result_hash varchar(64) not null,
    pool_size int not null,
    sample_size int not null,
    passed_files int not null,
    serious_files int not null,
    result varchar(20) not null,
    stage varchar(10) not null,
    opened_on date not null,
    drawn_at datetime(3),
    drawn_name varchar(60) not null,
    answer_due date,
    answer_to date,
    confirmed_on date,
    rectify_due date,
    resolved_on date,
    version bigint not null,
    last_actor varchar(60) not null,
    last_changed_at datetime(3) not null,
    constraint uq_file_review unique (quarter_year, quarter_no, reviewed_body, reviewing_body, organ_body),
    constraint fk_file_review_reviewed foreign key (reviewed_body) references government_body (id),
    constraint fk_file_review_reviewing foreign key (reviewing_body) references government_body (id)
);
create index ix_file_review_reviewed on file_review (reviewed_body, id);
create index ix_file_review_reviewing on file_review (reviewing_body, id);
create index ix_file_review_division on file_review (division_code, id);
create index ix_file_review_answer on file_review (answer_to, id);

-- The files of its sample, and what each was scored.
create table file_review_file (
    id bigint not null auto_increment primary key,
    review_id bigint not null,
    case_id bigint not null,
    case_number varchar(30) not null,
    matter_id varchar(20) not null,
    matter_name varchar(120) not null,
    closed_on date not null,
    reasons varchar(100) not null,
    total int,
    verdict varchar(10) not null,
    serious boolean not null,
    clause varchar(500) not null,
    serious_reason varchar(500) not null,
    advice varchar(500) not null,
    scorer_id varchar(40) not null,
    scorer_name varchar(60) not null,
    scored_at datetime(3),
    constraint uq_file_review_file unique (review_id, case_id),
    constraint fk_file_review_file_review foreign key (review_id) references file_review (id),
    constraint fk_file_review_file_case foreign key (case_id) references case_file (id)
);

create table file_review_score (
    file_id bigint not null,
    item varchar(20) not null,
    points int not null,
    reason varchar(500) not null,
    primary key (file_id, item),
    constraint fk_file_review_score_file foreign key (file_id) references file_review_file (id)
);

create table file_review_reviewer (
    review_id bigint not null,
    officer_id varchar(40) not null,
    officer_name varchar(60) not null,
    primary key (review_id, officer_id),
    constraint fk_file_review_reviewer_review foreign key (review_id) references file_review (id)
);

-- What officers said at its tasks; answers is the form as it was handed in.
create table file_review_act (
    id bigint not null auto_increment primary key,
    review_id bigint not null,
    task_id varchar(64) not null,
    step varchar(64) not null,
    step_name varchar(60) not null,
    outcome varchar(40) not null,
    opinion varchar(2000) not null,
    answers longtext not null,
    officer_id varchar(40) not null,
    officer_name varchar(60) not null,
    unit_name varchar(200) not null,
    acted_at datetime(3) not null,
    constraint uq_file_review_act_task unique (task_id),
    constraint fk_file_review_act_review foreign key (review_id) references file_review (id)
);
create index ix_file_review_act_review on file_review_act (review_id, id);
create index ix_file_review_act_officer on file_review_act (officer_id, id);

-- Proposals to suspend or recall a power; cites are the reviews that caused it. open_key is the pair while it waits, null afterwards:
-- the database allows one open proposal for a power.
create table file_review_proposal (
    id bigint not null auto_increment primary key,
    review_id bigint not null,
    stage varchar(10) not null,
    matter_id varchar(20) not null,
    division_code varchar(12) not null,
    cites varchar(200) not null,
    state varchar(12) not null,
    open_key varchar(40),
    raised_on date not null,
    handover_id bigint,
    effective_on date,
    reason varchar(500) not null,
    decided_name varchar(60) not null,
    decided_at datetime(3),
    constraint uq_file_review_proposal_open unique (open_key),
    constraint uq_file_review_proposal unique (review_id, stage, matter_id),
    constraint fk_file_review_proposal_review foreign key (review_id) references file_review (id)
);
create index ix_file_review_proposal_list on file_review_proposal (division_code, id);
create index ix_file_review_proposal_state on file_review_proposal (stage, state, effective_on, id);
