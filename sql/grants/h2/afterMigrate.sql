create user if not exists ${runtimeUser} password '';
grant select, insert, update, delete on schema ${schema} to ${runtimeUser};
grant select, insert on schema ${trail} to ${runtimeUser};
