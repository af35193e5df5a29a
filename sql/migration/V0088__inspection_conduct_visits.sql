-- What came of a visit; null until its record has two signatures.
alter table inspection_visit add column result varchar(12);

-- The course of a visit once its approval was asked for. Whoever was ordered to rectify has a deadline.
create table inspection_course (
    visit_id bigint not null primary key,
    inspecting_body varchar(40) not null,
    cosigning_body varchar(40) not null,
    begun_on date not null,
    approved_on date,
    notified boolean not null,
    notice_on date,
    ordered_on date,
    deadline date,
    extended boolean not null,
    reminded_on date,
    version bigint not null,
    last_actor varchar(60) not null,
    last_changed_at datetime(3) not null,
    constraint fk_inspection_course_visit foreign key (visit_id) references inspection_visit (id),
    constraint fk_inspection_course_body foreign key (inspecting_body) references government_body (id)
);
create index ix_inspection_course_deadline on inspection_course (deadline, visit_id);

-- What officers said at its tasks; answers is the form as it was handed in.
create table inspection_act (
    id bigint not null auto_increment primary key,
    visit_id bigint not null,
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
    constraint uq_inspection_act_task unique (task_id),
    constraint fk_inspection_act_visit foreign key (visit_id) references inspection_visit (id)
);
create index ix_inspection_act_visit on inspection_act (visit_id, id);
create index ix_inspection_act_officer on inspection_act (officer_id, id);

-- A record of what was seen on the spot. upload_id is made by whoever uploads it, so that the same upload has one effect; the
-- content with its hash is what both inspectors sign. Not signed: arrived and not complete. Returned: the second did not sign.
create table inspection_record (
    id bigint not null auto_increment primary key,
    visit_id bigint not null,
    upload_id varchar(40) not null,
    task_id varchar(64) not null,
    visit_round int not null,
    content longtext not null,
    content_hash varchar(64) not null,
    outcome varchar(12) not null,
    visited_on date,
    officer_id varchar(64) not null,
    officer_name varchar(60) not null,
    certificate_no varchar(40) not null,
    arrived_at datetime(3) not null,
    signed_at datetime(3),
    cosigner_id varchar(64) not null,
    cosigner_name varchar(60) not null,
    cosigner_certificate_no varchar(40) not null,
    cosigned_at datetime(3),
    returned_at datetime(3),
    constraint uq_inspection_record_upload unique (upload_id),
    constraint fk_inspection_record_visit foreign key (visit_id) references inspection_visit (id)
);
create index ix_inspection_record_visit on inspection_record (visit_id, id);
