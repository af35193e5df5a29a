-- What either side has to do before a power changes hands; copied into each hand-over, so that a later change of this list
-- does not change what was signed.
create table handover_checklist (
    kind varchar(12) not null,
    no int not null,
    code varchar(30) not null,
    name varchar(120) not null,
    side varchar(10) not null,
    hard boolean not null,
    primary key (kind, no)
);
insert into handover_checklist (kind, no, code, name, side, hard) values
    ('DELEGATION', 1, 'TRAINING', '业务培训及考核', 'GIVING', true),
    ('DELEGATION', 2, 'OPEN_CASES', '在途办件清单及去向', 'GIVING', true),
    ('DELEGATION', 3, 'LISTS_GIVEN', '移交方权责清单、行政许可事项清单、实施清单调整并公布', 'GIVING', true),
    ('DELEGATION', 4, 'ARCHIVES', '历史档案目录及份数', 'GIVING', false),
    ('DELEGATION', 5, 'RESPONSIBLE_OFFICER', '确定责任人', 'RECEIVING', true),
    ('DELEGATION', 6, 'SEAL_AND_FORMS', '印章及文书格式', 'RECEIVING', true),
    ('DELEGATION', 7, 'ACCOUNTS', '系统账号及权限', 'RECEIVING', true),
    ('DELEGATION', 8, 'SUPERVISION_PLAN', '事中事后监管方案', 'RECEIVING', true),
    ('DELEGATION', 9, 'LISTS_TAKEN', '承接方权责清单、行政许可事项清单、实施清单更新并公布', 'RECEIVING', true),
    ('DELEGATION', 10, 'GUIDE', '办事指南', 'RECEIVING', false),
    ('RECALL', 1, 'OPEN_CASES', '在途办件清单及去向', 'GIVING', true),
    ('RECALL', 2, 'SEAL_AND_ACCOUNTS', '印章交回、系统账号停用', 'GIVING', true),
    ('RECALL', 3, 'LISTS_GIVEN', '移交方权责清单、行政许可事项清单、实施清单调整并公布', 'GIVING', true),
    ('RECALL', 4, 'ARCHIVES', '历史档案目录及份数', 'GIVING', false),
    ('RECALL', 5, 'RESPONSIBLE_OFFICER', '确定责任人', 'RECEIVING', true),
    ('RECALL', 6, 'LISTS_TAKEN', '接收方权责清单、行政许可事项清单、实施清单更新并公布', 'RECEIVING', true),
    ('RECALL', 7, 'GUIDE', '办事指南', 'RECEIVING', false),
    ('SUSPENSION', 1, 'OPEN_CASES', '在途办件清单及去向', 'GIVING', true),
    ('SUSPENSION', 2, 'PUBLIC_NOTICE', '办事窗口及网站公告暂停', 'GIVING', true),
    ('SUSPENSION', 3, 'SEAL_KEPT', '印章封存、系统账号暂停', 'GIVING', false),
    ('SUSPENSION', 4, 'RESPONSIBLE_OFFICER', '确定责任人', 'RECEIVING', true),
    ('SUSPENSION', 5, 'COUNTER_READY', '暂停期间的受理窗口及办事指南', 'RECEIVING', true),
    ('EXPIRY', 1, 'OPEN_CASES', '在途办件清单及去向', 'GIVING', true),
    ('EXPIRY', 2, 'SEAL_AND_ACCOUNTS', '印章交回、系统账号停用', 'GIVING', true),
    ('EXPIRY', 3, 'LISTS_GIVEN', '移交方权责清单、行政许可事项清单、实施清单调整并公布', 'GIVING', true),
    ('EXPIRY', 4, 'ARCHIVES', '历史档案目录及份数', 'GIVING', false),
    ('EXPIRY', 5, 'RESPONSIBLE_OFFICER', '确定责任人', 'RECEIVING', true),
    ('EXPIRY', 6, 'LISTS_TAKEN', '接收方权责清单、行政许可事项清单、实施清单更新并公布', 'RECEIVING', true),
    ('EXPIRY', 7, 'GUIDE', '办事指南', 'RECEIVING', false);

create table handover_serial (
    of_year int not null primary key,
    last_serial int not null
);

