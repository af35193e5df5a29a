-- Who marked how many pairs for which body: one row for each bulk mark and body, so that whoever hands in knows of a colleague's
-- marks. Their number is the version of the body's marks.
create table batch_mark (
    id bigint not null auto_increment primary key,
    batch_id bigint not null,
    body_id varchar(40) not null,
    stage varchar(20) not null,
    verdict varchar(12) not null,
    pairs int not null,
    officer_id varchar(40) not null,
    officer_name varchar(60) not null,
    marked_at datetime(3) not null,
    constraint fk_batch_mark_batch foreign key (batch_id) references delegation_batch (id)
);
create index ix_batch_mark_body on batch_mark (batch_id, body_id, marked_at);
-- The sweep goes on by id.
create index ix_delegation_batch_state on delegation_batch (state, id);
alter table delegation_batch add column started_on date;
-- Why its office withdrew it; '' where the procedure itself left nothing, which the pairs explain.
alter table delegation_batch add column end_reason varchar(1000) default '' not null;
