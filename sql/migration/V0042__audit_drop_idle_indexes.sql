-- No statement reads them, and every act paid for them.
alter table ${trail}.trail_event drop index ix_trail_event_officer;
alter table ${trail}.trail_event drop index ix_trail_event_action;
alter table ${trail}.trail_event drop index ix_trail_event_time;
drop index ix_paper_pdf on paper;
drop index ix_case_clock_provisional on case_clock;
drop index ix_case_file_county on case_file;
