-- Whose work is rated badly or complained about neither handles that nor calls back; who handles it does not call back.
insert into signature_conflict (wanted, held) values
    ('HANDLER', 'INVOLVED'), ('OVERSIGHT', 'INVOLVED'), ('OVERSIGHT', 'HANDLER'), ('HANDLER', 'OVERSIGHT');
