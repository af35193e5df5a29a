-- A promise may end long before the statute's last days: its clock is looked at from its own last day on.
update case_clock set watch_on = promised_due_on
where stopped_on is null and watch_on > promised_due_on and promised_due_on < due_on;
