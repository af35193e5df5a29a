-- Texts have twice the room that people have: H2 counts a rare character as two.
-- 好差评: one rating for each service, by the case's own key; nothing of it is ever changed.
create table feedback_rating (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    case_number varchar(40) not null,
    matter_name varchar(200) not null,
    body_id varchar(40) not null,
    division_code varchar(12) not null,
    score int not null,
    reasons varchar(200) not null,
    remark varchar(1000) not null,
    channel varchar(20) not null,
    recorded_by varchar(60) not null,
    rated_month varchar(7) not null,
    rated_at datetime(3) not null,
    constraint uq_feedback_rating_case unique (case_id),
    constraint ck_feedback_rating_score check (score between 1 and 5),
    constraint fk_feedback_rating_case foreign key (case_id) references case_file (id),
    constraint fk_feedback_rating_body foreign key (body_id) references government_body (id)
);
create index ix_feedback_rating_body on feedback_rating (body_id, id);
create index ix_feedback_rating_place on feedback_rating (division_code, id);
create index ix_feedback_rating_month on feedback_rating (rated_month, body_id, score);

-- A complaint, or a bad rating that must be answered. contact is sealed; '' when nobody can be reached.
create table feedback_file (
    id bigint not null auto_increment primary key,
    kind varchar(12) not null,
    number varchar(40) not null,
    code varchar(16) not null,
    rating_id bigint,
    case_id bigint,
    case_number varchar(40) not null,
    matter_id varchar(20) not null,
    title varchar(200) not null,
    handling_body varchar(40) not null,
    office_body varchar(40) not null,
    division_code varchar(12) not null,
    topic varchar(20) not null,
    channel varchar(20) not null,
    text varchar(4000) not null,
    score int not null,
    party varchar(80) not null,
    contact varchar(1000) not null,
    received_on date not null,
    state varchar(16) not null,
    first_by date not null,
    handle_by date,
    call_back_by date,
    closed_on date,
    finding varchar(12) not null,
    call_back varchar(16) not null,
    attempts int not null,
    recorded_by varchar(60) not null,
    version bigint not null,
    last_actor varchar(60) not null,
    last_changed_at datetime(3) not null,
    constraint uq_feedback_file_number unique (number),
    constraint uq_feedback_file_rating unique (rating_id),
    constraint fk_feedback_file_rating foreign key (rating_id) references feedback_rating (id),
    constraint fk_feedback_file_case foreign key (case_id) references case_file (id),
    constraint fk_feedback_file_handling foreign key (handling_body) references government_body (id),
    constraint fk_feedback_file_office foreign key (office_body) references government_body (id)
);
create index ix_feedback_file_handling on feedback_file (handling_body, state, id);
create index ix_feedback_file_office on feedback_file (office_body, state, id);
create index ix_feedback_file_place on feedback_file (division_code, state, id);

-- Who worked on what is complained about or rated badly: neither handles it nor learns who complains.
create table feedback_involved (
    file_id bigint not null,
    officer_id varchar(64) not null,
    primary key (file_id, officer_id),
    constraint fk_feedback_involved_file foreign key (file_id) references feedback_file (id)
);

-- What officers said at its tasks; answers is the form as it was handed in. Each call is one act.
create table feedback_act (
    id bigint not null auto_increment primary key,
    file_id bigint not null,
    task_id varchar(64) not null,
    step varchar(64) not null,
    step_name varchar(60) not null,
    outcome varchar(40) not null,
    opinion varchar(4000) not null,
    answers longtext not null,
    officer_id varchar(64) not null,
    officer_name varchar(60) not null,
    unit_name varchar(200) not null,
    acted_at datetime(3) not null,
    constraint uq_feedback_act_task unique (task_id),
    constraint fk_feedback_act_file foreign key (file_id) references feedback_file (id)
);
create index ix_feedback_act_file on feedback_act (file_id, id);
create index ix_feedback_act_officer on feedback_act (officer_id, id);
