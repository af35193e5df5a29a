grant select, insert, update, delete on ${schema}.* to '${runtimeUser}'@'%';
grant select, insert on ${trail}.* to '${runtimeUser}'@'%';
