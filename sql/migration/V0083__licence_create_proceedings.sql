-- What is going on about a licence: withdrawal, revocation, forfeiture, cancellation, transfer. One at a time: open_licence_id is
-- the licence's id until it is over and null afterwards.
create table licence_proceeding (
    id bigint not null auto_increment primary key,
    licence_id bigint not null,
    number varchar(80) not null,
    kind varchar(20) not null,
    ground varchar(40) not null,
    facts varchar(4000) not null,
    weighing varchar(2000) not null,
    acting_body varchar(40) not null,
    name_body varchar(40) not null,
    approving_body varchar(40) not null,
    licensee varchar(200) not null,
    new_licensee varchar(200) not null,
    new_identifier_lookup varchar(64) not null,
    new_identifier_masked varchar(40) not null,
    begun_on date not null,
    state varchar(20) not null,
    outcome_on date,
    served_on date,
    open_licence_id bigint,
    version bigint not null,
    last_actor varchar(60) not null,
    last_changed_at datetime(3) not null,
    constraint uq_licence_proceeding_open unique (open_licence_id),
    constraint fk_licence_proceeding_licence foreign key (licence_id) references licence (id),
    constraint fk_licence_proceeding_acting foreign key (acting_body) references government_body (id)
);
create index ix_licence_proceeding_licence on licence_proceeding (licence_id, id);
create index ix_licence_proceeding_approving on licence_proceeding (approving_body, licence_id);

-- What officers said at its tasks; answers is the form as it was handed in.
create table licence_act (
    id bigint not null auto_increment primary key,
    proceeding_id bigint not null,
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
    constraint uq_licence_act_task unique (task_id),
    constraint fk_licence_act_proceeding foreign key (proceeding_id) references licence_proceeding (id)
);
create index ix_licence_act_proceeding on licence_act (proceeding_id, id);
create index ix_licence_act_officer on licence_act (officer_id, id);
