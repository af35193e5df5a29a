-- 审计疑点: rules are rows, what they found once for each subject, and what was said about it. A run comes back to where it stopped.
create table finding_rule (
    code varchar(30) not null primary key,
    name_zh varchar(100) not null,
    name_en varchar(200) not null,
    law varchar(200) not null,
    measure varchar(20) not null,
    threshold int not null,
    window_days int not null,
    hours_from varchar(5) not null,
    hours_to varchar(5) not null,
    valid_from date not null,
    valid_to date not null,
    in_force boolean not null,
    version bigint not null,
    constraint ck_finding_rule_days check (valid_from < valid_to)
);

create table finding_run (
    id bigint not null auto_increment primary key,
    asked_by varchar(40) not null,
    asked_name varchar(60) not null,
    division varchar(12) not null,
    from_on date not null,
    to_on date not null,
    state varchar(10) not null,
    at_day date not null,
    at_county varchar(12) not null,
    at_case bigint not null,
    at_matter varchar(20) not null,
    at_holder varchar(12) not null,
    cases bigint not null,
    pairs bigint not null,
    found int not null,
    fault varchar(20) not null,
    asked_at datetime(3) not null,
    ended_at datetime(3)
);
create index ix_finding_run_state on finding_run (state, id);
create index ix_finding_run_asked on finding_run (asked_by, id);

create table finding (
    id bigint not null auto_increment primary key,
    rule_code varchar(30) not null,
    source varchar(170) not null,
    case_id bigint,
    case_number varchar(30) not null,
    matter_id varchar(20) not null,
    matter_name varchar(120) not null,
    division_code varchar(12) not null,
    body_id varchar(40) not null,
    officer_id varchar(40) not null,
    officer_name varchar(60) not null,
    happened_on date not null,
    found_at datetime(3) not null,
    measured int not null,
    threshold int not null,
    facts longtext not null,
    state varchar(10) not null,
    addressed_to varchar(40),
    answer_by date,
    outcome varchar(12) not null,
    version bigint not null,
    constraint uq_finding_source unique (source),
    constraint fk_finding_rule foreign key (rule_code) references finding_rule (code),
    constraint fk_finding_case foreign key (case_id) references case_file (id),
    constraint fk_finding_body foreign key (addressed_to) references government_body (id)
);
create index ix_finding_place on finding (division_code, state, id);
create index ix_finding_state on finding (state, id);
create index ix_finding_rule on finding (rule_code, state, id);
create index ix_finding_body on finding (addressed_to, state, id);
create index ix_finding_outcome on finding (outcome, division_code, id);

create table finding_act (
    id bigint not null auto_increment primary key,
    finding_id bigint not null,
    act varchar(10) not null,
    officer_id varchar(40) not null,
    officer_name varchar(60) not null,
    unit_name varchar(100) not null,
    text varchar(1000) not null,
    tolerance varchar(20) not null,
    acted_at datetime(3) not null,
    constraint fk_finding_act_finding foreign key (finding_id) references finding (id)
);
create index ix_finding_act_finding on finding_act (finding_id, id);

insert into finding_rule
    (code, name_zh, name_en, law, measure, threshold, window_days, hours_from, hours_to, valid_from, valid_to, in_force, version)
values
    ('NO_POWER', '决定当日无权', 'Decision without power on the day', '《行政许可法》第六十九条第一款第二项', 'POWER', 1, 0, '', '', date '2020-01-01', date '9999-12-31', true, 1),
    ('OVER_LIMIT', '超过法定期限', 'Beyond the limit set by law', '《行政许可法》第四十二条、第四十三条、第四十四条', 'DAYS_OVER', 1, 0, '', '', date '2020-01-01', date '9999-12-31', true, 1),
    ('SAME_HANDS', '承办与审核、审定为同一人', 'Examined and approved by the same person', '《法治政府建设实施纲要（2021—2025年）》审批岗位分离', 'SAME_HANDS', 2, 0, '', '', date '2020-01-01', date '9999-12-31', true, 1),
    ('AT_ONCE', '提交后数秒即审定', 'Approved within seconds of the submission', '《行政许可法》第三十四条', 'SECONDS', 30, 0, '', '', date '2020-01-01', date '9999-12-31', true, 1),
    ('ODD_HOURS', '非工作时间办理', 'Acts outside office hours', '机关工作时间规定（可调整）', 'ODD_HOURS', 1, 0, '07:00', '20:00', date '2020-01-01', date '9999-12-31', true, 1),
    ('SAME_PAIR', '同一经办人反复审定同一申请人', 'The same officer and applicant again and again', '《行政许可法》第七十三条', 'SAME_PAIR', 5, 365, '', '', date '2020-01-01', date '9999-12-31', true, 1),
    ('NO_REASONS', '不予许可未说明理由', 'Refused without reasons', '《行政许可法》第三十八条第二款', 'REASONS', 4, 0, '', '', date '2020-01-01', date '9999-12-31', true, 1),
    ('STEP_ORDER', '环节颠倒或者缺失', 'Steps missing or out of order', '《行政许可法》第四章', 'STEP_ORDER', 1, 0, '', '', date '2020-01-01', date '9999-12-31', true, 1),
    ('NOT_VOUCHED', '权力清单条目无留痕佐证', 'Register entry that no event vouches for', '《关于扩大县级管理权限的决定》权责清单', 'REGISTER', 1, 0, '', '', date '2020-01-01', date '9999-12-31', true, 1);
