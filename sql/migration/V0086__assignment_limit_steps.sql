-- Tasks whose step has a limit in the model; a row goes with its task unless the step was late.
create table work_step_limit (
    task_id varchar(64) not null primary key,
    subject varchar(64) not null,
    step_name varchar(100) not null,
    unit_id varchar(40) not null,
    officer_id varchar(64) not null,
    officer_name varchar(60) not null,
    from_on date not null,
    days int not null,
    due_on date not null,
    done_on date
);
create index ix_work_step_limit_due on work_step_limit (due_on, task_id);
