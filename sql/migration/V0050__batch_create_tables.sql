-- A batch carries pairs of matter and county through the procedure; each pair has a state and an outcome of its own.
create table delegation_batch (
    id bigint not null auto_increment primary key,
    number varchar(40) not null,
    request_id varchar(64) not null,
    title varchar(120) not null,
    reason varchar(1000) not null,
    division_code varchar(12) not null,
    office_body varchar(40) not null,
    state varchar(20) not null,
    major_decision boolean not null,
    affects_operators boolean not null,
    party_first boolean not null,
    pilot_until date,
    proposed_by varchar(40) not null,
    city_due_on date,
    due_on date,
    instrument_no varchar(100) not null,
    instrument_type varchar(40) not null,
    published_on date,
    url varchar(300) not null,
    effective_on date,
    renewals varchar(20) not null,
    version bigint not null,
    last_actor varchar(60) not null,
    last_changed_at datetime(3) not null,
    constraint uq_delegation_batch_number unique (number),
    constraint uq_delegation_batch_request unique (request_id)
);
create index ix_delegation_batch_city on delegation_batch (state, city_due_on);

create table batch_serial (
    issued_year int not null primary key,
    last_serial int not null
);

-- open_key (matter:division) is set while the pair is on its way, so that no other batch takes it up meanwhile.
-- verdict* is what the body whose turn it is has marked and not handed in yet; '' is nothing.
create table delegation_pair (
    id bigint not null auto_increment primary key,
    batch_id bigint not null,
    matter_id varchar(20) not null,
    division_code varchar(12) not null,
    county_office varchar(40) not null,
    city_body varchar(40) not null,
    province_body varchar(40) not null,
    giving_body varchar(40) not null,
    receiving_body varchar(40) not null,
    city_must_agree boolean not null,
    volume int not null,
    form varchar(30) not null,
    entrust_basis varchar(300) not null,
    override_clause varchar(300) not null,
    scope varchar(500) not null,
    state varchar(20) not null,
    reason varchar(1000) not null,
    verdict varchar(12) not null,
    verdict_form varchar(30) not null,
    verdict_basis varchar(300) not null,
    verdict_scope varchar(500) not null,
    verdict_reason varchar(1000) not null,
    open_key varchar(40),
    constraint uq_delegation_pair unique (batch_id, matter_id, division_code),
    constraint uq_delegation_pair_open unique (open_key),
    constraint fk_delegation_pair_batch foreign key (batch_id) references delegation_batch (id)
);
create index ix_delegation_pair_division on delegation_pair (batch_id, division_code);
create index ix_delegation_pair_state on delegation_pair (batch_id, state);
create index ix_delegation_pair_power on delegation_pair (division_code, matter_id, state);

-- What a body handed in about a pair; only ever added to.
create table pair_verdict (
    id bigint not null auto_increment primary key,
    pair_id bigint not null,
    stage varchar(20) not null,
    verdict varchar(12) not null,
    form varchar(30) not null,
    scope varchar(500) not null,
    basis varchar(300) not null,
    reason varchar(1000) not null,
    body_id varchar(40) not null,
    officer_name varchar(60) not null,
    given_at datetime(3) not null,
    constraint fk_pair_verdict_pair foreign key (pair_id) references delegation_pair (id)
);
create index ix_pair_verdict_pair on pair_verdict (pair_id, id);

-- A legality reviewer sets the law's reservation aside for one matter and form, by a clause, with an attachment.
create table batch_override (
    batch_id bigint not null,
    matter_id varchar(20) not null,
    form varchar(30) not null,
    clause varchar(300) not null,
    attachment_id bigint not null,
    officer_name varchar(60) not null,
    given_at datetime(3) not null,
    primary key (batch_id, matter_id, form),
    constraint fk_batch_override_batch foreign key (batch_id) references delegation_batch (id)
);

create table batch_opinion (
    id bigint not null auto_increment primary key,
    batch_id bigint not null,
    task_id varchar(64) not null,
    step varchar(64) not null,
    step_name varchar(60) not null,
    officer_id varchar(40) not null,
    officer_name varchar(60) not null,
    unit_name varchar(100) not null,
    outcome varchar(30) not null,
    opinion longtext not null,
    answers longtext not null,
    given_at datetime(3) not null,
    constraint fk_batch_opinion_batch foreign key (batch_id) references delegation_batch (id)
);
create index ix_batch_opinion_batch on batch_opinion (batch_id, id);
create index ix_batch_opinion_officer on batch_opinion (officer_id, id);
create index ix_batch_opinion_task on batch_opinion (task_id);
