-- Searches of the trail that an auditor keeps: the question as it stands in the page's address.
create table saved_search (
    id bigint not null auto_increment primary key,
    officer_id varchar(40) not null,
    name varchar(60) not null,
    question varchar(1000) not null,
    constraint uq_saved_search_name unique (officer_id, name)
);