-- opened: its process runs or ran. flight_open: cases are still to be moved. problem_*: why the last sweep could not make it
-- effective; each power's own reason stands with the power. act_round: grows with each return to the preparation.
create table power_handover (
    id bigint not null auto_increment primary key,
    number varchar(20) not null,
    kind varchar(12) not null,
    batch_no varchar(40) not null,
    division_code varchar(12) not null,
    giving_body varchar(40) not null,
    receiving_body varchar(40) not null,
    supervising_body varchar(40) not null,
    instrument_no varchar(100) not null,
    instrument_type varchar(40) not null,
    opinion_no varchar(100) not null,
    reason varchar(500) not null,
    effective_on date not null,
    due_on date not null,
    valid_to date not null,
    renewals varchar(20) not null,
    accepted_cases varchar(10) not null,
    state varchar(12) not null,
    opened boolean not null,
    act_round int not null,
    signed_on date,
    took_effect_on date,
    flight_open boolean not null,
    problem_key varchar(80) not null,
    problem_arguments varchar(1000) not null,
    version bigint not null,
    last_actor varchar(60) not null,
    last_changed_at datetime(3) not null,
    constraint uq_power_handover_number unique (number),
    constraint ck_power_handover_effect check ((state = 'EFFECTIVE') = (took_effect_on is not null))
);
create index ix_power_handover_opening on power_handover (opened, id);
create index ix_power_handover_effect on power_handover (state, effective_on, id);
create index ix_power_handover_flight on power_handover (flight_open, id);
create index ix_power_handover_giving on power_handover (giving_body, id);
create index ix_power_handover_receiving on power_handover (receiving_body, id);
create index ix_power_handover_supervising on power_handover (supervising_body, id);
create index ix_power_handover_division on power_handover (division_code, id);

-- open_key: matter and division while the hand-over is open; a second one for the same pair is refused by the database.
create table handover_power (
    handover_id bigint not null,
    matter_id varchar(20) not null,
    division_code varchar(12) not null,
    form varchar(30) not null,
    entrust_basis varchar(300) not null,
    override_clause varchar(300) not null,
    power_id bigint,
    status_before varchar(20) not null,
    open_key varchar(40),
    problem_key varchar(80) not null,
    problem_arguments varchar(1000) not null,
    primary key (handover_id, matter_id),
    constraint uq_handover_power_open unique (open_key),
    constraint fk_handover_power_handover foreign key (handover_id) references power_handover (id)
);
create index ix_handover_power_pair on handover_power (matter_id, division_code, handover_id);
create index ix_handover_power_entry on handover_power (power_id, handover_id);

create table handover_item (
    handover_id bigint not null,
    no int not null,
    code varchar(30) not null,
    name varchar(120) not null,
    side varchar(10) not null,
    hard boolean not null,
    done_by varchar(60) not null,
    done_on date,
    note varchar(500) not null,
    primary key (handover_id, no),
    constraint fk_handover_item_handover foreign key (handover_id) references power_handover (id)
);

-- Append-only: preparations and signatures of every round.
create table handover_act (
    id bigint not null auto_increment primary key,
    handover_id bigint not null,
    act_round int not null,
    task_id varchar(64) not null,
    step varchar(64) not null,
    side varchar(12) not null,
    outcome varchar(20) not null,
    opinion varchar(2000) not null,
    officer_id varchar(40) not null,
    officer_name varchar(60) not null,
    unit_name varchar(120) not null,
    acted_at datetime(3) not null,
    constraint uq_handover_act_task unique (task_id),
    constraint fk_handover_act_handover foreign key (handover_id) references power_handover (id)
);
create index ix_handover_act_handover on handover_act (handover_id, id);

create table flight_case (
    handover_id bigint not null,
    case_id bigint not null,
    number varchar(40) not null,
    applicant_name varchar(200) not null,
    matter_id varchar(20) not null,
    status varchar(30) not null,
    received_on date not null,
    accepted_on date,
    fate varchar(8) not null,
    reason_key varchar(60) not null,
    state varchar(10) not null,
    moved_at datetime(3),
    to_body varchar(40) not null,
    problem varchar(300) not null,
    confirmed_by varchar(60) not null,
    confirmed_at datetime(3),
    primary key (handover_id, case_id),
    constraint fk_flight_case_handover foreign key (handover_id) references power_handover (id)
);
create index ix_flight_case_state on flight_case (handover_id, state, case_id);

-- Powers that end by themselves are looked for by their last day.
create index ix_power_entry_end on power_entry (valid_to, id);
