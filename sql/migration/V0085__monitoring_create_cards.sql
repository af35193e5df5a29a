-- 电子监察: a card for each thing that a rule or a discipline office has found, once for each source.
create table monitoring_card (
    id bigint not null auto_increment primary key,
    kind varchar(8) not null,
    rule_code varchar(20) not null,
    source varchar(80) not null,
    case_id bigint not null,
    case_number varchar(40) not null,
    matter_name varchar(200) not null,
    body_id varchar(40) not null,
    division_code varchar(12) not null,
    officer_id varchar(64) not null,
    officer_name varchar(60) not null,
    clock_kind varchar(16) not null,
    limit_on date,
    reached_on date not null,
    step_name varchar(100) not null,
    cause varchar(1000) not null,
    events varchar(400) not null,
    state varchar(10) not null,
    answer_by date,
    decided_in varchar(12) not null,
    counted_for bigint,
    version bigint not null,
    constraint uq_monitoring_card_source unique (source),
    constraint fk_monitoring_card_case foreign key (case_id) references case_file (id),
    constraint fk_monitoring_card_body foreign key (body_id) references government_body (id)
);
create index ix_monitoring_card_body on monitoring_card (body_id, state, id);
create index ix_monitoring_card_state on monitoring_card (state, id);
create index ix_monitoring_card_place on monitoring_card (division_code, state, id);
create index ix_monitoring_card_officer on monitoring_card (officer_id, body_id, kind, reached_on);

create table monitoring_act (
    id bigint not null auto_increment primary key,
    card_id bigint not null,
    act varchar(10) not null,
    officer_id varchar(64) not null,
    officer_name varchar(60) not null,
    unit_name varchar(100) not null,
    division_code varchar(12) not null,
    text varchar(1000) not null,
    tolerance varchar(20) not null,
    acted_at datetime(3) not null,
    constraint fk_monitoring_act_card foreign key (card_id) references monitoring_card (id)
);
create index ix_monitoring_act_card on monitoring_act (card_id, id);
