-- What the probe consumer has applied, in its order.
create table probe (
    position bigint generated always as identity primary key,
    case_id  uuid not null,
    reason   text not null
);
