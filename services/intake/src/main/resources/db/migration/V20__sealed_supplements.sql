-- 补充诉求原文: sealed beside the masked text, as the demand's own words are beside the reporter; before this it was not kept.
alter table supplement add column sealed bytea;
comment on column supplement.sealed is '补充的原文（密文）；此前登记的与已清除的没有';

-- 密钥轮换 passes over every table that holds sealed data, one after the other.
alter table key_rotation add column last_table text;
comment on column key_rotation.last_table is '已处理到的表；空为第一张';
comment on column key_rotation.last_case_id is '该表中已处理到的行标识；中断后由此继续';
comment on column key_rotation_failure.case_id is '行标识：诉求人为工单标识，补充诉求与平台消息为其自身标识';
