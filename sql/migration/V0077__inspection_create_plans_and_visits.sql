-- Who signed the decision is no inspector of what it granted (SPEC 7). Of older licences nobody is known to be no person.
alter table licence add column person boolean default true not null;
alter table licence add column approved_by varchar(64) default '' not null;
update licence set approved_by = coalesce((
    select max(o.officer_id) from case_opinion o
    where o.case_id = licence.case_id and o.step = 'Task_ApproveDecision'), '');

-- An inspector's certificate (执法证): without a valid one nobody inspects.
create table inspection_certificate (
    id bigint not null auto_increment primary key,
    number varchar(40) not null,
    officer_id varchar(64) not null,
    officer_name varchar(60) not null,
    body_id varchar(40) not null,
    valid_from date not null,
    valid_to date not null,
    withdrawn_on date,
    ground varchar(300) not null,
    constraint uq_inspection_certificate_number unique (number),
    constraint ck_inspection_certificate_valid check (valid_to >= valid_from)
);
create index ix_inspection_certificate_officer on inspection_certificate (officer_id, valid_to);
create index ix_inspection_certificate_body on inspection_certificate (body_id, id);

-- 回避: an inspector who does not inspect this licensee.
create table inspection_recusal (
    id bigint not null auto_increment primary key,
    officer_id varchar(64) not null,
    officer_name varchar(60) not null,
    body_id varchar(40) not null,
    licensee varchar(200) not null,
    licensee_key varchar(70) not null,
    reason varchar(300) not null,
    entered_by varchar(64) not null,
    entered_name varchar(60) not null,
    entered_at datetime(3) not null,
    lifted_name varchar(60) not null,
    lifted_at datetime(3),
    lift_reason varchar(300) not null
);
create index ix_inspection_recusal_officer on inspection_recusal (officer_id, lifted_at);
create index ix_inspection_recusal_body on inspection_recusal (body_id, id);

-- A body's plan of a year, in editions: the last published one is in force.
create table inspection_plan (
    id bigint not null auto_increment primary key,
    body_id varchar(40) not null,
    division_code varchar(12) not null,
    plan_year int not null,
    edition int not null,
    draws int not null,
    state varchar(10) not null,
    drafted_name varchar(60) not null,
    drafted_at datetime(3) not null,
    published_name varchar(60) not null,
    published_at datetime(3),
    constraint uq_inspection_plan unique (body_id, plan_year, edition),
    constraint fk_inspection_plan_body foreign key (body_id) references government_body (id)
);
create index ix_inspection_plan_division on inspection_plan (division_code, id);

-- What the table of frequencies says for each group of risk and credit.
create table inspection_plan_line (
    plan_id bigint not null,
    risk varchar(1) not null,
    credit varchar(1) not null,
    objects int not null,
    share decimal(5, 2) not null,
    visits int not null,
    planned int not null,
    primary key (plan_id, risk, credit),
    constraint fk_inspection_plan_line_plan foreign key (plan_id) references inspection_plan (id)
);

-- A visit to a licensee, of one body or of several together. The slot counts it under the yearly cap: the database lets no two
-- visits of a county have the same one; what needs none (a case, a complaint, a visit that was dropped) has null.
create table inspection_visit (
    id bigint not null auto_increment primary key,
    county_code varchar(12) not null,
    visit_year int not null,
    licensee varchar(200) not null,
    licensee_key varchar(70) not null,
    person boolean not null,
    ground varchar(10) not null,
    reason varchar(300) not null,
    plan_id bigint,
    draw_id bigint,
    due_on date not null,
    slot int,
    state varchar(8) not null,
    done_on date,
    version bigint not null,
    constraint uq_inspection_visit_slot unique (county_code, visit_year, licensee_key, slot)
);
create index ix_inspection_visit_due on inspection_visit (county_code, state, due_on, id);
create index ix_inspection_visit_state on inspection_visit (state, due_on, id);
create index ix_inspection_visit_plan on inspection_visit (plan_id, state);
create index ix_inspection_visit_draw on inspection_visit (draw_id, id);

create table inspection_visit_object (
    visit_id bigint not null,
    object_id bigint not null,
    body_id varchar(40) not null,
    licence_no varchar(60) not null,
    matter_name varchar(200) not null,
    primary key (visit_id, object_id),
    constraint fk_inspection_visit_object_visit foreign key (visit_id) references inspection_visit (id)
);
create index ix_inspection_visit_object_body on inspection_visit_object (visit_id, body_id);
create index ix_inspection_visit_object_object on inspection_visit_object (object_id, visit_id);

create table inspection_visit_inspector (
    visit_id bigint not null,
    officer_id varchar(64) not null,
    officer_name varchar(60) not null,
    body_id varchar(40) not null,
    primary key (visit_id, officer_id),
    constraint fk_inspection_visit_inspector_visit foreign key (visit_id) references inspection_visit (id)
);
create index ix_inspection_visit_inspector_officer on inspection_visit_inspector (officer_id, visit_id);
